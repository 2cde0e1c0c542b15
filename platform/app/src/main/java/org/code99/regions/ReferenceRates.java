package org.code99.regions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The rates of a company that names none. */
final class ReferenceRates {
  private ReferenceRates() {}

  /**
   * Euro reference rates of the European Central Bank of 31 December 2024: for putting losses in
   * one order where the company file names no rates. Never for invoices.
   */
  static final ExchangeRates OF_ECB =
      new ExchangeRates(
          "EUR",
          LocalDate.of(2024, 12, 31),
          Map.of(
              "USD", new BigDecimal("1.0389"),
              "GBP", new BigDecimal("0.82918"),
              "CHF", new BigDecimal("0.9412"),
              "JPY", new BigDecimal("163.06"),
              "PLN", new BigDecimal("4.2750"),
              "SEK", new BigDecimal("11.4590"),
              "NOK", new BigDecimal("11.7950"),
              "DKK", new BigDecimal("7.4578"),
              "CZK", new BigDecimal("25.185"),
              "TRY", new BigDecimal("36.7372")));
}
