package org.code99.outreach;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody accepts; what is left out is as the sheet of the file has it.
 *
 * @param version of the newest plan that they saw; 0 for none
 * @param goes the id of who goes there
 */
public record PlanOrder(
    int version,
    Optional<String> goal,
    Optional<String> buys,
    Optional<String> decides,
    Optional<UUID> goes,
    Optional<Boolean> quieter,
    Optional<LocalDate> contactBy,
    Optional<LocalDate> visitBy,
    Optional<Integer> hours) {

  /** The plan as it stands, or as the house proposes it. */
  public static PlanOrder asProposed(int version) {
    return new PlanOrder(
        version,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
