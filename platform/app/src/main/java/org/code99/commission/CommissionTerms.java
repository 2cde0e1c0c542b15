package org.code99.commission;

import java.util.ArrayList;
import java.util.List;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * How the house protects itself against a win that does not last.
 *
 * @param holdBackMonths for how long the win-back part waits; 0 is not at all, at most 60
 * @param clawBackMonths for how long a new loss takes back a part of it; 0 is not at all, at most
 *     60
 */
public record CommissionTerms(int holdBackMonths, int clawBackMonths) {
  /** What holds where nobody decided otherwise. */
  public static final CommissionTerms STANDARD = new CommissionTerms(0, 12);

  void check() {
    List<Fault> faults = new ArrayList<>();
    months(faults, "hold_back_months", holdBackMonths);
    months(faults, "claw_back_months", clawBackMonths);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private static void months(List<Fault> faults, String field, int months) {
    if (months < 0 || months > 60) {
      faults.add(Fault.at(field, "%d months cannot be: choose 0 to 60.".formatted(months)));
    }
  }
}
