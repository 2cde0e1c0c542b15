package org.code99.api;

/**
 * What happened to an order's money.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record MoneyEventKind(String code) {
  /** We invoiced; the amount is net and positive. */
  public static final MoneyEventKind INVOICE = new MoneyEventKind("invoice");

  /** They paid; positive. */
  public static final MoneyEventKind PAYMENT = new MoneyEventKind("payment");

  /** We credited an invoice; the amount is positive and is taken off. */
  public static final MoneyEventKind CREDIT_NOTE = new MoneyEventKind("credit-note");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public MoneyEventKind {
    Checks.code("money event kind", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static MoneyEventKind of(String code) {
    return new MoneyEventKind(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
