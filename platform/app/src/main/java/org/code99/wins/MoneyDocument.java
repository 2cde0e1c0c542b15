package org.code99.wins;

import java.time.LocalDate;
import org.code99.api.Money;

/**
 * An order, invoice, payment or credit note.
 *
 * @param number unlike that of any other document of its kind in the company
 * @param on business day
 * @param amount net and more than nothing; the kind says what is taken off
 * @param appliesTo the number of the invoice that is paid or credited; of an invoice its order, or
 *     empty
 */
public record MoneyDocument(
    DocumentKind kind, String number, LocalDate on, Money amount, String appliesTo) {
  /** An order. */
  public static MoneyDocument order(String number, LocalDate on, Money amount) {
    return new MoneyDocument(DocumentKind.ORDER, number, on, amount, "");
  }

  /** An invoice of no order that is recorded. */
  public static MoneyDocument invoice(String number, LocalDate on, Money amount) {
    return new MoneyDocument(DocumentKind.INVOICE, number, on, amount, "");
  }

  /** A payment of an invoice. */
  public static MoneyDocument payment(String number, LocalDate on, Money amount, String invoice) {
    return new MoneyDocument(DocumentKind.PAYMENT, number, on, amount, invoice);
  }

  /** A credit note for an invoice. */
  public static MoneyDocument creditNote(
      String number, LocalDate on, Money amount, String invoice) {
    return new MoneyDocument(DocumentKind.CREDIT_NOTE, number, on, amount, invoice);
  }

  /** In a sentence: {@code invoice 4711}. */
  public String words() {
    return kind.words() + " " + number;
  }
}
