package org.code99.plugin.scoring;

import java.util.Optional;
import org.code99.api.Money;
import org.code99.api.Rate;

/**
 * What a second lifetime would bring if it begins: {@code annual value x expected years x returning
 * share}, in the currency of the case. Unknown stays unknown.
 */
final class SecondLifetime {
  /** Beyond this the product of the figures does not fit; no company has such a customer. */
  private static final long RECKONABLE = Long.MAX_VALUE / 1_000;

  private SecondLifetime() {}

  static Optional<Money> valueOf(Situation situation) {
    Yardstick yardstick = situation.yardstick();
    Rate wholeLifetime =
        Rate.ofPartsPerMillion(
            yardstick.returningShare().partsPerMillion() * yardstick.secondLifetimeYears());
    return situation
        .file()
        .annualValue()
        .filter(value -> value.minorUnits() < RECKONABLE)
        .map(value ->
            value.minorUnits() <= 0 ? Money.zero(value.currency()) : value.times(wholeLifetime));
  }
}
