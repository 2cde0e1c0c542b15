package org.code99.api;

import java.time.LocalDate;

/**
 * An invoice, a payment or a credit note.
 *
 * @param key unlike that of any other event of the case
 * @param kind what happened
 * @param on the business day
 * @param amount net of tax and positive, a credit note's too
 * @param appliesTo the key of the invoice that is paid or credited, empty for an invoice
 */
public record MoneyEvent(
    String key, MoneyEventKind kind, LocalDate on, Money amount, String appliesTo) {
  /** Checks key and sign. */
  public MoneyEvent {
    Checks.text("the key of a money event", key);
    if (amount.minorUnits() < 0) {
      throw new IllegalArgumentException(
          "event " + key + ": amounts are positive, the kind says what is taken off");
    }
  }

  /** An invoice. */
  public static MoneyEvent invoice(String key, LocalDate on, Money amount) {
    return new MoneyEvent(key, MoneyEventKind.INVOICE, on, amount, "");
  }

  /** A payment of an invoice. */
  public static MoneyEvent payment(String key, LocalDate on, Money amount, String invoice) {
    return new MoneyEvent(key, MoneyEventKind.PAYMENT, on, amount, invoice);
  }

  /** A credit note for an invoice. */
  public static MoneyEvent creditNote(String key, LocalDate on, Money amount, String invoice) {
    return new MoneyEvent(key, MoneyEventKind.CREDIT_NOTE, on, amount, invoice);
  }
}
