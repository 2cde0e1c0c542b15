package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.Rate;
import org.code99.api.StatementLine;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Switchboard;

/** The door of commission. */
@Singleton
public class Commission {
  private static final String NOBODY = "nobody";

  private final Extensions extensions;

  Commission(Extensions extensions) {
    this.extensions = extensions;
  }

  /**
   * What each prospect's owner would earn if the customer came back and paid what is expected: the
   * plan of the region, on one invoice of that amount and its payment. A prospect whose region has
   * no calculator, or whose calculator fails or refuses, has no entry.
   */
  public Map<String, Money> ifWon(
      Switchboard switchboard, LocalDate asOf, List<Prospect> prospects) {
    Map<Binding.Bound, List<Prospect>> byPlan = new LinkedHashMap<>();
    for (Prospect prospect : prospects) {
      if (switchboard.binding(prospect.region(), CommissionCalculator.class)
          instanceof Binding.Bound bound) {
        byPlan.computeIfAbsent(bound, b -> new ArrayList<>()).add(prospect);
      }
    }
    Map<String, Money> earned = new HashMap<>();
    byPlan.forEach((plan, batch) -> earned.putAll(reckon(plan, asOf, batch)));
    return earned;
  }

  private Map<String, Money> reckon(Binding.Bound plan, LocalDate asOf, List<Prospect> batch) {
    List<CommissionCase> cases = batch.stream().map(prospect -> winOf(prospect, asOf)).toList();
    Answer<List<CommissionStatement>> answer =
        extensions.call(
            CommissionCalculator.class,
            plan.extension(),
            calculator -> calculator.calculate(new CommissionBatch(asOf, plan.settings(), cases)),
            Answers.exactlyFor(
                cases.stream().map(CommissionCase::key).collect(Collectors.toUnmodifiableSet()),
                CommissionStatement::key));
    Map<String, Money> earned = new HashMap<>();
    for (CommissionStatement statement : answer.answered().orElse(List.of())) {
      statement.lines().stream()
          .map(StatementLine::amount)
          .reduce(Money::plus)
          .ifPresent(sum -> earned.put(statement.key(), sum));
    }
    return earned;
  }

  private static CommissionCase winOf(Prospect prospect, LocalDate asOf) {
    String owner = prospect.owner().isBlank() ? NOBODY : prospect.owner();
    return CommissionCase.of(
        prospect.key(),
        true,
        List.of(
            MoneyEvent.invoice("invoice", asOf, prospect.expected()),
            MoneyEvent.payment("payment", asOf, prospect.expected(), "invoice")),
        List.of(Participant.of(owner, Rate.WHOLE)));
  }
}
