package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat;
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

  static void seen(Actor actor, UUID region) {
    if (!actor.regions().contains(region)) {
      throw Refused.notFound("region");
    }
  }
}
