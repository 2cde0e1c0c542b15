package org.code99.regions;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Time zones by the names of places: those that Java and PostgreSQL read alike. */
final class TimeZones {

  /** Where nobody says. */
  static final ZoneId UTC = ZoneId.of("UTC");

  private static final Pattern PLACE =
      Pattern.compile(
          "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

  private TimeZones() {}

  /** What is wrong with the name of one. */
  static Optional<String> fault(String zone) {
    return knows(zone)
        ? Optional.empty()
        : Optional.of(
            "'%s' is no time zone: write it as Europe/Berlin or America/Chicago, or leave it empty."
                .formatted(zone));
  }

  static boolean knows(String zone) {
    return zone.equals(UTC.getId())
        || (PLACE.matcher(zone).matches() && ZoneId.getAvailableZoneIds().contains(zone));
  }
}
