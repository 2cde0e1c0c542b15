package org.code99.regions;

import java.time.ZoneId;
import java.util.regex.Pattern;

/** Time zones by the names of places: those that Java and PostgreSQL read alike. */
final class TimeZones {

  /** Where nobody says. */
  static final ZoneId UTC = ZoneId.of("UTC");

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  private TimeZones() {}

  static boolean knows(String zone) {
    return zone.equals(UTC.getId())
        || (PLACE.matcher(zone).matches() && ZoneId.getAvailableZoneIds().contains(zone));
  }
}
