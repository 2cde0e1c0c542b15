package org.code99.mornings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How one work stands in one time zone of a company.
 *
 * @param code of the work
 * @param sentence what it does
 * @param timeZone whose mornings
 * @param doneFor the last day for which it was done, if it ever was
 * @param doneAt when that was
 * @param trouble what went wrong since, if anything did
 */
public record Standing(
    String code,
    String sentence,
    String timeZone,
    Optional<LocalDate> doneFor,
    Optional<Instant> doneAt,
    Optional<Trouble> trouble) {

  /**
   * What went wrong.
   *
   * @param failures how often in a row
   * @param failedAt the last time
   * @param because in words
   * @param againAt when it is tried again
   */
  public record Trouble(int failures, Instant failedAt, String because, Instant againAt) {}
}
