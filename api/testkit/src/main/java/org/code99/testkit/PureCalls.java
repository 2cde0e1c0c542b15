package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Shows that a call is pure as far as a test can: twice the same, and the same in another locale
 * and time zone.
 */
public final class PureCalls {
  private PureCalls() {}

  /**
   * Makes the call three times - as it is, again, and in Turkish on the Chatham Islands - and
   * compares the answers by {@code equals}.
   *
   * @return the answer of the first call
   */
  public static <R> R assertPure(String what, Supplier<R> call) {
    R first = call.get();
    assertEquals(first, call.get(), what + " answers differently when it is asked twice");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      R turkish = call.get();
      Locale.setDefault(Locale.US);
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      R american = call.get();
      assertEquals(first, turkish, what + " answers differently in another locale and time zone");
      assertEquals(first, american, what + " answers differently in another locale and time zone");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    return first;
  }
}
