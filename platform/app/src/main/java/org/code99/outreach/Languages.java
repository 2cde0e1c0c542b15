package org.code99.outreach;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which language one writes to a country where no region says it: English unless known. */
final class Languages {
  private static final Map<String, String> OF_COUNTRY =
      Map.ofEntries(
          Map.entry("DE", "de"),
          Map.entry("AT", "de"),
          Map.entry("CH", "de"),
          Map.entry("LI", "de"),
          Map.entry("FR", "fr"),
          Map.entry("LU", "fr"),
          Map.entry("MC", "fr"),
          Map.entry("ES", "es"),
          Map.entry("MX", "es"),
          Map.entry("AR", "es"),
          Map.entry("CL", "es"),
          Map.entry("CO", "es"),
          Map.entry("PE", "es"));

  private Languages() {}

  static String of(String country) {
    return OF_COUNTRY.getOrDefault(country.strip().toUpperCase(Locale.ROOT), "en");
  }

  /**
   * The language that an approach will really write in: the wished one, or the first of its own. A
   * brief in any other would mix two languages in one letter.
   */
  static String spoken(String wished, List<String> languages) {
    String language = Locale.forLanguageTag(wished).getLanguage();
    return languages.contains(wished)
        ? wished
        : languages.contains(language) ? language : languages.getFirst();
  }
}
