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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.regions.Allowance;
import org.code99.regions.Group;
import org.code99.web.Addresses;
import org.code99.web.Form;
import org.code99.web.Named;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The group: its companies by their plugins, and no file of any of them (S77). */
@Controller("/group")
@Secured("group")
class GroupPages {
  private static final String PAGE = "office/group.jte";
  private static final String TITLE = "Group";
  private static final String NEW = "office/company-new.jte";
  private static final String FOUND = "Found a company";

  private final GroupDesk desk;
  private final Pages pages;

  GroupPages(GroupDesk desk, Pages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(List<Group.Row> plugins, Form form) {
    Shown {
      plugins = List.copyOf(plugins);
    }

    /** What stands in a select: what somebody chose just now, else what holds. */
    String chosen(Group.Row plugin, Group.Cell cell) {
      String typed = form.text(name(plugin, cell));
      return typed.isEmpty() ? cell.allowance() : typed;
    }

    String name(Group.Row plugin, Group.Cell cell) {
      return plugin.id() + "." + cell.company();
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request) {
    return pages.show(request, PAGE, TITLE, new Shown(desk.plugins(), Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> say(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    Shown shown = new Shown(desk.plugins(), form);
    try {
      int said = desk.say(actor, words(shown), form.text("why"));
      return pages.done(
          "/group", said == 0 ? "All is as it was." : "Changed and written down: " + said + ".");
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, PAGE, TITLE, new Shown(desk.plugins(), form));
    }
  }

  /** What the page of a new company shows; the link once it is founded. */
  record Founded(
      List<String> plugins,
      List<Named> countries,
      List<Named> currencies,
      Optional<String> link,
      Form form) {
    Founded {
      plugins = List.copyOf(plugins);
    }

    boolean ticked(String plugin) {
      return form.text("company").isEmpty() || form.all("plugins").contains(plugin);
    }
  }

  @Get("/companies/new")
  HttpResponse<?> form(HttpRequest<?> request) {
    return pages.show(request, NEW, FOUND, sheet(Optional.empty(), Form.empty()));
  }

  @Post("/companies")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> found(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      String token = desk.found(actor, CompanyOrder.of(form));
      return pages.show(
          request,
          NEW,
          FOUND,
          sheet(Optional.of(Addresses.of(request, "/password/" + token)), form));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, NEW, FOUND, sheet(Optional.empty(), form));
    }
  }

  private Founded sheet(Optional<String> link, Form form) {
    return new Founded(
        desk.plugins().stream().map(Group.Row::id).toList(),
        Named.countries(),
        Named.currencies(),
        link,
        form);
  }

  private static List<Group.Word> words(Shown shown) {
    List<Group.Word> words = new ArrayList<>();
    for (Group.Row plugin : shown.plugins()) {
      for (Group.Cell cell : plugin.companies()) {
        Optional<Allowance> word = Allowance.of(shown.chosen(plugin, cell));
        word.filter(changed -> !changed.code().equals(cell.allowance()))
            .ifPresent(changed -> words.add(new Group.Word(cell.company(), plugin.id(), changed)));
      }
    }
    return List.copyOf(words);
  }
}
