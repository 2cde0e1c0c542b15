package org.code99.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.code99.api.Money;
import org.code99.web.Fault;
import org.code99.web.Sound;

/** What one piece may cost, as somebody writes it. */
final class GiftCeiling {
  private static final String FIELD = "giftCeiling";

  private GiftCeiling() {}

  /** In minor units; empty for an empty text, and where it cannot be read, which is a fault. */
  static OptionalLong read(String told, String currency, List<Fault> faults) {
    if (told.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      long minor =
          new BigDecimal(told).movePointRight(Money.zero(currency).decimals()).longValueExact();
      Sound.amount(FIELD, Money.of(minor, currency)).ifPresent(faults::add);
      return OptionalLong.of(minor);
    } catch (ArithmeticException | NumberFormatException e) {
      faults.add(Fault.at(FIELD, "\"" + told + "\" is no amount: write it as 50 or 49.50."));
      return OptionalLong.empty();
    }
  }
}
