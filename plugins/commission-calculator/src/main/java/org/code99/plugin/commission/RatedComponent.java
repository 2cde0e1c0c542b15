package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.StatementLine;

/**
 * A part that follows the base.
 *
 * <p>An event that adds to the base earns what the whole base earns more by it. A credit note takes
 * back its share of what its own invoice earned, so that a full one is the exact negative. Each
 * invoice's sum is kept exact and rounded once, half away from zero.
 *
 * <p>The whole may then differ from what the plan pays on the base that is left: with tiers,
 * because the rest stands in other tiers; with a great many tiny invoices, by their rounding. Every
 * full unit of that difference is a correction of its own, so nobody gains by credited invoices or
 * by cutting one into crumbs.
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
    BigDecimal heldInAll = BigDecimal.ZERO;
    for (Movement movement : movements) {
      MoneyEvent event = movement.event();
      Purse purse = purses.computeIfAbsent(movement.invoice(), invoice -> new Purse(participants));
      heldInAll = heldInAll.subtract(purse.level());
      BigDecimal earned =
          earnedAfter(
              movement, earnedByInvoice.getOrDefault(movement.invoice(), BigDecimal.ZERO), base);
      earnedByInvoice.put(movement.invoice(), earned);
      lines.addAll(
          purse.fillTo(
              Purse.toUnits(earned, event, RoundingMode.HALF_UP),
              event,
              name,
              Sentences.of(movement) + " " + rate));
      heldInAll = heldInAll.add(purse.level());
      base = base.add(movement.change());
      lines.addAll(
          corrections.fillTo(
              Purse.toUnits(entitlement.apply(base).subtract(heldInAll), event, RoundingMode.DOWN),
              event,
              name + "-correction",
              Sentences.of(movement) + " brings the whole to what the plan pays " + rate));
    }
    return lines;
  }

  private BigDecimal earnedAfter(Movement movement, BigDecimal before, BigDecimal base) {
    return movement.change().signum() > 0
        ? before
            .add(entitlement.apply(base.add(movement.change())))
            .subtract(entitlement.apply(base))
        : before.multiply(movement.after()).divide(movement.before(), MathContext.DECIMAL128);
  }
}
