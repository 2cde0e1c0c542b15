package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          LocalDate.of(2026, 3, 31),
          Map.of("USD", new BigDecimal("1.25"), "ZMW", new BigDecimal("0.000000001")));

  @Test
  @DisplayName("S08: an amount in another currency is put into the base, rounded half up")
  void known() {
    assertEquals(Optional.of(Money.of(80, "EUR")), RATES.inBase(Money.of(100, "USD")));
    assertEquals(Optional.of(Money.of(1, "EUR")), RATES.inBase(Money.of(1, "USD")));
  }

  @Test
  @DisplayName("S08: an amount that a rate makes larger than can be counted stands apart")
  void beyondCounting() {
    assertEquals(Optional.empty(), RATES.inBase(Money.of(100_000_000_000_000L, "ZMW")));
    assertEquals(Optional.of(Money.of(9_000_000_000L, "EUR")), RATES.inBase(Money.of(9, "ZMW")));
  }
}
