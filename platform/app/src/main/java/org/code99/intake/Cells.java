package org.code99.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.code99.api.Money;

/** Reads the cells of one {@link Sheet}; what cannot be read is empty, never a guess. */
public final class Cells {
  private final Dates dates;
  private final Amounts amounts = new Amounts();

  Cells(SlashOrder order) {
    this.dates = new Dates(order);
  }

  /**
   * An amount that somebody typed, not negative; empty when it cannot be read, or the currency is
   * none.
   */
  public static Optional<Money> typed(String amount, String currency) {
    Amounts read = new Amounts();
    return Optional.ofNullable(read.currency(currency).value())
        .flatMap(code -> Optional.ofNullable(read.read(amount, code).value()));
  }

  /** A business day of the years 1900 to 2199. */
  public Optional<LocalDate> day(String cell) {
    return Optional.ofNullable(dates.read(cell).value());
  }

  /** A currency's ISO code. */
  public Optional<String> currency(String cell) {
    return Optional.ofNullable(amounts.currency(cell).value());
  }

  /** An amount that is not negative. */
  public Optional<Money> amount(String cell, String currency) {
    return Optional.ofNullable(amounts.read(cell, currency).value());
  }
}
