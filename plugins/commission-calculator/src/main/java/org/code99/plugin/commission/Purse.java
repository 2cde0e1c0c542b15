package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.StatementLine;

/**
 * What the participants hold of one sum. It is filled to a new level, never by single steps, so
 * that rounding and splitting never add up to a cent too many: an emptied purse is empty for each.
 */
final class Purse {
  private final List<Participant> participants;
  private BigDecimal level = BigDecimal.ZERO;
  private long[] held;

  Purse(List<Participant> participants) {
    this.participants = participants;
    this.held = new long[participants.size()];
  }

  /** An exact sum with no more decimals than the currency of the event has. */
  static BigDecimal toUnits(BigDecimal exact, MoneyEvent event, RoundingMode rounding) {
    return exact.setScale(event.amount().decimals(), rounding);
  }

  BigDecimal level() {
    return level;
  }

  /** Fills or empties it and writes a line for each whose part changes. */
  List<StatementLine> fillTo(
      BigDecimal next, MoneyEvent event, String component, String explanation) {
    Money change = money(next.subtract(level), event);
    long[] parts = LargestRemainder.split(money(next, event).minorUnits(), participants);
    List<StatementLine> lines = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] != held[i]) {
        Participant to = participants.get(i);
        lines.add(
            StatementLine.of(
                event.key(),
                component,
                to.id(),
                Money.of(parts[i] - held[i], change.currency()),
                "%s: %s, of which %s has %s.".formatted(explanation, change, to.id(), to.share())));
      }
    }
    level = next;
    held = parts;
    return lines;
  }

  private static Money money(BigDecimal amount, MoneyEvent event) {
    return Money.of(
        amount.movePointRight(event.amount().decimals()).longValueExact(),
        event.amount().currency());
  }
}
