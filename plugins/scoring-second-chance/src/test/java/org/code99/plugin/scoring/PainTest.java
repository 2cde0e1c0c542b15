package org.code99.plugin.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import org.code99.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pain decays and never ends")
class PainTest {
  private static final Yardstick USUAL = Yardstick.from(Settings.none());

  @Test
  @DisplayName("S16: pain is whole on the day and softer after 1, 5 and 10 years, above the floor")
  void atNoughtOneFiveTenYears() {
    assertEquals(1.0, felt(0));
    assertEquals(0.2 + 0.8 * Math.pow(2, -1 / 3.0), felt(1), 1e-3);
    assertEquals(0.2 + 0.8 * Math.pow(2, -5 / 3.0), felt(5), 1e-3);
    assertEquals(0.2 + 0.8 * Math.pow(2, -10 / 3.0), felt(10), 1e-3);
    assertTrue(felt(10) > 0.2);
  }

  @Test
  @DisplayName("S16: pain never grows from one day to the next and never falls below the floor")
  void monotone() {
    double before = 1;
    for (long day = 0; day < 40_000; day++) {
      double now = Pain.felt(OptionalLong.of(day), USUAL);
      assertTrue(now <= before && now >= 0.2, "day " + day + ": " + now + " after " + before);
      before = now;
    }
  }

  @Test
  @DisplayName("S16: half of what can be forgotten is forgotten after the region's half-life")
  void halfLifeIsASetting() {
    Yardstick slow =
        Yardstick.from(Settings.of(Map.of("pain-half-life-years", "8", "pain-floor", "50")));
    assertEquals(0.75, Pain.felt(OptionalLong.of(8 * 1461 / 4), slow), 1e-9);
  }

  @Test
  @DisplayName("S16: where nobody knows the day, all of the pain is taken to be felt")
  void unknownDay() {
    assertEquals(1.0, Pain.felt(OptionalLong.empty(), USUAL));
  }

  private static double felt(int years) {
    return Pain.felt(OptionalLong.of(years * 1461L / 4), USUAL);
  }
}
