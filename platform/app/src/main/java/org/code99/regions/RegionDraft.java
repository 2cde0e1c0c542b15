package org.code99.regions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.code99.api.Money;

/**
 * What a region is to say for itself; what is empty is inherited.
 *
 * @param name as people read it
 * @param language of its letters
 * @param giftCeilingMinor what one piece may cost, in minor units of the company's currency
 * @param timeZone such as {@code Europe/Berlin}
 */
public record RegionDraft(
    String name,
    Optional<String> language,
    OptionalLong giftCeilingMinor,
    Optional<String> timeZone) {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  /** Without blanks around the name. */
  public RegionDraft {
    name = name.strip();
  }

  static RegionDraft of(Region region) {
    return new RegionDraft(
        region.name(), region.language(), region.giftCeilingMinor(), region.timeZone());
  }

  RegionDraft named(String other) {
    return new RegionDraft(other, language, giftCeilingMinor, timeZone);
  }

  /** All that keeps it from the map: sentences by the name of the part. */
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    if (name.isEmpty()) {
      faults.put("name", "A region has a name: lists and letters show it.");
    }
    if (language.filter(tag -> !LANGUAGE.matcher(tag).matches()).isPresent()) {
      faults.put(
          "language",
          "'%s' is no language: write it as en, de or pt-BR, or leave it empty."
              .formatted(language.get()));
    }
    if (giftCeilingMinor.isPresent() && giftCeilingMinor.getAsLong() < 0) {
      faults.put("giftCeiling", "A gift ceiling is 0 or more.");
    }
    if (timeZone.filter(zone -> !TimeZones.knows(zone)).isPresent()) {
      faults.put(
          "timeZone",
          "'%s' is no time zone: write it as Europe/Berlin or America/Chicago, or leave it empty."
              .formatted(timeZone.get()));
    }
    return faults;
  }

  /** Its parts as the audit trail tells them. */
  Map<String, String> parts(String currency) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", name);
    parts.put("language", language.orElse(""));
    parts.put(
        "giftCeiling",
        giftCeilingMinor.isPresent()
            ? Money.of(giftCeilingMinor.getAsLong(), currency).figure()
            : "");
    parts.put("timeZone", timeZone.orElse(""));
    return parts;
  }
}
