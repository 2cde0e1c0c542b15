package org.code99.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of something, exact to a millionth.
 *
 * @param partsPerMillion 1,000,000 is the whole; 40,000 is 4 %
 */
public record Rate(long partsPerMillion) {
  /** Nothing. */
  public static final Rate ZERO = new Rate(0);

  /** The whole. */
  public static final Rate WHOLE = new Rate(1_000_000);

  /** A rate in millionths. */
  public static Rate ofPartsPerMillion(long partsPerMillion) {
    return new Rate(partsPerMillion);
  }

  /**
   * A rate from a percentage in figures: {@code Rate.percent("4.25")}.
   *
   * @throws IllegalArgumentException when the text is no number or finer than a millionth
   */
  public static Rate percent(String figure) {
    try {
      return new Rate(new BigDecimal(figure.strip()).movePointRight(4).longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "'" + figure + "' is no percentage with at most four decimals", e);
    }
  }

  /** This part of a number of units, rounded half away from zero. */
  public long of(long units) {
    return BigDecimal.valueOf(units)
        .multiply(BigDecimal.valueOf(partsPerMillion))
        .movePointLeft(6)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The share as a fraction of one. */
  public double asFraction() {
    return partsPerMillion / 1e6;
  }

  /** The percentage in figures, without the sign: {@code 4.25}. */
  public String percentFigure() {
    BigDecimal percent = BigDecimal.valueOf(partsPerMillion, 4).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale())).toPlainString();
  }

  @Override
  public String toString() {
    return percentFigure() + " %";
  }
}
