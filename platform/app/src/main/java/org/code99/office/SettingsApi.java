package org.code99.office;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingsBeside;
import org.code99.regions.SettingsSheet;
import org.code99.regions.SettingsTried;
import org.code99.web.Needed;
import org.jspecify.annotations.Nullable;

/** What regions have set for what they use, for programs. */
@Controller("/api/v1/uses/{region}/{point}")
@Secured("admin")
class SettingsApi {
  private final SettingsDesk desk;

  SettingsApi(SettingsDesk desk) {
    this.desk = desk;
  }

  /** Settings by name, as texts. */
  record SettingsOrder(@Needed Map<String, String> settings, @Nullable String why) {
    SettingsOrder {
      settings = Map.copyOf(settings);
    }
  }

  /** Settings to try out; without them, those that are kept. */
  record CheckOrder(@Nullable Map<String, String> settings) {}

  /** What an extension's own check found. */
  record Findings(List<SettingsTried.Finding> items) {
    Findings {
      items = List.copyOf(items);
    }
  }

  @Get
  SettingsSheet settings(Actor actor, UUID region, String point) {
    return desk.sheet(actor, region, point);
  }

  @Put
  SettingsSheet set(Actor actor, UUID region, String point, @Body SettingsOrder order) {
    desk.set(actor, region, point, order.settings(), order.why() == null ? "" : order.why());
    return desk.sheet(actor, region, point);
  }

  @Get("/beside/{id}")
  SettingsBeside beside(Actor actor, UUID region, String point, UUID id) {
    return desk.beside(actor, region, id, point);
  }

  @Post("/check")
  Findings check(Actor actor, UUID region, String point, @Body CheckOrder order) {
    return new Findings(
        desk.attempt(actor, region, point, Optional.ofNullable(order.settings()).map(Map::copyOf))
            .findings());
  }
}
