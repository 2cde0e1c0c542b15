package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.drawers.CaseFiles;
import org.code99.people.Account;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.web.Addresses;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Who is who, what they may do, and who takes over when somebody leaves (S05). */
@Controller("/house/people")
@Secured({"admin", "manager"})
class PeoplePages {
  private static final String LIST = "office/people.jte";
  private static final String NEW = "office/person-new.jte";
  private static final String ONE = "office/person.jte";

  private final Staff staff;
  private final CaseFiles files;
  private final Regions regions;
  private final Pages pages;

  PeoplePages(Staff staff, CaseFiles files, Regions regions, Pages pages) {
    this.staff = staff;
    this.files = files;
    this.regions = regions;
    this.pages = pages;
  }

  /** What the form of a new person shows. */
  record Sheet(List<Region> regions, UUID company, Form form) {
    Sheet {
      regions = List.copyOf(regions);
    }
  }

  /**
   * What the page of one person shows.
   *
   * @param others who could take over
   * @param link a one-time link to pass on, told this once
   */
  record One(
      PersonRow person,
      List<PersonRow> others,
      List<Region> regions,
      UUID company,
      Optional<String> link,
      Form form) {
    One {
      others = List.copyOf(others);
      regions = List.copyOf(regions);
    }

    /** What the form of their account begins with: what was typed, when it came back. */
    Allowed allowed(Account account) {
      return form.text("home").isEmpty()
          ? new Allowed(
              account.roles().stream().map(Role::code).collect(Collectors.toSet()),
              account.regions().stream().map(UUID::toString).collect(Collectors.toSet()),
              person.homeId().toString())
          : new Allowed(
              Set.copyOf(form.all("roles")), Set.copyOf(form.all("regions")), form.text("home"));
    }
  }

  /** Roles, regions and home as the fields of a form have them. */
  record Allowed(Set<String> roles, Set<String> regions, String home) {
    Allowed {
      roles = Set.copyOf(roles);
      regions = Set.copyOf(regions);
    }
  }

  @Get
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, LIST, "People", staff.of(actor));
  }

  @Get("/new")
  @Secured("admin")
  HttpResponse<?> form(
      HttpRequest<?> request, Actor actor, @QueryValue(defaultValue = "") String name) {
    return pages.show(
        request,
        NEW,
        "Let somebody in",
        sheet(actor, Form.of(Map.of("name", name, "roles", "salesperson"))));
  }

  @Post
  @Secured("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(HttpRequest<?> request, Actor actor, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      String token = staff.add(actor, PersonOrder.of(form));
      PersonRow made =
          staff.of(actor).stream()
              .filter(row -> row.name().equals(form.text("name")))
              .findFirst()
              .orElseThrow();
      return page(request, actor, made.id(), Optional.of(token), Form.empty());
    } catch (Refused refused) {
      form.faults(refused.faults());
      return pages.again(request, NEW, "Let somebody in", sheet(actor, form));
    }
  }

  @Get("/{id}")
  HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
    return page(request, actor, id, Optional.empty(), Form.empty());
  }

  @Post("/{id}")
  @Secured("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> allow(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      staff.allow(actor, id, PersonChange.of(form));
      return pages.done("/house/people/" + id, "Saved. It holds from their next click.");
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  @Post("/{id}/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured("admin")
  HttpResponse<?> link(HttpRequest<?> request, Actor actor, UUID id) {
    return page(request, actor, id, Optional.of(staff.passwordLink(actor, id)), Form.empty());
  }

  @Post("/{id}/active")
  @Secured("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> activate(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    boolean active = form.text("active").equals("true");
    try {
      staff.activate(actor, id, active);
      PersonRow row = staff.one(actor, id);
      return pages.done(
          "/house/people/" + id, active ? row.name() + " is let in again." : row.state());
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  @Post("/{id}/takeover")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> takeOver(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    staff.one(actor, id);
    Optional<UUID> to = form.id("person");
    if (to.isEmpty()) {
      form.fault("person", "Nobody was chosen: choose who takes over.");
      return again(request, actor, id, form, new Refused(Refused.Kind.INVALID, List.of()));
    }
    try {
      CaseFiles.TakenOver moved = files.takeOver(actor, id, to.get(), form.text("why"));
      return pages.done(
          "/house/people/" + id,
          "Taken over: %d files and %d tasks.".formatted(moved.files(), moved.tasks()));
    } catch (Refused refused) {
      return again(request, actor, id, form, refused);
    }
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, Actor actor, UUID id, Optional<String> token, Form form) {
    One one = page(actor, id, token.map(t -> Addresses.of(request, "/password/" + t)), form);
    return pages.show(request, ONE, one.person().name(), one);
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, UUID id, Form form, Refused refused) {
    String name = staff.one(actor, id).name();
    return pages.refused(
        request, ONE, name, form, refused, () -> page(actor, id, Optional.empty(), form));
  }

  private One page(Actor actor, UUID id, Optional<String> link, Form form) {
    List<PersonRow> all = staff.of(actor);
    return new One(
        staff.one(actor, id),
        all.stream().filter(row -> row.active() && !row.id().equals(id)).toList(),
        regions(actor),
        actor.company(),
        link,
        form);
  }

  private Sheet sheet(Actor actor, Form form) {
    return new Sheet(regions(actor), actor.company(), form);
  }

  private List<Region> regions(Actor actor) {
    return regions.tree(actor.company()).drawn().stream()
        .filter(region -> actor.regions().contains(region.id()))
        .toList();
  }
}
