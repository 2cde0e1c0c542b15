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

  /** What the page shows. */
  record Shown(
      List<Plugins.Plugin> plugins,
      long keptBack,
      List<Plugins.Turned> turnedAway,
      boolean shelf,
      Form form) {
    Shown {
      plugins = List.copyOf(plugins);
      turnedAway = List.copyOf(turnedAway);
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, PAGE, TITLE, shown(actor, Form.empty()));
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
    List<String> faults = plugins.turn(actor.company(), id, on, actor.name(), form.text("why"));
    if (!faults.isEmpty()) {
      form.faults(faults.stream().map(Fault::of).toList());
      return pages.again(request, PAGE, TITLE, shown(actor, form));
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
    List<String> faults =
        places.run(actor.company(), id, form.text("running"), actor.name(), form.text("why"));
    if (!faults.isEmpty()) {
      form.faults(faults.stream().map(Fault::of).toList());
      return pages.again(request, PAGE, TITLE, shown(actor, form));
    }
    return pages.done("/house/plugins", id + " is opened where you want it from now on.");
  }

  private Shown shown(Actor actor, Form form) {
    return new Shown(
        plugins.of(actor.company()),
        plugins.keptBack(actor.company()),
        plugins.turnedAway(),
        shelf.isOpenTo(actor),
        form);
  }
}
