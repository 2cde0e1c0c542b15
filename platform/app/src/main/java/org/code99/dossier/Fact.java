package org.code99.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.code99.api.Money;

/**
 * One thing that our own books say of a customer.
 *
 * @param kind what it is
 * @param number by which the books know it; unlike that of any other fact of the account and kind
 * @param happenedOn the business day; of a delivery the actual day, or the promised one while it is
 *     under way
 * @param promisedOn of a delivery
 * @param actualOn of a delivery that came
 * @param amount never negative; always there for invoices and credit notes
 * @param person who it is about or who did it; may be empty
 * @param state {@code current}, {@code left} or {@code unknown} for a person, {@code open} or
 *     {@code closed} for a matter; may be empty
 * @param words what the source says; may be empty
 * @param source the system or file that says so; never empty
 */
public record Fact(
    FactKind kind,
    String number,
    LocalDate happenedOn,
    Optional<LocalDate> promisedOn,
    Optional<LocalDate> actualOn,
    Optional<Money> amount,
    String person,
    String state,
    String words,
    String source) {

  /** Whether a delivery came after its day, or is past its day and has not come. */
  public boolean lateOn(LocalDate asOf) {
    return kind == FactKind.DELIVERY
        && promisedOn.filter(day -> day.isBefore(actualOn.orElse(asOf))).isPresent();
  }
}
