package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.Money;

/**
 * Revenue lost per year on a logarithmic scale of three decades: {@code 24 * log10(1 + 999 v / r) /
 * 3} points for a value v and the region's reference value r, both in the currency of the case. An
 * estimate counts for two thirds; an unknown value for the middle, never for nothing.
 */
final class ValueLost implements Rule {
  private static final int FULL = 24;

  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return FULL;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    return List.of(
        situation
            .file()
            .annualValue()
            .map(value -> line(value, situation))
            .orElse(Because.of("value not known, middle assumed", FULL / 2)));
  }

  private static Because line(Money value, Situation situation) {
    int points = onScale(value, situation.yardstick().referenceValue());
    return situation.file().valueEstimated()
        ? Because.of(size(points) + ", estimated", points * 2 / 3)
        : Because.of(size(points), points);
  }

  private static int onScale(Money value, int reference) {
    double share =
        Math.max(0, value.minorUnits()) / (reference * StrictMath.pow(10, value.decimals()));
    return (int) Math.round(FULL * Math.min(1, StrictMath.log10(1 + 999 * share) / 3));
  }

  private static String size(int points) {
    return points >= 20 ? "large account" : points >= 12 ? "middle account" : "small account";
  }
}
