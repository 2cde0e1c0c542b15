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

/** What somebody would earn: no money, and nothing is kept. */
@Singleton
class Hopes {
  private static final String NOBODY = "nobody";

  /** Sums of lines of this size fit, however many a plugin writes. */
  private static final long MOST_OF_A_LINE = 1_000_000_000_000_000L;

  private final Extensions extensions;

  Hopes(Extensions extensions) {
    this.extensions = extensions;
  }

  Map<String, Money> ifWon(Switchboard switchboard, LocalDate asOf, List<Prospect> prospects) {
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
    Map<String, String> currencies =
        batch.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Prospect::key, prospect -> prospect.expected().currency()));
    Answer<List<CommissionStatement>> answer =
        extensions.call(
            CommissionCalculator.class,
            plan.extension(),
            calculator -> calculator.calculate(new CommissionBatch(asOf, plan.settings(), cases)),
            Answers.exactlyFor(currencies.keySet(), CommissionStatement::key)
                .and(statements -> foreignMoney(currencies, statements)));
    Map<String, Money> earned = new HashMap<>();
    for (CommissionStatement statement : answer.answered().orElse(List.of())) {
      statement.lines().stream()
          .map(StatementLine::amount)
          .reduce(Money::plus)
          .ifPresent(sum -> earned.put(statement.key(), sum));
    }
    return earned;
  }

  /** What a calculator pays out in another money than came in, or more than any till holds. */
  private static List<String> foreignMoney(
      Map<String, String> currencies, List<CommissionStatement> statements) {
    return statements.stream()
        .filter(statement ->
            !statement.lines().stream()
                .allMatch(line ->
                    line.amount().currency().equals(currencies.get(statement.key()))
                        && Math.abs(line.amount().minorUnits()) <= MOST_OF_A_LINE))
        .map(statement ->
            "it pays %s something else than an amount of %s that can be paid"
                .formatted(statement.key(), currencies.get(statement.key())))
        .limit(1)
        .toList();
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
