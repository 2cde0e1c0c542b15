package org.code99.plugin.commission;

import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.MoneyEventKind;

/** How an event is named to people. */
final class Sentences {
  private Sentences() {}

  /** {@code Credit note G-1 of 2026-03-01 for invoice R-1, 200.00 EUR off the base,}. */
  static String of(Movement movement) {
    MoneyEvent event = movement.event();
    Money change =
        Money.of(
            movement.change().abs().movePointRight(event.amount().decimals()).longValueExact(),
            event.amount().currency());
    String named = named(noun(event.kind()), event.key());
    return Character.toUpperCase(named.charAt(0))
        + named.substring(1)
        + " of "
        + event.on()
        + (event.appliesTo().isEmpty() ? "" : " for " + named("invoice", event.appliesTo()))
        + ", "
        + change
        + (movement.change().signum() > 0 ? " to the base," : " off the base,");
  }

  /** A document by its kind; a key that says the kind already says it once. */
  static String named(String noun, String key) {
    return key.startsWith(noun + " ") ? key : noun + " " + key;
  }

  static String noun(MoneyEventKind kind) {
    return kind.code().replace('-', ' ');
  }
}
