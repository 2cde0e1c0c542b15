package org.code99.api;

/**
 * Whether the person who bought from us is still there (S24).
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record BuyerStatus(String code) {
  /** Checked: still there. */
  public static final BuyerStatus PRESENT = new BuyerStatus("present");

  /** Left, retired or replaced. */
  public static final BuyerStatus LEFT = new BuyerStatus("left");

  /** Nobody checked. */
  public static final BuyerStatus UNKNOWN = new BuyerStatus("unknown");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public BuyerStatus {
    Checks.code("buyer status", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static BuyerStatus of(String code) {
    return new BuyerStatus(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
