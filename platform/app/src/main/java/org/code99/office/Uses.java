package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.SettingsSheet;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Who uses what, within the regions that an admin sees. */
@Singleton
class Uses {
  private final WhoUsesWhat uses;

  Uses(WhoUsesWhat uses) {
    this.uses = uses;
  }

  @Transactional
  public UseMatrix matrix(Actor actor) {
    UseMatrix all = uses.matrix(actor.company());
    return new UseMatrix(
        all.version(),
        all.columns(),
        all.rows().stream().filter(row -> actor.regions().contains(row.region())).toList());
  }

  @Transactional
  public SettingsSheet sheet(Actor actor, UUID region, String point) {
    seen(actor, region);
    return uses.sheet(actor.company(), region, point)
        .orElseThrow(() -> Refused.notFound("setting"));
  }

  @Transactional
  public void set(Actor actor, UUID region, String point, Map<String, String> texts, String why) {
    sheet(actor, region, point);
    Map<String, String> faults = uses.set(actor.company(), region, point, texts, actor.name(), why);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.entrySet().stream().map(f -> Fault.at(f.getKey(), f.getValue())).toList());
    }
  }

  private static void seen(Actor actor, UUID region) {
    if (!actor.regions().contains(region)) {
      throw Refused.notFound("region");
    }
  }
}
