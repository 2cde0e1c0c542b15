package org.code99.drawers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.regions.ExchangeRates;

/**
 * What the files of a drawer lose per year, in three measures (S08).
 *
 * @param files in the drawer
 * @param revenue lost
 * @param profit lost
 * @param commission lost
 */
public record LossTotals(long files, Measure revenue, Measure profit, Measure commission) {

  /**
   * One measure, summed.
   *
   * @param sums of the files that are known, one for each currency, in the order of their codes
   * @param unknownFiles that nobody knows a figure of; they add nothing, not zero
   */
  public record Measure(List<Money> sums, long unknownFiles) {
    /** Copies. */
    public Measure {
      sums = List.copyOf(sums);
    }

    /** All sums in the currency of the rates; those in a currency without a rate are left apart. */
    public Converted converted(ExchangeRates rates) {
      Money total =
          sums.stream()
              .flatMap(sum -> rates.inBase(sum).stream())
              .reduce(Money.zero(rates.base()), Money::plus);
      List<Money> apart = sums.stream().filter(sum -> rates.inBase(sum).isEmpty()).toList();
      boolean nothing = apart.size() == sums.size();
      return new Converted(nothing ? Optional.empty() : Optional.of(total), apart, rates.asOf());
    }
  }

  /**
   * A measure in one currency: for comparing, never for invoices.
   *
   * @param total of what could be converted; empty when nothing could
   * @param apart sums in currencies that the rates do not name
   * @param ratesOf the day of the rates
   */
  public record Converted(Optional<Money> total, List<Money> apart, LocalDate ratesOf) {
    /** Copies. */
    public Converted {
      apart = List.copyOf(apart);
    }
  }
}
