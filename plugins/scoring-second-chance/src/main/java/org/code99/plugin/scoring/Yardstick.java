package org.code99.plugin.scoring;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.Rate;
import org.code99.api.Settings;

/** The region's settings; names and defaults are those of the settings schema in the jar. */
record Yardstick(
    int painHalfLifeYears,
    Rate painFloor,
    int referenceValue,
    int secondLifetimeYears,
    Rate returningShare) {

  Yardstick {
    List<String> problems = new ArrayList<>();
    within(problems, "pain-half-life-years", painHalfLifeYears, 1, 100);
    within(problems, "pain-floor in millionths", painFloor.partsPerMillion(), 10_000, 1_000_000);
    within(problems, "reference-value", referenceValue, 1, Integer.MAX_VALUE);
    within(problems, "second-lifetime-years", secondLifetimeYears, 1, 100);
    within(
        problems, "returning-share in millionths", returningShare.partsPerMillion(), 0, 2_000_000);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "second-chance scoring cannot use its settings: " + String.join("; ", problems));
    }
  }

  static Yardstick from(Settings settings) {
    return new Yardstick(
        settings.wholeNumber("pain-half-life-years", 3),
        settings.percent("pain-floor", Rate.ofPartsPerMillion(200_000)),
        settings.wholeNumber("reference-value", 100_000),
        settings.wholeNumber("second-lifetime-years", 5),
        settings.percent("returning-share", Rate.ofPartsPerMillion(800_000)));
  }

  private static void within(
      List<String> problems, String setting, long value, long low, long high) {
    if (value < low || value > high) {
      problems.add(setting + " must lie between " + low + " and " + high + ", not " + value);
    }
  }
}
