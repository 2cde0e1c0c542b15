package org.code99.api;

/**
 * How far our own cause of a loss is mended (S58).
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record FixStatus(String code) {
  /** Nothing is planned. */
  public static final FixStatus OPEN = new FixStatus("open");

  /** Can be fixed, and somebody is on it. */
  public static final FixStatus PLANNED = new FixStatus("planned");

  /** Fixed, with evidence. */
  public static final FixStatus FIXED = new FixStatus("fixed");

  /** Cannot be fixed. */
  public static final FixStatus NOT_FIXABLE = new FixStatus("not-fixable");

  /** Was fixed, and happened again. */
  public static final FixStatus RECURRED = new FixStatus("recurred");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public FixStatus {
    Checks.code("fix status", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static FixStatus of(String code) {
    return new FixStatus(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
