package org.code99.plugin.scoring;

import org.code99.api.Rate;

/**
 * The probability of winning a file back: 2 % and half a percent for every point that does not come
 * from value, so 2 % to 40 %. Where nobody is left to win back it is at most 1 %.
 *
 * <p>The slope is a starting assumption, not a measurement: it orders files until a company has
 * results of its own.
 */
final class WinChance {
  private static final long AT_LEAST = 20_000;
  private static final long PER_POINT = 5_000;
  private static final Rate GONE = Rate.ofPartsPerMillion(10_000);

  private WinChance() {}

  static Rate of(int pointsWithoutValue, Situation situation) {
    return situation.gone()
        ? GONE
        : Rate.ofPartsPerMillion(AT_LEAST + PER_POINT * pointsWithoutValue);
  }
}
