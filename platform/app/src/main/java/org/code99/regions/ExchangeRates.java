package org.code99.regions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Money;

/**
 * Rates of one day, for putting losses of several currencies in one order (S08). Never for
 * invoices.
 *
 * @param base the currency that the company reckons in
 * @param asOf the day of the rates
 * @param perUnit how much of each currency one unit of the base buys
 */
public record ExchangeRates(String base, LocalDate asOf, Map<String, BigDecimal> perUnit) {
  /** Copies. */
  public ExchangeRates {
    perUnit = Map.copyOf(perUnit);
  }

  /** The amount in the base currency, rounded half up; nothing when the currency has no rate. */
  public Optional<Money> inBase(Money amount) {
    if (amount.currency().equals(base)) {
      return Optional.of(amount);
    }
    return Optional.ofNullable(perUnit.get(amount.currency()))
        .map(rate ->
            new BigDecimal(amount.figure())
                .movePointRight(Money.zero(base).decimals())
                .divide(rate, 0, RoundingMode.HALF_UP))
        .map(minor -> Money.of(minor.longValueExact(), base));
  }
}
