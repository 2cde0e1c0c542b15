package org.code99.api;

/**
 * A marker of how much a customer dislikes us (S10). Several may hold.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record Hostility(String code) {
  /** Sent our product back, or dumped it. */
  public static final Hostility RETURNED = new Hostility("returned");

  /** Warns others about us. */
  public static final Hostility BADMOUTH = new Hostility("badmouth");

  /** Said that they never want to see us again. Not a final state. */
  public static final Hostility NEVER_AGAIN = new Hostility("never-again");

  /** A legal dispute that is closed. An open one never reaches a plugin. */
  public static final Hostility DISPUTE = new Hostility("dispute");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public Hostility {
    Checks.code("hostility", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static Hostility of(String code) {
    return new Hostility(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
