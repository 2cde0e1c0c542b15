package org.code99.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was said at a step of clearing the air (S51).
 *
 * @param clientKey given by the device that wrote it, the same each time it is sent; never blank
 * @param step 1 say what went wrong, 2 show what is fixed, 3 ask whether the past is behind us
 * @param on the business day
 * @param notes what was said
 * @param outcome what came of it
 * @param fixes the causes whose fix was shown, by the codes of their lessons; counts at step 2
 * @param pastBehind their answer; counts at step 3
 */
public record ClearingNote(
    String clientKey,
    int step,
    LocalDate on,
    String notes,
    String outcome,
    List<String> fixes,
    Optional<PastBehind> pastBehind) {
  /** Copies. */
  public ClearingNote {
    if (clientKey.isBlank()) {
      throw new IllegalArgumentException("a note has a key: without one it might be stored twice");
    }
    if (step < 1 || step > 3) {
      throw new IllegalArgumentException("there are three steps, and none is number " + step);
    }
    fixes = List.copyOf(fixes);
  }
}
