package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  @DisplayName("amounts of one currency add up, and others are refused by name")
  void addsOneCurrency() {
    assertEquals(Money.of(1250, "EUR"), Money.of(1000, "EUR").plus(Money.of(250, "EUR")));
    assertEquals(Money.of(-250, "EUR"), Money.zero("EUR").minus(Money.of(250, "EUR")));
    assertEquals(
        "cannot reckon EUR with USD",
        assertThrows(
                IllegalArgumentException.class, () -> Money.of(1, "EUR").plus(Money.of(1, "USD")))
            .getMessage());
  }

  @Test
  @DisplayName("an amount is written with the decimals of its currency")
  void figures() {
    assertEquals("12.50 EUR", Money.of(1250, "EUR").toString());
    assertEquals("-0.05", Money.of(-5, "EUR").figure());
    assertEquals("1250", Money.of(1250, "JPY").figure());
    assertEquals("1.250", Money.of(1250, "KWD").figure());
  }

  @Test
  @DisplayName("what does not fit is an error, never a wrong amount")
  void overflow() {
    Money most = Money.of(Long.MAX_VALUE, "EUR");
    assertThrows(ArithmeticException.class, () -> most.plus(Money.of(1, "EUR")));
    assertThrows(ArithmeticException.class, () -> most.times(2));
    assertThrows(ArithmeticException.class, () -> Money.of(Long.MIN_VALUE, "EUR").negated());
  }

  @Test
  @DisplayName("a currency that is not on the list is refused")
  void unknownCurrency() {
    assertThrows(IllegalArgumentException.class, () -> Money.of(1, "EURO"));
  }

  @Test
  @DisplayName("C1: 4 % of 800.00 is 32.00")
  void fourPercent() {
    assertEquals(Money.of(3200, "EUR"), Money.of(80_000, "EUR").times(Rate.percent("4")));
  }
}
