package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How an address is written in its country: the order of postal code and town after the Universal
 * Postal Union's addressing guides, the country's name in capitals in the sender's language when
 * the letter goes abroad.
 */
final class PostalAddress {
  private PostalAddress() {}

  /** The lines below the name, top to bottom. */
  static List<String> lines(Candidate candidate, String from, String language) {
    String country = candidate.country().strip().toUpperCase(Locale.ROOT);
    List<String> lines = new ArrayList<>();
    switch (country) {
      case "GB", "IE" -> {
        lines.add(candidate.street());
        lines.add(candidate.city().toUpperCase(Locale.ROOT));
        lines.add(candidate.postalCode());
      }
      case "US", "CA", "AU" -> {
        lines.add(candidate.street());
        lines.add(
            joined(
                joined(candidate.city(), ",", candidate.regionText()),
                " ",
                candidate.postalCode()));
      }
      case "JP" -> {
        lines.add("〒" + candidate.postalCode());
        lines.add(joined(candidate.regionText(), "", candidate.city()));
        lines.add(candidate.street());
      }
      default -> {
        lines.add(candidate.street());
        lines.add(joined(candidate.postalCode(), " ", candidate.city()));
      }
    }
    if (!country.isEmpty() && !country.equals(from)) {
      String name = Locale.of("", country).getDisplayCountry(Locale.of(language));
      lines.add(name.toUpperCase(Locale.of(language)));
    }
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String joined(String first, String between, String second) {
    if (first.isBlank() || second.isBlank() || first.equals(second)) {
      return first.isBlank() ? second : first;
    }
    return first + (between.equals(",") ? ", " : between) + second;
  }
}
