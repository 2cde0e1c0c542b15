package org.code99.plugin.scoring;

import java.util.OptionalLong;

/**
 * How much of a harm is still felt: {@code floor + (1 - floor) * 2^(-years / halfLife)}.
 *
 * <p>It is the whole on the day of the loss, falls with every day and never below the floor: people
 * forgive, they do not forget. Where nobody knows the day, all of it is taken to be felt.
 */
final class Pain {
  private static final double DAYS_IN_A_YEAR = 365.25;

  private Pain() {}

  /** The share that is still felt, from the floor to one. */
  static double felt(OptionalLong days, Yardstick yardstick) {
    double years = days.orElse(0) / DAYS_IN_A_YEAR;
    double floor = yardstick.painFloor().asFraction();
    return floor + (1 - floor) * StrictMath.pow(2, -years / yardstick.painHalfLifeYears());
  }
}
