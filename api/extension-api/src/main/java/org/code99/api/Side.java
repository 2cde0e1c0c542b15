package org.code99.api;

/**
 * Whose doing a cause was.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record Side(String code) {
  /** We did it. */
  public static final Side OURS = new Side("ours");

  /** They did it, or it happened at their end. */
  public static final Side THEIRS = new Side("theirs");

  /** It took two. */
  public static final Side BOTH = new Side("both");

  /** Somebody else: a competitor, a carrier, the state. */
  public static final Side THIRD_PARTY = new Side("third-party");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public Side {
    Checks.code("side", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static Side of(String code) {
    return new Side(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
