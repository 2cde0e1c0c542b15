package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import org.code99.people.Actor;
import org.code99.regions.PluginPlaces;
import org.code99.regions.Plugins;
import org.code99.regions.SwitchFault;
import org.code99.shelf.Shelf;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;

/** The plugins of a company: how they stand, and the switch (S77, S78). */
@Controller("/house/plugins")
@Secured("admin")
class PluginPages {
  private static final String PAGE = "office/plugins.jte";
  private static final String TITLE = "Plugins";

  private final Plugins plugins;
  private final PluginPlaces places;
  private final Shelf shelf;
  private final Pages pages;

  PluginPages(Plugins plugins, PluginPlaces places, Shelf shelf, Pages pages) {
    this.plugins = plugins;
    this.places = places;
    this.shelf = shelf;
    this.pages = pages;
  }

  /**
   * What the page shows.
   *
   * @param tried which form is shown again, such as {@code switch-org.example.pay}; empty for none
   */
  record Shown(
      List<Plugins.Plugin> plugins,
      long keptBack,
      List<Plugins.Turned> turnedAway,
      boolean shelf,
      String tried,
      Form form) {
    Shown {
      plugins = List.copyOf(plugins);
      turnedAway = List.copyOf(turnedAway);
    }

    /** One of the forms, with what was typed where it is shown again. */
    Form form(String which) {
      return tried.equals(which) ? form : Form.empty();
    }

    /** What is wrong with a plugin that is not among those shown. */
    List<Fault> above() {
      return plugins.stream().anyMatch(plugin -> tried.endsWith("-" + plugin.id()))
          ? List.of()
          : form.faults();
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, shown(actor, "", Form.empty()));
  }

  @Post("/look")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> look(Actor actor) {
    List<String> news = plugins.lookAgain(actor.company(), actor.name());
    return pages.done(
        "/house/plugins",
        news.isEmpty() ? "Nothing new lies in the plugin folder." : String.join(" ", news));
  }

  @Post("/{id}/switch")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> turn(
      HttpRequest<?> request, Actor actor, String id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    boolean on = form.text("on").equals("true");
    List<SwitchFault> faults =
        plugins.turn(actor.company(), id, on, actor.name(), form.text("why"));
    if (!faults.isEmpty()) {
      return again(request, actor, "switch-" + id, form, faults);
    }
    return pages.done(
        "/house/plugins",
        id + (on ? " is on." : " is switched off, for good until somebody switches it on."));
  }

  @Post("/{id}/running")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> run(
      HttpRequest<?> request, Actor actor, String id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    List<SwitchFault> faults =
        places.run(actor.company(), id, form.text("running"), actor.name(), form.text("why"));
    if (!faults.isEmpty()) {
      return again(request, actor, "run-" + id, form, faults);
    }
    return pages.done("/house/plugins", id + " is opened where you want it from now on.");
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, String tried, Form form, List<SwitchFault> faults) {
    faults.forEach(fault -> form.faults(List.of(Fault.reason(fault.about(), fault.sentence()))));
    return pages.again(request, PAGE, TITLE, shown(actor, tried, form));
  }

  private Shown shown(Actor actor, String tried, Form form) {
    return new Shown(
        plugins.of(actor.company()),
        plugins.keptBack(actor.company()),
        plugins.turnedAway(),
        shelf.isOpenTo(actor),
        tried,
        form);
  }
}
