package org.code99.regions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.code99.api.Money;

/**
 * Rates of one day, for putting losses of several currencies in one order (S08). Never for
 * invoices.
 *
 * @param base the currency in which the rates are told, ISO 4217
 * @param asOf the day of the rates
 * @param perUnit how much of each currency one unit of the base buys; more than nothing
 */
public record ExchangeRates(String base, LocalDate asOf, Map<String, BigDecimal> perUnit) {
  /** The most minor units that count: sums over all currencies of the world still fit a long. */
  private static final BigDecimal COUNTABLE = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

  /** Copies and checks. */
  public ExchangeRates {
    perUnit = Map.copyOf(perUnit);
    perUnit.forEach((currency, rate) -> {
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException(
            "one %s buys %s %s: a rate must be more than 0".formatted(base, rate, currency));
      }
    });
  }

  /**
   * The amount in the base currency, rounded half up. Nothing when the currency has no rate, or one
   * by which the amount becomes larger than can be counted: both stand apart, never in a sum.
   */
  public Optional<Money> inBase(Money amount) {
    if (amount.currency().equals(base)) {
      return Optional.of(amount);
    }
    return Optional.ofNullable(perUnit.get(amount.currency()))
        .map(rate ->
            new BigDecimal(amount.figure())
                .movePointRight(Money.zero(base).decimals())
                .divide(rate, 0, RoundingMode.HALF_UP))
        .filter(minor -> minor.abs().compareTo(COUNTABLE) <= 0)
        .map(minor -> Money.of(minor.longValueExact(), base));
  }

  /**
   * Tells each currency, the base too, and what one minor unit of it is in minor units of the base:
   * for statements that convert many amounts at once.
   */
  public void eachMinor(BiConsumer<String, BigDecimal> taker) {
    taker.accept(base, BigDecimal.ONE);
    int decimals = Money.zero(base).decimals();
    perUnit.forEach((currency, rate) -> {
      if (!currency.equals(base)) {
        int shift = decimals - Money.zero(currency).decimals();
        taker.accept(
            currency, BigDecimal.ONE.movePointRight(shift).divide(rate, MathContext.DECIMAL64));
      }
    });
  }

  /**
   * The same rates told in another currency.
   *
   * @throws IllegalArgumentException when these rates do not name it
   */
  public ExchangeRates toldIn(String currency) {
    if (currency.equals(base)) {
      return this;
    }
    BigDecimal cross = perUnit.get(currency);
    if (cross == null) {
      throw new IllegalArgumentException(
          "the exchange rates of %s are told in %s and do not name %s: add it to them"
              .formatted(asOf, base, currency));
    }
    Map<String, BigDecimal> told = new HashMap<>();
    perUnit.forEach((other, rate) -> told.put(other, rate.divide(cross, MathContext.DECIMAL64)));
    told.remove(currency);
    told.put(base, BigDecimal.ONE.divide(cross, MathContext.DECIMAL64));
    return new ExchangeRates(currency, asOf, told);
  }
}
