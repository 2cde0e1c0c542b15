package org.code99.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A code and its words, as a form offers them. */
public record Named(String code, String name) {
  /** All countries in the order of their English names. */
  public static List<Named> countries() {
    return List.of(Locale.getISOCountries()).stream()
        .map(code -> new Named(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }
}
