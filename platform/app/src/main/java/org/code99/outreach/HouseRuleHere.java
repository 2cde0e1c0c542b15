package org.code99.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A house rule that holds the first piece of a file back until it is kept, or gone past.
 *
 * @param rule its key
 * @param sentence what it asks for
 * @param mode what it does where the file lies: {@code strict}, {@code advisory} or {@code off}
 * @param kept whether the file keeps it
 * @param until from which day time alone keeps it; empty where time alone does not
 * @param passed who went past it for this file, the first one
 */
public record HouseRuleHere(
    String rule,
    String sentence,
    String mode,
    boolean kept,
    Optional<LocalDate> until,
    Optional<Passed> passed) {

  /** A manager went past a rule, by name and reason. */
  public record Passed(String by, String why, Instant at) {}

  /** Whether nothing goes out because of it. */
  public boolean holds() {
    return mode.equals("strict") && !kept && passed.isEmpty();
  }

  /** Whether a manager may still go past it. */
  public boolean mayBePassed() {
    return !mode.equals("off") && !kept && passed.isEmpty();
  }
}
