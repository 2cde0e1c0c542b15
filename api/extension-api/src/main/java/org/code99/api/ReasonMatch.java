package org.code99.api;

import java.util.List;

/**
 * A reason that a note gives.
 *
 * @param reasonCode of the taxonomy
 * @param confidence from 1 to 100
 * @param words the words of the note, or its source code, that led to it
 */
public record ReasonMatch(String reasonCode, int confidence, List<String> words) {
  /** Copies and checks. */
  public ReasonMatch {
    Checks.code("loss reason", reasonCode);
    Checks.between("a confidence", confidence, 1, 100);
    words = List.copyOf(words);
  }

  /** A match. */
  public static ReasonMatch of(String reasonCode, int confidence, List<String> words) {
    return new ReasonMatch(reasonCode, confidence, words);
  }
}
