package org.code99.api;

/**
 * The kind of one of our own records, or of the customer's voice, that shows a mistake.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record RecordKind(String code) {
  /** An incident or complaint that we recorded. */
  public static final RecordKind INCIDENT = new RecordKind("incident");

  /** A delivery later than promised. */
  public static final RecordKind LATE_DELIVERY = new RecordKind("late-delivery");

  /** A credit note that corrected an invoice. */
  public static final RecordKind CREDIT_NOTE = new RecordKind("credit-note");

  /** The customer said so, in their words. */
  public static final RecordKind CUSTOMER_VOICE = new RecordKind("customer-voice");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public RecordKind {
    Checks.code("record kind", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static RecordKind of(String code) {
    return new RecordKind(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
