package org.code99.lessons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.api.FixStatus;
import org.code99.api.RecordKind;

/**
 * A cause of one customer's loss, and how far it is mended company-wide.
 *
 * @param code of the loss reason
 * @param labels by language tag, {@code en} always there
 * @param shownBy the kinds of records that show it
 * @param lesson what the register says of it; empty when nobody has taken it up
 * @param checkedOn the day (UTC) on which the register last heard of it
 */
public record Cause(
    String code,
    Map<String, String> labels,
    List<RecordKind> shownBy,
    Optional<Lesson> lesson,
    Optional<LocalDate> checkedOn) {
  /** Copies. */
  public Cause {
    labels = Map.copyOf(labels);
    shownBy = List.copyOf(shownBy);
  }

  /** Whether it is mended, with evidence. What nobody took up is not. */
  public boolean fixed() {
    return lesson.filter(known -> known.status().equals(FixStatus.FIXED)).isPresent();
  }
}
