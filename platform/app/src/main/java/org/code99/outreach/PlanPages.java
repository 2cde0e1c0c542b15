package org.code99.outreach;

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
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/** The game plan of one customer: drafted by the house, accepted with one tap (S50). */
@Controller("/files/{id}/plan")
@Secured({"manager", "salesperson"})
class PlanPages {
  private static final String PAGE = "outreach/plan.jte";
  private static final String TITLE = "Game plan";

  private final Plans plans;
  private final Overrides overrides;
  private final People people;
  private final Pages pages;

  PlanPages(Plans plans, Overrides overrides, People people, Pages pages) {
    this.plans = plans;
    this.overrides = overrides;
    this.people = people;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(
      PlanSheet sheet,
      List<AcceptedPlan> earlier,
      List<HouseRuleHere> rules,
      List<Person> colleagues,
      boolean manager,
      Form form) {
    Shown {
      earlier = List.copyOf(earlier);
      rules = List.copyOf(rules);
      colleagues = List.copyOf(colleagues);
    }

    /** What stands in a field: as typed, else as one tap would accept it. */
    String field(String name, Object next) {
      return form.all(name).stream().findFirst().orElse(next.toString());
    }

    boolean quieter() {
      return Boolean.parseBoolean(field("quieter", sheet.next().quieter()));
    }

    boolean mayPass() {
      return manager && rules.stream().anyMatch(HouseRuleHere::mayBePassed);
    }
  }

  @Get
  HttpResponse<?> read(HttpRequest<?> request, Actor actor, UUID id) {
    return pages.show(request, PAGE, TITLE, shown(actor, id, Form.empty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    PlanOrder order = PlanForm.read(form);
    if (!form.isFine()) {
      return pages.again(request, PAGE, TITLE, shown(actor, id, form));
    }
    try {
      PlanSheet sheet = plans.accept(actor, id, order);
      return pages.done("/files/" + id, "The plan holds. " + sheet.next().goes().name() + " goes.");
    } catch (Refused refused) {
      return pages.refused(request, PAGE, TITLE, form, refused, () -> shown(actor, id, form));
    }
  }

  @Post("/override")
  @Secured("manager")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pass(
      HttpRequest<?> request, Actor actor, UUID id, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      overrides.pass(actor, id, form.text("rule"), form.text("why"));
      return pages.done("/files/" + id + "/plan", "Written down, with your name and reason.");
    } catch (Refused refused) {
      return pages.refused(request, PAGE, TITLE, form, refused, () -> shown(actor, id, form));
    }
  }

  private Shown shown(Actor actor, UUID id, Form form) {
    PlanSheet sheet = plans.of(actor, id);
    return new Shown(
        sheet,
        plans.versions(actor, id).stream()
            .filter(plan -> sheet.accepted().filter(plan::equals).isEmpty())
            .toList(),
        overrides.of(actor, id),
        people.of(actor.company()).stream().filter(Person::active).toList(),
        actor.is(Role.MANAGER),
        form);
  }
}
