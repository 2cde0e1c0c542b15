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
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.Region;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;

/**
 * The house rules of a region (P3): what each says, where that was decided, how often it was
 * passed.
 */
@Controller("/house/rules")
@Secured({"admin", "manager"})
class RulePages {
  private static final String PAGE = "office/rules.jte";
  private static final String TITLE = "House rules";

  private final Rulings rulings;
  private final Surveyor surveyor;
  private final Pages pages;

  RulePages(Rulings rulings, Surveyor surveyor, Pages pages) {
    this.rulings = rulings;
    this.surveyor = surveyor;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(Region region, List<Region> regions, List<RuleRow> rules, Form form) {
    Shown {
      regions = List.copyOf(regions);
      rules = List.copyOf(rules);
    }

    /** Whether the form of this rule came back. */
    boolean came(RuleRow rule) {
      return form.text("rule").equals(rule.key());
    }

    private boolean open(RuleRow rule) {
      return came(rule) && !rule.locked();
    }

    /** What its select shows: what was sent, else what holds. */
    String chosen(RuleRow rule) {
      return came(rule) ? form.text("mode") : rule.mode();
    }

    /** Whether a fault is shown at its field; a rule that is none has no field on the page. */
    boolean beside(Fault fault) {
      boolean ofAll = form.text("rule").isEmpty();
      return switch (fault.field()) {
        case "preset" -> true;
        case "why" -> ofAll || rules.stream().anyMatch(this::open);
        case "mode" -> rules.stream().anyMatch(this::open);
        case "number" -> rules.stream().anyMatch(rule -> open(rule) && !rule.number().isEmpty());
        default -> false;
      };
    }

    boolean wrong(RuleRow rule, String field) {
      return came(rule) && !form.faultsOf(field).isEmpty();
    }
  }

  @Get
  HttpResponse<?> of(HttpRequest<?> request, Actor actor, @QueryValue Optional<UUID> region) {
    return pages.show(
        request, PAGE, TITLE, shown(actor, region.orElseGet(() -> first(actor)), Form.empty()));
  }

  @Post("/{region}/preset")
  @Secured("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(
      HttpRequest<?> request, Actor actor, UUID region, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      rulings.choose(actor, region, form.text("preset"), form.text("why"));
      return done(region, "All rules of the region are " + form.text("preset") + " now.");
    } catch (Refused refused) {
      return again(request, actor, region, form, refused);
    }
  }

  @Post("/{region}")
  @Secured("admin")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(
      HttpRequest<?> request, Actor actor, UUID region, @Body Map<String, Object> body) {
    Form form = Form.of(body);
    try {
      rulings.set(
          actor,
          region,
          new RuleOrder(
              form.text("rule"), form.text("mode"), form.text("number"), form.text("why")));
      return done(region, "The rule is set, and written down.");
    } catch (Refused refused) {
      return again(request, actor, region, form, refused);
    }
  }

  private HttpResponse<?> done(UUID region, String notice) {
    return pages.done("/house/rules?region=" + region, notice);
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Actor actor, UUID region, Form form, Refused refused) {
    form.faults(refused.faults());
    return pages
        .again(request, PAGE, TITLE, shown(actor, region, form))
        .status(refused.kind().status());
  }

  private Shown shown(Actor actor, UUID region, Form form) {
    return new Shown(
        surveyor.region(actor, region), surveyor.seen(actor), rulings.of(actor, region), form);
  }

  private UUID first(Actor actor) {
    return surveyor.seen(actor).stream()
        .findFirst()
        .map(Region::id)
        .orElseThrow(() -> Refused.notFound("region"));
  }
}
