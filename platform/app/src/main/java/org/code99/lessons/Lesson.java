package org.code99.lessons;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.code99.api.FixStatus;

/**
 * A cause that drove customers away, and how far it is mended.
 *
 * @param cause the code of the loss reason
 * @param department that owns the mending
 * @param status how far it is
 * @param since the business day since when
 * @param evidence what proves it; never blank for a fixed one
 * @param texts what changed, one sentence by language tag, as letters may say it
 */
public record Lesson(
    String cause,
    String department,
    FixStatus status,
    LocalDate since,
    String evidence,
    Map<String, String> texts) {
  /** Copies. */
  public Lesson {
    texts = Map.copyOf(texts);
  }

  /**
   * What a letter in a language may say changed: only for a fixed lesson, and only in that language
   * or English.
   */
  public Optional<String> claim(String language) {
    return status.equals(FixStatus.FIXED)
        ? Optional.ofNullable(texts.get(language)).or(() -> Optional.ofNullable(texts.get("en")))
        : Optional.empty();
  }
}
