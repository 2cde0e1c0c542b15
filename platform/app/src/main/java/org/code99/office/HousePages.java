package org.code99.office;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.mornings.Mornings;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Plugins;
import org.code99.web.Pages;

/** The way into the back office: each of its pages with one sentence on how things stand. */
@Controller("/house")
@Secured({"admin", "manager"})
class HousePages {
  private final Staff staff;
  private final Surveyor surveyor;
  private final Signing signing;
  private final Uses uses;
  private final Plugins plugins;
  private final Mornings mornings;
  private final Releasing releasing;
  private final AuditTrail trail;
  private final Pages pages;

  HousePages(
      Staff staff,
      Surveyor surveyor,
      Signing signing,
      Uses uses,
      Plugins plugins,
      Mornings mornings,
      Releasing releasing,
      AuditTrail trail,
      Pages pages) {
    this.staff = staff;
    this.surveyor = surveyor;
    this.signing = signing;
    this.uses = uses;
    this.plugins = plugins;
    this.mornings = mornings;
    this.releasing = releasing;
    this.trail = trail;
    this.pages = pages;
  }

  /** One of its pages. */
  record Tile(String path, String title, String icon, String sentence, boolean urgent) {}

  @Get
  HttpResponse<?> tiles(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "office/house.jte", "House", tiles(actor));
  }

  private List<Tile> tiles(Actor actor) {
    List<Tile> tiles = new ArrayList<>();
    if (actor.is(Role.ADMIN) && !releasing.granted()) {
      tiles.add(
          new Tile(
              "/house/release",
              "Release",
              "lock",
              "Nothing leaves: the database was restored or copied.",
              true));
    }
    if (actor.is(Role.GROUP)) {
      tiles.add(
          new Tile("/group", "Group", "buildings", "Which company may use which plugins.", false));
    }
    tiles.add(people(actor));
    tiles.add(
        new Tile(
            "/suppressions",
            "Not to be contacted",
            "hand-stop",
            "Who asked to be left alone, for ever.",
            false));
    tiles.add(
        new Tile(
            "/shelf",
            "The shelf",
            "gift",
            "What may be promised that is no price, and what it costs us.",
            false));
    if (actor.is(Role.ADMIN)) {
      tiles.add(
          new Tile(
              "/house/regions",
              "Regions",
              "map",
              counted(surveyor.seen(actor).size() - 1, "region") + " below the company.",
              false));
      if (signing.mayTell(actor)) {
        tiles.add(sender(actor));
      }
      tiles.add(
          new Tile(
              "/house/reasons",
              "Reasons",
              "help-octagon",
              "Why customers leave, in the words of this company.",
              false));
      tiles.add(uses(actor));
      tiles.add(plugins(actor));
      tiles.add(mornings(actor));
    }
    tiles.add(
        new Tile(
            "/house/rules",
            "House rules",
            "gavel",
            "What the house stops, what it only says, and where it is silent.",
            false));
    if (actor.is(Role.ADMIN)) {
      AuditTrail.Part part = trail.part(actor, "", Optional.empty(), Optional.empty(), 1);
      tiles.add(new Tile("/house/audit", "Audit", "list-check", part.chain(), !part.whole()));
    }
    return tiles;
  }

  private Tile people(Actor actor) {
    List<PersonRow> rows = staff.of(actor);
    long left = rows.stream().filter(PersonRow::leftFiles).count();
    return new Tile(
        "/house/people",
        "People",
        "users",
        left > 0
            ? counted(left, "person") + " left files that wait for somebody."
            : counted(rows.stream().filter(PersonRow::active).count(), "person") + " at work.",
        left > 0);
  }

  private Tile sender(Actor actor) {
    boolean told = signing.told(actor);
    return new Tile(
        "/house/sender",
        "Sender",
        "writing-sign",
        told
            ? "Our name and address, as letters carry them."
            : "Letters are drafts: tell our address.",
        !told);
  }

  private Tile uses(Actor actor) {
    long absent =
        uses.matrix(actor).rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.own() && !cell.here())
            .count();
    return new Tile(
        "/house/uses",
        "Who uses what",
        "layout-grid",
        absent > 0
            ? counted(absent, "choice")
                + (absent == 1 ? " waits" : " wait")
                + " for a plugin that is not there."
            : "Which region works by which plugin.",
        absent > 0);
  }

  private Tile plugins(Actor actor) {
    List<Plugins.Plugin> all = plugins.of(actor.company());
    long live = all.stream().filter(Plugins.Plugin::live).count();
    long failing = all.stream().filter(plugin -> plugin.failures() > 0).count();
    return new Tile(
        "/house/plugins",
        "Plugins",
        "puzzle",
        failing > 0
            ? counted(failing, "plugin") + " failed since the start."
            : live + " of " + all.size() + " live.",
        failing > 0);
  }

  private Tile mornings(Actor actor) {
    long failing =
        mornings.standings(actor).stream()
            .filter(standing -> standing.trouble().isPresent())
            .count();
    return new Tile(
        "/house/mornings",
        "Every morning",
        "sunrise",
        failing > 0
            ? counted(failing, "daily task") + " failed; it is tried again."
            : "What the house does by itself.",
        failing > 0);
  }

  private static String counted(long count, String what) {
    String several = what.equals("person") ? "people" : what + "s";
    return count + " " + (count == 1 ? what : several);
  }
}
