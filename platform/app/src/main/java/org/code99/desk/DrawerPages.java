package org.code99.desk;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.DivideDrawer;
import org.code99.drawers.DivisionOrder;
import org.code99.drawers.DivisionPlan;
import org.code99.drawers.DivisionRule;
import org.code99.drawers.FilePage;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.regions.Region;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** Screen 1: the drawer. */
@Controller("/drawers")
@Secured({"manager", "admin", "legal"})
class DrawerPages {
  private static final int PAGE = 50;

  private final Overview overview;
  private final CaseFiles files;
  private final DivideDrawer divide;
  private final People people;
  private final Regions regions;
  private final Pages pages;

  DrawerPages(
      Overview overview,
      CaseFiles files,
      DivideDrawer divide,
      People people,
      Regions regions,
      Pages pages) {
    this.overview = overview;
    this.files = files;
    this.divide = divide;
    this.people = people;
    this.regions = regions;
    this.pages = pages;
  }

  /** What the page of one drawer shows. */
  record Opened(
      DrawerCard drawer, FilePage files, FileLink link, List<Person> people, List<Region> regions) {
    Opened {
      people = List.copyOf(people);
      regions = List.copyOf(regions);
    }
  }

  /** What the page that divides a drawer shows. */
  record Dividing(DrawerCard drawer, Optional<DivisionPlan> plan, String rule, Form form) {}

  @Get
  @Transactional
  HttpResponse<?> all(HttpRequest<?> request, Actor actor) {
    return pages.show(request, "desk/drawers.jte", "Drawers", overview.drawers(actor));
  }

  @Get("/{id}")
  @Transactional
  HttpResponse<?> one(HttpRequest<?> request, Actor actor, UUID id) {
    DrawerCard drawer = drawer(actor, id);
    FileLink link = FileLink.of(request);
    return pages.show(
        request,
        "desk/drawer.jte",
        drawer.name(),
        new Opened(
            drawer,
            files.list(actor, link.filter().in(id), link.after(), PAGE),
            link,
            people.of(actor.company()),
            regions.tree(actor.company()).regions().stream()
                .filter(region -> actor.regions().contains(region.id()))
                .toList()));
  }

  @Get("/{id}/divide")
  @Secured("manager")
  HttpResponse<?> divide(HttpRequest<?> request, Actor actor, UUID id) {
    String rule = request.getParameters().get("rule", String.class).orElse("equal_count");
    Form form = Form.empty();
    return pages.show(
        request,
        "desk/divide.jte",
        "Divide",
        new Dividing(drawer(actor, id), preview(actor, id, rule, form), rule, form));
  }

  private Optional<DivisionPlan> preview(Actor actor, UUID id, String rule, Form form) {
    try {
      return Optional.of(divide.preview(actor, order(id, rule)));
    } catch (Refused refused) {
      form.faults(refused.faults());
      return Optional.empty();
    }
  }

  @Post("/{id}/divide")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> divided(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    drawer(actor, id);
    DivisionPlan plan = divide.apply(actor, order(id, Form.of(body).text("rule")));
    return pages.done(
        "/drawers/" + id,
        "Divided: %d files among %d people, %d of them got somebody new."
            .formatted(plan.files(), plan.shares().size(), plan.moving()));
  }

  private static DivisionOrder order(UUID drawer, String rule) {
    return new DivisionOrder(drawer, rule(rule), List.of());
  }

  /** By capacity needs a number for each person; the API takes them. */
  private static DivisionRule rule(String code) {
    return switch (code.toLowerCase(Locale.ROOT)) {
      case "equal_value" -> DivisionRule.EQUAL_VALUE;
      case "territory" -> DivisionRule.TERRITORY;
      case "equal_count" -> DivisionRule.EQUAL_COUNT;
      default ->
          throw new Refused(
              Refused.Kind.INVALID,
              List.of(
                  Fault.at("rule", "This rule is none of those offered: choose how to divide.")));
    };
  }

  private DrawerCard drawer(Actor actor, UUID id) {
    return overview.drawers(actor).stream()
        .filter(card -> card.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("drawer"));
  }
}
