package org.code99.web;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** A code and its words, as a form offers it. */
public record Named(String code, String name) {
  /** All countries, by name. */
  public static List<Named> countries() {
    return List.of(Locale.getISOCountries()).stream()
        .map(code -> new Named(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Named::name))
        .toList();
  }

  /** All currencies in which anything is paid, by code. */
  public static List<Named> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .filter(currency -> currency.getDefaultFractionDigits() >= 0)
        .map(c ->
            new Named(
                c.getCurrencyCode(),
                c.getCurrencyCode() + " · " + c.getDisplayName(Locale.ENGLISH)))
        .sorted(Comparator.comparing(Named::code))
        .toList();
  }
}
