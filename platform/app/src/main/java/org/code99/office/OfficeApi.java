package org.code99.office;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.PluginPlaces;
import org.code99.regions.Plugins;
import org.code99.regions.Region;
import org.code99.regions.UseMatrix;
import org.code99.web.Means;
import org.code99.web.Needed;
import org.jspecify.annotations.Nullable;

/** Regions, choices, plugins, house rules and the audit trail for programs. */
@Controller("/api/v1")
@Secured("admin")
class OfficeApi {
  private static final int MOST = 200;

  private final Surveyor surveyor;
  private final Uses uses;
  private final Plugins plugins;
  private final PluginPlaces places;
  private final Rulings rulings;
  private final AuditTrail trail;

  OfficeApi(
      Surveyor surveyor,
      Uses uses,
      Plugins plugins,
      PluginPlaces places,
      Rulings rulings,
      AuditTrail trail) {
    this.surveyor = surveyor;
    this.uses = uses;
    this.plugins = plugins;
    this.places = places;
    this.rulings = rulings;
    this.trail = trail;
  }

  /** A list without a further page. */
  record Whole<T>(List<T> items) {
    Whole {
      items = List.copyOf(items);
    }
  }

  /** A plugin's switch. */
  record SwitchOrder(@Needed boolean on, @Nullable String why) {}

  /** Where a plugin is to run: {@code in-process} or {@code isolated}. */
  record RunningOrder(@Needed String running, @Nullable String why) {}

  @Get("/regions")
  Whole<Region> regions(Actor actor) {
    return new Whole<>(surveyor.seen(actor));
  }

  @Post("/regions")
  HttpResponse<Whole<Region>> draw(Actor actor, @Body RegionOrder order) {
    surveyor.add(actor, order);
    return HttpResponse.created(regions(actor));
  }

  @Put("/regions/{id}")
  @Means("What is left out stays as it is; an empty text inherits again.")
  Region redraw(Actor actor, UUID id, @Body RegionChange change) {
    surveyor.change(actor, id, change);
    return surveyor.region(actor, id);
  }

  @Get("/uses")
  UseMatrix uses(Actor actor) {
    return uses.matrix(actor);
  }

  @Get("/plugins")
  Whole<Plugins.Plugin> plugins(Actor actor) {
    return new Whole<>(plugins.of(actor.company()));
  }

  @Post("/plugins/look")
  Whole<String> look(Actor actor) {
    return new Whole<>(plugins.lookAgain(actor.company(), actor.name()));
  }

  @Put("/plugins/{id}")
  Whole<Plugins.Plugin> turn(Actor actor, String id, @Body SwitchOrder order) {
    SwitchDesk.refuse(
        plugins.turn(actor.company(), id, order.on(), actor.name(), text(order.why())));
    return plugins(actor);
  }

  @Put("/plugins/{id}/running")
  Whole<Plugins.Plugin> run(Actor actor, String id, @Body RunningOrder order) {
    SwitchDesk.refuse(
        places.run(actor.company(), id, order.running(), actor.name(), text(order.why())));
    return plugins(actor);
  }

  @Get("/house-rules/{region}")
  @Secured({"admin", "manager"})
  Whole<RuleRow> rules(Actor actor, UUID region) {
    return new Whole<>(rulings.of(actor, region));
  }

  @Put("/house-rules/{region}")
  Whole<RuleRow> rule(Actor actor, UUID region, @Body RuleOrder order) {
    rulings.set(actor, region, order);
    return rules(actor, region);
  }

  @Put("/house-rules/{region}/preset")
  Whole<RuleRow> preset(Actor actor, UUID region, @Body PresetOrder order) {
    rulings.choose(actor, region, order);
    return rules(actor, region);
  }

  @Get("/audit")
  AuditTrail.Part audit(
      Actor actor,
      @QueryValue(defaultValue = "") String action,
      @QueryValue Optional<LocalDate> day,
      @QueryValue Optional<Long> before,
      @QueryValue(defaultValue = "50") int limit) {
    return trail.part(actor, action, day, before, Math.clamp(limit, 1, MOST));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told;
  }
}
