package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat;
import org.code99.regions.WhoUsesWhat.Wish;
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

  /** All changes or none; how many there were. */
  @Transactional
  public int change(Actor actor, long version, List<Wish> wishes, String why) {
    if (wishes.isEmpty()) {
      return 0;
    }
    wishes.forEach(wish -> seen(actor, wish.region()));
    if (uses.changedSince(actor.company(), version)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Somebody changed who uses what while you looked at it. This is how it stands now, with your"
              + " choices: look again, and save.");
    }
    List<String> faults = uses.change(actor.company(), wishes, actor.name(), why);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          faults.stream()
              .map(fault -> Fault.at(fault.contains("has a reason") ? "why" : "", fault))
              .toList());
    }
    return wishes.size();
  }

  static void seen(Actor actor, UUID region) {
    if (!actor.regions().contains(region)) {
      throw Refused.notFound("region");
    }
  }
}
