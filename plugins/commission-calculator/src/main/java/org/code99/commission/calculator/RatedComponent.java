package org.code99.commission.calculator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.code99.api.Participant;
import org.code99.api.StatementLine;

/**
 * A part that follows the base.
 *
 * <p>An event that adds to the base earns what the whole base earns more by it. A credit note takes
 * back its share of what its own invoice earned, so that a full one is the exact negative. With
 * tiers the rest of the base may then stand in other tiers; that difference is a correction of its
 * own, so that the whole always equals what the plan pays on the base that is left. All sums are
 * kept exact and rounded once, half away from zero.
 */
record RatedComponent(String name, UnaryOperator<BigDecimal> entitlement, String rate)
    implements Component {

  @Override
  public List<StatementLine> lines(List<Movement> movements, List<Participant> participants) {
    List<StatementLine> lines = new ArrayList<>();
    Map<String, BigDecimal> earnedByInvoice = new HashMap<>();
    Map<String, Purse> purses = new HashMap<>();
    Purse corrections = new Purse(participants);
    BigDecimal base = BigDecimal.ZERO;
    BigDecimal earnedInAll = BigDecimal.ZERO;
    for (Movement movement : movements) {
      BigDecimal nextBase = base.add(movement.change());
      BigDecimal before = earnedByInvoice.getOrDefault(movement.invoice(), BigDecimal.ZERO);
      BigDecimal after = earnedAfter(movement, before, base, nextBase);
      earnedByInvoice.put(movement.invoice(), after);
      earnedInAll = earnedInAll.add(after).subtract(before);
      base = nextBase;
      lines.addAll(
          purses
              .computeIfAbsent(movement.invoice(), invoice -> new Purse(participants))
              .fillTo(after, movement.event(), name, Sentences.of(movement) + " " + rate));
      lines.addAll(
          corrections.fillTo(
              entitlement.apply(base).subtract(earnedInAll),
              movement.event(),
              name + "-correction",
              Sentences.of(movement) + " moves the rest of the base " + rate));
    }
    return lines;
  }

  private BigDecimal earnedAfter(
      Movement movement, BigDecimal before, BigDecimal base, BigDecimal nextBase) {
    return movement.change().signum() > 0
        ? before.add(entitlement.apply(nextBase)).subtract(entitlement.apply(base))
        : before.multiply(movement.after()).divide(movement.before(), MathContext.DECIMAL128);
  }
}
