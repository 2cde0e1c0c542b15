package org.code99.protection;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Suppressions by hand: a company for itself, whoever looks after the group for all of them. */
@Singleton
class SuppressionBook {
  private static final int SHOWN = 200;

  private final Protection protection;
  private final Suppressions suppressions;
  private final Clock clock;

  SuppressionBook(Protection protection, Suppressions suppressions, Clock clock) {
    this.protection = protection;
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /** Those of a company that were kept last; nobody reads them who does not see all of it. */
  @Transactional
  public List<Kept> of(Actor actor) {
    return seesAll(actor) ? suppressions.of(actor.company(), SHOWN) : List.of();
  }

  static boolean seesAll(Actor actor) {
    return actor.seesRegions() && actor.regions().contains(actor.company());
  }

  /**
   * Keeps all that is told, or nothing.
   *
   * @throws Refused with everything that is wrong with it
   */
  @Transactional
  public void keep(Actor actor, SuppressionOrder order) {
    if (order.wholeGroup() ? !actor.is(Role.GROUP) : !actor.seesRegions()) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          order.wholeGroup()
              ? "Only who looks after the group speaks for all of its companies."
              : "Who looks after the group speaks for all of its companies, not for one.");
    }
    List<Fault> faults = new ArrayList<>();
    for (Suppressed what : order.told()) {
      try {
        keep(actor, order, what);
      } catch (IllegalArgumentException e) {
        faults.add(Fault.at(field(what), String.valueOf(e.getMessage())));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private void keep(Actor actor, SuppressionOrder order, Suppressed what) {
    LocalDate today = LocalDate.now(clock);
    if (order.wholeGroup()) {
      protection.suppressInGroup(actor.company(), what, today, actor.name());
    } else {
      protection.suppress(actor.company(), what, today, actor.name(), order.why());
    }
  }

  private static String field(Suppressed what) {
    return switch (what) {
      case Suppressed.Email email -> "email";
      case Suppressed.Phone phone -> "phone";
      case Suppressed.Address address -> "street";
      case Suppressed.NamedAddress named -> "street";
    };
  }
}
