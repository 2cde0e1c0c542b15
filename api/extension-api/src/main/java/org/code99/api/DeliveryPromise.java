package org.code99.api;

/**
 * What a channel does when the same parcel is handed to it twice.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record DeliveryPromise(String code) {
  /** It may send twice: the core never hands a parcel over again. */
  public static final DeliveryPromise AT_MOST_ONCE = new DeliveryPromise("at-most-once");

  /** It recognises the parcel's key for the number of days that its profile says. */
  public static final DeliveryPromise IDEMPOTENT = new DeliveryPromise("idempotent");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public DeliveryPromise {
    Checks.code("delivery promise", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static DeliveryPromise of(String code) {
    return new DeliveryPromise(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
