package org.code99.office;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingsBeside;
import org.code99.regions.SettingsSheet;
import org.code99.regions.SettingsTold;
import org.code99.regions.SettingsTried;
import org.code99.web.Means;
import org.code99.web.Meanwhile;
import org.code99.web.Needed;
import org.jspecify.annotations.Nullable;

/** What regions have set for what they use, for programs. */
@Controller("/api/v1/uses/{region}/{point}")
@Secured("admin")
class SettingsApi {
  static final String SETTINGS =
      "Texts by the name of the setting. One that is left out is as its schema has it; a secret that is left"
          + " out or empty keeps its value, and null takes it away.";

  private final SettingsDesk desk;

  SettingsApi(SettingsDesk desk) {
    this.desk = desk;
  }

  /** Settings by name, as texts; null takes a secret away. */
  record SettingsOrder(
      @Needed @JsonSetter(nulls = Nulls.FAIL, contentNulls = Nulls.SET) @Means(SETTINGS)
          Map<String, Optional<String>> settings,
      Optional<String> why,
      @Means(Meanwhile.VERSION) OptionalLong version) {
    SettingsOrder {
      settings = Map.copyOf(settings);
    }

    SettingsTold told() {
      return told(settings, version, why.orElse(""));
    }

    private static SettingsTold told(
        Map<String, Optional<String>> settings, OptionalLong version, String why) {
      Map<String, String> texts = new TreeMap<>();
      settings.forEach((name, text) -> text.ifPresent(told -> texts.put(name, told)));
      Set<String> taken = new TreeSet<>(settings.keySet());
      taken.removeAll(texts.keySet());
      return new SettingsTold(texts, taken, version, why);
    }
  }

  /** Settings to try out; without them, those that are kept. */
  record CheckOrder(
      @JsonSetter(contentNulls = Nulls.SET) @Means(SETTINGS)
          @Nullable Map<String, Optional<String>> settings) {
    Optional<SettingsTold> told() {
      return Optional.ofNullable(settings)
          .map(told -> SettingsOrder.told(told, OptionalLong.empty(), ""));
    }
  }

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
    desk.set(actor, region, point, order.told());
    return desk.sheet(actor, region, point);
  }

  @Get("/beside/{id}")
  SettingsBeside beside(Actor actor, UUID region, String point, UUID id) {
    return desk.beside(actor, region, id, point);
  }

  @Post("/check")
  Findings check(Actor actor, UUID region, String point, @Body CheckOrder order) {
    return new Findings(desk.attempt(actor, region, point, order.told()).findings());
  }
}
