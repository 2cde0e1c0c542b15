package org.code99.api;

import java.time.LocalDate;
import java.util.List;

/**
 * Cases to reckon in one call.
 *
 * @param asOf the business day of the reckoning
 * @param settings of the region: the plan
 * @param cases unlike keys
 */
public record CommissionBatch(LocalDate asOf, Settings settings, List<CommissionCase> cases) {
  /** Copies the list. */
  public CommissionBatch {
    cases = List.copyOf(cases);
  }

  /** A batch. */
  public static CommissionBatch of(LocalDate asOf, Settings settings, List<CommissionCase> cases) {
    return new CommissionBatch(asOf, settings, cases);
  }
}
