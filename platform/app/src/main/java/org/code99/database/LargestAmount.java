package org.code99.database;

import org.code99.api.Money;

/**
 * The largest amount that anybody may tell, in minor units: a thousand billion of a currency with
 * two decimals. Sums of tens of thousands of such amounts still fit the database's {@code bigint}.
 */
public final class LargestAmount {
  private static final long MINOR_UNITS = 100_000_000_000_000L;

  private LargestAmount() {}

  /** Whether an amount, of either sign, is larger. */
  public static boolean isPassedBy(Money amount) {
    return amount.minorUnits() > MINOR_UNITS || amount.minorUnits() < -MINOR_UNITS;
  }

  /** The largest amount of a currency. */
  public static Money in(String currency) {
    return Money.of(MINOR_UNITS, currency);
  }
}
