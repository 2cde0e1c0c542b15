package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.Rate;
import org.code99.api.Settings;
import org.code99.api.StatementLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every commission calculator keeps, whatever its plan. A plugin's test implements it once for
 * each kind of plan and adds its own promises.
 */
public interface CommissionContract {
  /** The seed of the random cases. */
  long SEED = 99;

  /** How many random cases are asked. */
  int CASES = 1_000;

  /** The calculator under test. */
  CommissionCalculator calculator();

  /** The plan with which it is asked; it must earn something on the samples. */
  default Settings settings() {
    return Settings.none();
  }

  /** The answers for some cases. */
  default List<CommissionStatement> statements(List<CommissionCase> cases) {
    return calculator().calculate(CommissionBatch.of(CommissionSamples.AS_OF, settings(), cases));
  }

  /** The lines of one case, which must not be refused. */
  default List<StatementLine> lines(CommissionCase one) {
    List<CommissionStatement> statements = statements(List.of(one));
    assertEquals(1, statements.size(), "statements for one case");
    assertEquals(List.of(), statements.getFirst().problems(), one.key());
    return statements.getFirst().lines();
  }

  @Test
  @DisplayName("S69: each case has exactly one statement, and the samples earn something")
  default void eachCaseHasOneStatement() {
    List<CommissionCase> cases = CommissionSamples.cases(SEED, CASES);
    List<CommissionStatement> statements = statements(cases);
    assertEquals(cases.size(), statements.size());
    assertEquals(
        cases.stream().map(CommissionCase::key).collect(Collectors.toSet()),
        statements.stream().map(CommissionStatement::key).collect(Collectors.toSet()));
    assertTrue(
        statements.stream().anyMatch(statement -> !statement.lines().isEmpty()),
        "a plan that earns nothing on " + CASES + " cases shows nothing");
    assertEquals(List.of(), statements(List.of()), "nobody to pay");
  }

  @Test
  @DisplayName("S69: every line names an event and a participant of its case")
  default void linesLeadBack() {
    for (CommissionCase one : CommissionSamples.cases(SEED, CASES)) {
      Set<String> events = new HashSet<>(one.events().stream().map(MoneyEvent::key).toList());
      Set<String> people = new HashSet<>(one.participants().stream().map(Participant::id).toList());
      for (StatementLine line : lines(one)) {
        assertTrue(events.contains(line.eventKey()), one.key() + ": " + line);
        assertTrue(people.contains(line.beneficiary()), one.key() + ": " + line);
      }
    }
  }

  @Test
  @DisplayName("S69: the splits of each event add up to what one person alone would have")
  default void splitsAddUp() {
    for (CommissionCase one : CommissionSamples.cases(SEED, CASES)) {
      Function<StatementLine, String> part = line -> line.eventKey() + " " + line.component();
      assertEquals(
          sums(lines(CommissionSamples.forOne(one)), part),
          sums(lines(one), part),
          one.key() + " of seed " + SEED);
    }
  }

  @Test
  @DisplayName("S69: when all is credited each participant has exactly nothing")
  default void creditNotesTakeAllBack() {
    for (CommissionCase one : CommissionSamples.cases(SEED, CASES)) {
      CommissionCase credited = CommissionSamples.fullyCredited(one);
      assertEquals(
          Map.of(),
          sums(lines(credited), StatementLine::beneficiary),
          one.key() + " of seed " + SEED);
    }
  }

  @Test
  @DisplayName("C3: a full credit note is the exact negative, line by line")
  default void aCreditNoteIsTheExactNegative() {
    Money amount = Money.of(1_000_037, "EUR");
    List<MoneyEvent> sale =
        List.of(
            MoneyEvent.invoice("R-1", CommissionSamples.AS_OF.minusDays(9), amount),
            MoneyEvent.payment("Z-1", CommissionSamples.AS_OF.minusDays(5), amount, "R-1"));
    List<MoneyEvent> undone = new ArrayList<>(sale);
    undone.add(MoneyEvent.creditNote("G-1", CommissionSamples.AS_OF, amount, "R-1"));
    List<Participant> three =
        List.of(
            Participant.of("anna", Rate.percent("33.3333")),
            Participant.of("ben", Rate.percent("33.3333")),
            Participant.of("cem", Rate.percent("33.3334")));
    Function<StatementLine, String> part = line -> line.component() + " " + line.beneficiary();
    Map<String, Money> earned = sums(lines(CommissionCase.of("sale", true, sale, three)), part);
    Map<String, Money> back =
        sums(
            lines(CommissionCase.of("undone", true, undone, three)).stream()
                .filter(line -> line.eventKey().equals("G-1"))
                .toList(),
            part);
    assertFalse(earned.isEmpty(), "the sale earns nothing");
    back.replaceAll((key, money) -> money.negated());
    assertEquals(earned, back);
  }

  @Test
  @DisplayName("P10: the same events in any order give the same statement")
  default void theOrderOfEventsDoesNotMatter() {
    Random random = new Random(SEED);
    for (CommissionCase one : CommissionSamples.cases(SEED, CASES)) {
      List<MoneyEvent> shuffled = new ArrayList<>(one.events());
      Collections.shuffle(shuffled, random);
      CommissionCase other =
          CommissionCase.of(one.key(), one.resurrected(), shuffled, one.participants());
      assertEquals(
          new HashSet<>(lines(one)), new HashSet<>(lines(other)), one.key() + " of seed " + SEED);
    }
  }

  @Test
  @DisplayName("S69: the same input gives the same statement, in any locale and time zone")
  default void calculatingIsPure() {
    List<CommissionCase> cases = CommissionSamples.cases(SEED, CASES);
    PureCalls.assertPure("the calculator", () -> statements(cases));
  }

  @Test
  @DisplayName(
      "C5: shares beyond the whole, mixed currencies, an unknown invoice: refused, with why")
  default void nonsenseIsRefused() {
    MoneyEvent invoice =
        MoneyEvent.invoice("R-1", CommissionSamples.AS_OF, Money.of(100_000, "EUR"));
    MoneyEvent dollars =
        MoneyEvent.invoice("R-2", CommissionSamples.AS_OF, Money.of(100_000, "USD"));
    MoneyEvent stray =
        MoneyEvent.creditNote("G-9", CommissionSamples.AS_OF, Money.of(5, "EUR"), "R-9");
    List<Participant> one = List.of(Participant.of("anna", Rate.WHOLE));
    List<Participant> twice =
        List.of(Participant.of("anna", Rate.WHOLE), Participant.of("ben", Rate.WHOLE));
    List<CommissionCase> cases =
        List.of(
            CommissionCase.of("both get all", true, List.of(invoice), twice),
            CommissionCase.of("nobody", true, List.of(invoice), List.of()),
            CommissionCase.of("two currencies", true, List.of(invoice, dollars), one),
            CommissionCase.of("stray", true, List.of(invoice, stray), one));
    for (CommissionStatement statement : statements(cases)) {
      assertFalse(statement.problems().isEmpty(), statement.key() + " is not refused");
    }
    CommissionCase all =
        CommissionCase.of("all at once", true, List.of(invoice, dollars, stray), twice);
    assertTrue(
        statements(List.of(all)).getFirst().problems().size() >= 3,
        "a refusal tells all problems at once");
  }

  /** Sums by a part of the line; what comes to nothing is left out. */
  private static Map<String, Money> sums(
      List<StatementLine> lines, Function<StatementLine, String> part) {
    Map<String, Money> sums = new TreeMap<>();
    lines.forEach(line -> sums.merge(part.apply(line), line.amount(), Money::plus));
    sums.values().removeIf(money -> money.minorUnits() == 0);
    return sums;
  }
}
