package org.code99.api;

/**
 * One line of an explanation.
 *
 * @param text a few words without figures of their own, such as {@code buyer still there}
 * @param points what it adds to the score, or takes off
 */
public record Because(String text, int points) {
  /** Checks that there is a sentence. */
  public Because {
    Checks.text("a line of an explanation", text);
  }

  /** A line. */
  public static Because of(String text, int points) {
    return new Because(text, points);
  }
}
