package org.code99.triage;

import java.math.BigInteger;
import java.util.Optional;
import org.code99.api.Money;

/**
 * When going on costs more than it is worth (P8): what was spent is held against the value of a
 * second lifetime times the probability of winning it. A person decides; the house only says so.
 *
 * @param spent in the company's currency
 * @param value of a second lifetime, in the same currency
 * @param winPpm how likely it is, in millionths
 */
record StopRule(Money spent, Money value, int winPpm) {
  private static final int MILLION = 1_000_000;
  private static final int PERCENT = 100;

  /** What may be spent: half a cent is rounded down. */
  Money worth() {
    BigInteger minor =
        BigInteger.valueOf(value.minorUnits())
            .multiply(BigInteger.valueOf(winPpm))
            .divide(BigInteger.valueOf(MILLION));
    return Money.of(minor.longValueExact(), value.currency());
  }

  /** The proposal to stop, with its figures. */
  Optional<String> proposal() {
    Money worth = worth();
    if (spent.minorUnits() <= worth.minorUnits()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s was spent, and going on is worth %s: %s a second lifetime may bring, times %d %%. Think of stopping."
            .formatted(spent, worth, value, winPpm / (MILLION / PERCENT)));
  }
}
