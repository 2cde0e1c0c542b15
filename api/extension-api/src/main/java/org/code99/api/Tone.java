package org.code99.api;

/**
 * How a piece sounds. A loss reason names the tones that it allows.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record Tone(String code) {
  /**
   * Wit at our own expense: the dartboard. Never after harm, death, a dispute, or for an unknown
   * reason.
   */
  public static final Tone FUN = new Tone("fun");

  /** A plain letter or card: the safe tone, and the one everything falls back to. */
  public static final Tone PROFESSIONAL = new Tone("professional");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public Tone {
    Checks.code("tone", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static Tone of(String code) {
    return new Tone(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
