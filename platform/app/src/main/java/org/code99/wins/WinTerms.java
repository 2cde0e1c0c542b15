package org.code99.wins;

import java.util.ArrayList;
import java.util.List;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * When a customer who pays again counts as resurrected.
 *
 * @param lostMonths for how long they must have been lost, from 0 to 120
 * @param sameRepMonths for how long who lost them cannot resurrect them, from 0 to 120
 */
public record WinTerms(int lostMonths, int sameRepMonths) {
  /** What holds where nobody decided otherwise. */
  public static final WinTerms STANDARD = new WinTerms(6, 12);

  void check() {
    List<Fault> faults = new ArrayList<>();
    months(faults, "lost_months", lostMonths);
    months(faults, "same_rep_months", sameRepMonths);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private static void months(List<Fault> faults, String field, int months) {
    if (months < 0 || months > 120) {
      faults.add(Fault.at(field, "%d months cannot be: choose 0 to 120.".formatted(months)));
    }
  }
}
