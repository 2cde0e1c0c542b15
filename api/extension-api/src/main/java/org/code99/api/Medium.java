package org.code99.api;

/**
 * The way by which a parcel travels.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record Medium(String code) {
  /** Paper: letter, card, kit. */
  public static final Medium POST = new Medium("post");

  /** Electronic mail. */
  public static final Medium EMAIL = new Medium("email");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public Medium {
    Checks.code("medium", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static Medium of(String code) {
    return new Medium(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
