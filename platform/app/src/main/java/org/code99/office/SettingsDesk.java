package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.CompareSettings;
import org.code99.regions.RegionSettings;
import org.code99.regions.SettingsBeside;
import org.code99.regions.SettingsSheet;
import org.code99.regions.SettingsTold;
import org.code99.regions.SettingsTried;
import org.code99.regions.TrySettings;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;

/** What regions have set, within those that an admin sees. */
@Singleton
class SettingsDesk {
  private final RegionSettings settings;
  private final TrySettings trying;
  private final CompareSettings comparing;
  private final Meanwhile meanwhile;

  SettingsDesk(
      RegionSettings settings, TrySettings trying, CompareSettings comparing, Meanwhile meanwhile) {
    this.settings = settings;
    this.trying = trying;
    this.comparing = comparing;
    this.meanwhile = meanwhile;
  }

  @Transactional
  public SettingsSheet sheet(Actor actor, UUID region, String point) {
    Uses.seen(actor, region);
    return settings
        .sheet(actor.company(), region, point)
        .orElseThrow(() -> Refused.notFound("setting"));
  }

  @Transactional
  public void set(Actor actor, UUID region, String point, SettingsTold told) {
    sheet(actor, region, point);
    refuse(
        meanwhile.unlessOvertaken(
            actor, () -> settings.set(actor.company(), region, point, told, actor.name())));
  }

  /** Nothing of the database is held while somebody else's server is asked. */
  SettingsTried attempt(Actor actor, UUID region, String point, Optional<SettingsTold> told) {
    sheet(actor, region, point);
    SettingsTried tried = trying.attempt(actor.company(), region, point, told, actor.name());
    refuse(tried.faults());
    return tried;
  }

  /** The settings of two regions at a point. */
  SettingsBeside beside(Actor actor, UUID one, UUID other, String point) {
    Uses.seen(actor, one);
    Uses.seen(actor, other);
    return comparing
        .of(actor.company(), one, other, point)
        .orElseThrow(() -> Refused.notFound("setting"));
  }

  private static void refuse(Map<String, String> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.entrySet().stream().map(f -> Fault.reason(f.getKey(), f.getValue())).toList());
    }
  }
}
