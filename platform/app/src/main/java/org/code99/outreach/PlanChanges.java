package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Tells somebody whose sheet is old what became of it meanwhile. */
final class PlanChanges {
  private PlanChanges() {}

  /**
   * The refusal of an old sheet.
   *
   * @param newest what holds now
   * @param seen what they had before them: an earlier version, or the house's proposal as they
   *     changed it
   */
  static Refused since(Optional<AcceptedPlan> newest, GamePlan seen) {
    if (newest.isEmpty()) {
      return Refused.because(
          Refused.Kind.CONFLICT,
          "Nobody has accepted a plan of this file yet: accept it as version 0.");
    }
    AcceptedPlan now = newest.get();
    List<Fault> faults = new ArrayList<>();
    faults.add(
        Fault.of(
            "%s accepted version %d of this plan meanwhile. Look at what it says, then accept yours or leave it."
                .formatted(now.acceptedBy().name(), now.version())));
    GamePlan plan = now.plan();
    differ(faults, "goal", "The goal", plan.goal(), seen.goal());
    differ(faults, "buys", "Who buys there", plan.buys(), seen.buys());
    differ(faults, "decides", "Who decides there", plan.decides(), seen.decides());
    differ(faults, "goes", "Who goes", plan.goes().name(), seen.goes().name());
    differ(faults, "quieter", "What goes out first", plan.approach(), seen.approach());
    differ(faults, "contactBy", "The first contact", plan.contactBy(), seen.contactBy());
    differ(faults, "visitBy", "The visit", plan.visitBy(), seen.visitBy());
    differ(faults, "hours", "The effort in hours", plan.hours(), seen.hours());
    return new Refused(Refused.Kind.CONFLICT, faults);
  }

  private static void differ(
      List<Fault> faults, String field, String what, Object now, Object seen) {
    if (!now.equals(seen)) {
      faults.add(Fault.at(field, "%s is '%s' now, where you saw '%s'.".formatted(what, now, seen)));
    }
  }
}
