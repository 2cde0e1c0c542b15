package org.code99.api;

/**
 * What somebody wrote about a loss.
 *
 * @param key names the note in the answer; it says nothing about the customer
 * @param sourceCode the code of the system it came from, empty when there is none
 * @param text in whatever language, empty when there is none
 * @param competitor as written in the note's own field, empty when there is none
 */
public record LossNote(String key, String sourceCode, String text, String competitor) {
  /** Checks the key. */
  public LossNote {
    Checks.text("the key of a note", key);
  }

  /** A note. */
  public static LossNote of(String key, String sourceCode, String text, String competitor) {
    return new LossNote(key, sourceCode, text, competitor);
  }
}
