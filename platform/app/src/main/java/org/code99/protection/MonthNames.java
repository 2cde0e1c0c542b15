package org.code99.protection;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The months as they are written, long and short, in folded letters. */
final class MonthNames {
  private static final Map<String, Month> MONTHS = months();

  private MonthNames() {}

  /** A pattern of all names; a longer one comes before those that it begins with. */
  static String alternatives() {
    return MONTHS.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The number, 1 to 12, of a name that the pattern has found. */
  static int number(String name) {
    return MONTHS.getOrDefault(name, Month.DECEMBER).getValue();
  }

  static boolean isMonth(String name) {
    return MONTHS.containsKey(name);
  }

  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (String language : List.of("en", "de", "fr", "es", "it", "pl", "sv", "tr")) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, Locale.of(language));
          names.putIfAbsent(Lexicon.folded(name), month);
        }
      }
    }
    names.put("maerz", Month.MARCH);
    names.put("jaenner", Month.JANUARY);
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }
}
