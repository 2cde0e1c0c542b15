package org.code99.api;

/**
 * The family of a loss reason: what a piece may say depends on it (S46).
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record LossClass(String code) {
  /** A mistake of ours. It may be named where a record or the customer shows it. */
  public static final LossClass OUR_FAULT = new LossClass("our-fault");

  /** A competitor took them. No mistake is named. */
  public static final LossClass STOLEN = new LossClass("stolen");

  /** Our price rose, or was too high. No mistake is named, and no price is offered. */
  public static final LossClass PRICE = new LossClass("price");

  /** Two people did not get on. */
  public static final LossClass PERSONALITIES = new LossClass("personalities");

  /** Their needs, owner or buyer changed. No mistake is named. */
  public static final LossClass THEIR_CHANGE = new LossClass("their-change");

  /** Closed, insolvent or moved away: there is nobody to write to. */
  public static final LossClass GONE = new LossClass("gone");

  /** Nobody knows. The piece says so and asks. */
  public static final LossClass UNKNOWN = new LossClass("unknown");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public LossClass {
    Checks.code("loss class", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static LossClass of(String code) {
    return new LossClass(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
