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
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Region;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Pages;
import org.code99.web.Refused;
import org.code99.web.Show;

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
  private final LocalDays days;
  private final Pages pages;

  RulePages(Rulings rulings, Surveyor surveyor, LocalDays days, Pages pages) {
    this.rulings = rulings;
    this.surveyor = surveyor;
    this.days = days;
    this.pages = pages;
  }

  /** What the page shows. */
  record Shown(Region region, List<Region> regions, List<RuleRow> rules, ZoneId zone, Form form) {
    Shown {
      regions = List.copyOf(regions);
      rules = List.copyOf(rules);
    }

    /** The version that the form of a rule carries. */
    long version(RuleRow rule) {
      return came(rule) ? form.version(rule.version()) : rule.version();
    }

    /** The version that the form of all rules carries. */
    long version() {
      long newest = rules.stream().mapToLong(RuleRow::version).max().orElse(0);
      return form.text("preset").isEmpty() ? newest : form.version(newest);
    }

    /** By whom, when and why a rule was decided, in words. */
    Optional<String> said(RuleRow rule) {
      return rule.said()
          .map(word ->
              "%s, %s: %s"
                  .formatted(
                      word.by(), Show.day(word.at().atZone(zone).toLocalDate()), word.why()));
    }

    /** The faults above all rules. */
    List<String> above() {
      return form.faults().stream().filter(fault -> !beside(fault)).map(this::told).toList();
    }

    /** A fault of a single rule names it. */
    private String told(Fault fault) {
      boolean ofRule = rules.stream().anyMatch(rule -> rule.key().equals(fault.field()));
      return ofRule ? Show.words(fault.field()) + ": " + fault.sentence() : fault.sentence();
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
    private boolean beside(Fault fault) {
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
      rulings.choose(actor, region, PresetOrder.of(form));
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
      rulings.set(actor, region, RuleOrder.of(form));
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
    return pages.refused(request, PAGE, TITLE, form, refused, () -> shown(actor, region, form));
  }

  private Shown shown(Actor actor, UUID region, Form form) {
    return new Shown(
        surveyor.region(actor, region),
        surveyor.seen(actor),
        rulings.of(actor, region),
        days.zone(actor),
        form);
  }

  private UUID first(Actor actor) {
    return surveyor.seen(actor).stream()
        .findFirst()
        .map(Region::id)
        .orElseThrow(() -> Refused.notFound("region"));
  }
}
