package org.code99.commission.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
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
  private long[] held;

  Purse(List<Participant> participants) {
    this.participants = participants;
    this.held = new long[participants.size()];
  }

  /** Fills or empties it to an exact level and writes a line for each whose part changes. */
  List<StatementLine> fillTo(
      BigDecimal level, MoneyEvent event, String component, String explanation) {
    int decimals = event.amount().decimals();
    long total = level.movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long[] next = LargestRemainder.split(total, participants);
    Money change = Money.of(total - Arrays.stream(held).sum(), event.amount().currency());
    List<StatementLine> lines = new ArrayList<>();
    for (int i = 0; i < next.length; i++) {
      if (next[i] != held[i]) {
        Participant to = participants.get(i);
        lines.add(
            StatementLine.of(
                event.key(),
                component,
                to.id(),
                Money.of(next[i] - held[i], change.currency()),
                "%s: %s, of which %s has %s.".formatted(explanation, change, to.id(), to.share())));
      }
    }
    held = next;
    return lines;
  }
}
