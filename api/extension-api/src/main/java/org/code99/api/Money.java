package org.code99.api;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minorUnits cents of EUR, yen of JPY: the smallest unit of the currency, negative for what
 *     is taken off
 * @param currency an ISO 4217 code, such as {@code EUR}
 */
public record Money(long minorUnits, String currency) {
  /** Checks the currency. */
  public Money {
    Currency.getInstance(currency);
  }

  /**
   * An amount in minor units: {@code Money.of(1250, "EUR")} is twelve euros fifty.
   *
   * @throws IllegalArgumentException when the currency is unknown
   */
  public static Money of(long minorUnits, String currency) {
    return new Money(minorUnits, currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  /**
   * The sum of two amounts of one currency.
   *
   * @throws IllegalArgumentException when the currencies differ
   * @throws ArithmeticException when the sum does not fit
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /**
   * The difference of two amounts of one currency.
   *
   * @throws IllegalArgumentException when the currencies differ
   * @throws ArithmeticException when the difference does not fit
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  /**
   * A whole multiple.
   *
   * @throws ArithmeticException when the product does not fit
   */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  /** A part of the amount, rounded half away from zero to the minor unit. */
  public Money times(Rate rate) {
    return new Money(rate.of(minorUnits), currency);
  }

  /** How many decimals the currency has: 2 for EUR, 0 for JPY. */
  public int decimals() {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** The plain figure with a point, as files carry it: {@code 12.50}. */
  public String figure() {
    return BigDecimal.valueOf(minorUnits, decimals()).toPlainString();
  }

  @Override
  public String toString() {
    return figure() + " " + currency;
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot reckon " + currency + " with " + other.currency);
    }
    return other;
  }
}
