package org.code99.plugin.commission;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.Money;
import org.code99.api.MoneyEvent;
import org.code99.api.Participant;
import org.code99.api.Rate;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;
import org.code99.api.StatementLine;
import org.code99.testkit.CommissionSamples;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The commission cases")
class CommissionCasesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final List<Participant> ANNA = List.of(Participant.of("anna", Rate.WHOLE));

  @Test
  @DisplayName("C1: invoices of 1000 and credit notes of 200 at 4 % earn 32.00, never 48.00")
  void creditNotesAreTakenOff() {
    List<MoneyEvent> events = List.of(invoice("R-1", 100_000), credit("G-1", 20_000, "R-1"));
    Map<String, String> plan = Map.of("basis", "invoiced", "base-rate", "4");
    assertEquals(eur(3_200), total(plan, false, events));
    assertEquals(
        List.of(eur(4_000), eur(-800)),
        lines(plan, false, events).stream().map(StatementLine::amount).toList());
  }

  @Test
  @DisplayName("C2: invoiced 10,000, received 8,000, at 4 % of what is paid: 320.00")
  void onlyWhatIsPaidCounts() {
    List<MoneyEvent> events = List.of(invoice("R-1", 1_000_000), payment("Z-1", 800_000, "R-1"));
    assertEquals(eur(32_000), total(Map.of("basis", "paid", "base-rate", "4"), false, events));
  }

  @Test
  @DisplayName("C2: a credit note on money that never came takes nothing back")
  void creditOnUnpaidMoney() {
    Map<String, String> plan = Map.of("basis", "paid", "base-rate", "4");
    List<MoneyEvent> unpaidPart =
        List.of(
            invoice("R-1", 1_000_000),
            payment("Z-1", 800_000, "R-1"),
            credit("G-1", 200_000, "R-1"));
    assertEquals(eur(32_000), total(plan, false, unpaidPart));
    List<MoneyEvent> paidPart =
        List.of(
            invoice("R-1", 1_000_000),
            payment("Z-1", 1_000_000, "R-1"),
            credit("G-1", 200_000, "R-1"));
    assertEquals(eur(32_000), total(plan, false, paidPart));
  }

  @Test
  @DisplayName("C4: tiers 0-1000 5 % and 1001-5000 10 % are refused: they leave a gap at 1000.50")
  void gapsAreRefused() {
    assertEquals(
        List.of(
            "The tiers leave a gap from 1000 to 1001: let the tier '1001-5000: 10 %' begin at"
                + " 1000."),
        problems(Map.of("tiers", "0-1000:5, 1001-5000:10"), List.of(invoice("R-1", 100_050))));
  }

  @Test
  @DisplayName("C4: overlaps, nonsense and other faults of a plan are refused all at once")
  void allFaultsAtOnce() {
    assertEquals(
        List.of(
            "The setting 'basis' is 'promised': choose paid or invoiced.",
            "The tier 'lots' is not readable: write it like 0-1000:5.",
            "The tier '900-5000: 10 %' overlaps the tiers before it: let it begin at 1000.",
            "The setting 'multiplier' is '0.5':"
                + " give a figure from 1 to 10 with at most four decimals."),
        problems(
            Map.of(
                "basis", "promised", "tiers", "0-1000:5, 900-5000:10, lots", "multiplier", "0.5"),
            List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0-1000:-5 | The tier '0-1000:-5' pays less than nothing: write a rate from 0 to 100.",
        "0-1000:101 | The tier '0-1000:101' pays more than 100 %: lower its rate.",
        "1000-5000:10, 0-1000:5 | The tiers are not in order: write the lowest first, 0-1000: 5 %, 1000-5000: 10 %.",
        "1000-0:5 | The tiers leave a gap from 0 to 1000: let the tier '1000-0: 5 %' begin at 0. The tier '1000-0: 5 %' ends before it begins: name the lower bound first.",
        "0-1000:5, ?, 2000-3000:7 | The tier '?' is not readable: write it like 0-1000:5.",
        "0-1000:5, | The tier '' is not readable: write it like 0-1000:5."
      })
  @DisplayName(
      "C4: tiers that pay less than nothing or more than all, go down or cannot be read are told at"
          + " 'tiers' before they are saved, and are never reckoned at the base rate")
  void tiersAreToldBeforeTheyAreSaved(String tiers, String told) {
    Map<String, String> plan = Map.of("tiers", tiers, "base-rate", "5");
    List<SettingsFinding> faults =
        new WinBackCommission(TestContext.of(WinBackCommission.class)).faults(Settings.of(plan));
    assertEquals(told, faults.stream().map(SettingsFinding::sentence).collect(joining(" ")));
    assertEquals(
        Set.of("tiers"), faults.stream().map(SettingsFinding::setting).collect(Collectors.toSet()));
    assertEquals(told, String.join(" ", problems(plan, List.of(invoice("R-1", 100_050)))));
  }

  @Test
  @DisplayName("C4: a base of 1000.50 earns 50.05 by marginal tiers and 100.05 by the whole base")
  void marginalOrWholeBaseIsANamedChoice() {
    List<MoneyEvent> events = List.of(invoice("R-1", 100_050));
    Map<String, String> marginal =
        Map.of("basis", "invoiced", "tiers", "0-1000:5, 1000-5000:10", "tier-mode", "marginal");
    Map<String, String> whole =
        Map.of("basis", "invoiced", "tiers", "0-1000:5, 1000-5000:10", "tier-mode", "whole-base");
    assertEquals(eur(5_005), total(marginal, false, events));
    assertEquals(eur(10_005), total(whole, false, events));
    assertEquals(eur(5_000), total(whole, false, List.of(invoice("R-1", 100_000))));
    assertEquals(eur(95_000), total(marginal, false, List.of(invoice("R-1", 1_000_000))));
  }

  @Test
  @DisplayName("C4: after a credit note the whole is what the tiers pay on the base that is left")
  void tiersAreCorrected() {
    Map<String, String> marginal = Map.of("basis", "invoiced", "tiers", "0-1000:5, 1000-5000:10");
    List<MoneyEvent> events =
        List.of(invoice("R-1", 100_000), invoice("R-2", 100_000), credit("G-1", 100_000, "R-1"));
    assertEquals(eur(5_000), total(marginal, false, events));
    assertEquals(
        List.of(
            "base 50.00 EUR", "base 100.00 EUR", "base -50.00 EUR", "base-correction -50.00 EUR"),
        lines(marginal, false, events).stream()
            .map(line -> line.component() + " " + line.amount())
            .toList());
  }

  @Test
  @DisplayName("C5: a split where both get 100 % is refused and says whose shares are wrong")
  void bothGetAll() {
    CommissionStatement statement =
        statement(
            Map.of(),
            CommissionCase.of(
                "case",
                false,
                List.of(),
                List.of(Participant.of("anna", Rate.WHOLE), Participant.of("ben", Rate.WHOLE))));
    assertEquals(
        List.of(
            "The shares must add up to 100 %, these do not: anna 100 %, ben 100 %."
                + " Correct the split."),
        statement.problems());
  }

  @Test
  @DisplayName("C5: the last cent goes to the largest remainder, among equals to the first named")
  void theLastCent() {
    List<Participant> three =
        List.of(
            Participant.of("anna", Rate.percent("25")),
            Participant.of("ben", Rate.percent("25")),
            Participant.of("cem", Rate.percent("50")));
    assertEquals(List.of(3L, 2L, 5L), split(10, three));
    assertEquals(List.of(-3L, -2L, -5L), split(-10, three));
    assertEquals(List.of(0L, 0L, 1L), split(1, three));
    assertEquals(List.of(1L, 1L, 1L), split(3, three));
    assertEquals(List.of(0L, 0L, 0L), split(0, three));
  }

  @Test
  @DisplayName(
      "C8: resurrected, 5 %, double, first paid order of 10,000: 1,000.00, half of it base")
  void doubleForACustomerWonBack() {
    List<MoneyEvent> events = List.of(invoice("R-1", 1_000_000), payment("Z-1", 1_000_000, "R-1"));
    assertEquals(eur(100_000), total(Map.of(), true, events));
    assertEquals(
        List.of("base 500.00 EUR", "win-back 500.00 EUR"),
        lines(Map.of(), true, events).stream()
            .map(line -> line.component() + " " + line.amount())
            .toList());
    assertEquals(eur(50_000), total(Map.of(), false, events));
  }

  @Test
  @DisplayName("S69: the bonus comes once, on the first payment, and goes back with all the money")
  void bonusOnceForACustomer() {
    Map<String, String> plan =
        Map.of("win-back", "bonus", "bonus", "25000", "base-rate", "0", "basis", "paid");
    List<MoneyEvent> paid =
        List.of(
            invoice("R-1", 1_000),
            payment("Z-1", 400, "R-1"),
            payment("Z-2", 600, "R-1"),
            credit("G-1", 500, "R-1"));
    assertEquals(eur(25_000), total(plan, true, paid));
    assertEquals(1, lines(plan, true, paid).size());
    assertEquals("Z-1", lines(plan, true, paid).getFirst().eventKey());
    List<MoneyEvent> undone =
        List.of(invoice("R-1", 1_000), payment("Z-1", 400, "R-1"), credit("G-1", 1_000, "R-1"));
    assertEquals(eur(0), total(plan, true, undone));
    assertEquals(List.of(), lines(plan, false, paid));
  }

  @Test
  @DisplayName("P10: an order cut into a hundred crumbs earns what the whole order earns")
  void crumbsEarnNoMore() {
    List<MoneyEvent> crumbs = IntStream.range(0, 100).mapToObj(i -> invoice("R-" + i, 10)).toList();
    Map<String, String> plan = Map.of("basis", "invoiced", "base-rate", "5");
    assertEquals(eur(50), total(plan, false, List.of(invoice("R-1", 1_000))));
    assertEquals(eur(50), total(plan, false, crumbs));
    assertEquals(eur(100), total(plan, true, crumbs));
  }

  @Test
  @DisplayName(
      "C4: whatever happened before, the whole is within a cent of the plan on what is left")
  void theWholeFollowsThePlan() {
    RateTable tiers =
        new RateTable.Marginal(TierText.read("0-1000:5, 1000-5000:10.3333", problem -> {}));
    Map<String, String> plan = Map.of("basis", "invoiced", "tiers", "0-1000:5, 1000-5000:10.3333");
    for (CommissionCase one : CommissionSamples.cases(4, 500)) {
      BigDecimal left = BigDecimal.ZERO;
      for (MoneyEvent event : one.events()) {
        BigDecimal amount = new BigDecimal(event.amount().figure());
        left =
            switch (event.kind().code()) {
              case "invoice" -> left.add(amount);
              case "credit-note" -> left.subtract(amount);
              default -> left;
            };
      }
      BigDecimal total = new BigDecimal(total(plan, false, one.events()).figure());
      BigDecimal drift = tiers.earned(left).subtract(total).abs();
      assertTrue(drift.compareTo(new BigDecimal("0.01")) < 0, one + " is off by " + drift);
    }
  }

  @Test
  @DisplayName("P10: every line is explained back to event, rate and share")
  void everyLineIsExplained() {
    List<MoneyEvent> events = List.of(invoice("R-1", 1_000_000), payment("Z-1", 1_000_000, "R-1"));
    assertEquals(
        List.of(
            "Payment Z-1 of 2026-02-01 for invoice R-1, 10000.00 EUR to the base, at 5 %:"
                + " 500.00 EUR, of which anna has 100 %.",
            "Payment Z-1 of 2026-02-01 for invoice R-1, 10000.00 EUR to the base, at 5 %,"
                + " times 1 on top for a customer won back: 500.00 EUR, of which anna has 100 %."),
        lines(Map.of(), true, events).stream().map(StatementLine::explanation).toList());
  }

  @Test
  @DisplayName("P10: a document whose key says its kind is named once")
  void namedOnce() {
    List<MoneyEvent> events =
        List.of(
            invoice("invoice R-1", 1_000_000), payment("payment R-1", 1_000_000, "invoice R-1"));
    assertTrue(
        lines(Map.of(), false, events)
            .getFirst()
            .explanation()
            .startsWith("Payment R-1 of 2026-02-01 for invoice R-1, 10000.00 EUR"));
  }

  @Test
  @DisplayName("S69: stray, doubled, foreign and oversized events are told one by one")
  void strayEvents() {
    List<String> problems =
        problems(
            Map.of(),
            List.of(
                invoice("R-1", 1_000),
                invoice("R-1", 1_000),
                credit("G-1", 5_000, "R-1"),
                credit("G-2", 5, "R-9"),
                MoneyEvent.invoice("R-2", DAY, Money.of(1, "JPY"))));
    assertEquals(
        List.of(
            "The event R-1 stands twice: send it once.",
            "The events are in EUR and JPY: reckon each currency as a case of its own.",
            "The credit note G-2 is for invoice 'R-9', which is not among the events:"
                + " add the invoice.",
            "The credit notes for invoice R-1 exceed its 10.00 EUR: check their amounts."),
        problems);
  }

  @Test
  @DisplayName("S69: yen have no cents")
  void yen() {
    List<MoneyEvent> events = List.of(MoneyEvent.invoice("R-1", DAY, Money.of(10_010, "JPY")));
    List<StatementLine> lines = lines(Map.of("basis", "invoiced"), false, events);
    assertEquals(Money.of(501, "JPY"), lines.getFirst().amount());
  }

  private static List<Long> split(long total, List<Participant> participants) {
    return Arrays.stream(LargestRemainder.split(total, participants)).boxed().toList();
  }

  private static Money total(
      Map<String, String> plan, boolean resurrected, List<MoneyEvent> events) {
    return lines(plan, resurrected, events).stream()
        .map(StatementLine::amount)
        .reduce(eur(0), Money::plus);
  }

  private static List<StatementLine> lines(
      Map<String, String> plan, boolean resurrected, List<MoneyEvent> events) {
    CommissionStatement statement =
        statement(plan, CommissionCase.of("case", resurrected, events, ANNA));
    assertTrue(statement.problems().isEmpty(), statement::toString);
    return statement.lines();
  }

  private static List<String> problems(Map<String, String> plan, List<MoneyEvent> events) {
    return statement(plan, CommissionCase.of("case", false, events, ANNA)).problems();
  }

  private static CommissionStatement statement(Map<String, String> plan, CommissionCase one) {
    return new WinBackCommission(TestContext.of(WinBackCommission.class))
        .calculate(CommissionBatch.of(DAY, Settings.of(plan), List.of(one)))
        .getFirst();
  }

  private static MoneyEvent invoice(String key, long cents) {
    return MoneyEvent.invoice(key, DAY, eur(cents));
  }

  private static MoneyEvent payment(String key, long cents, String invoice) {
    return MoneyEvent.payment(key, DAY, eur(cents), invoice);
  }

  private static MoneyEvent credit(String key, long cents, String invoice) {
    return MoneyEvent.creditNote(key, DAY, eur(cents), invoice);
  }

  private static Money eur(long cents) {
    return Money.of(cents, "EUR");
  }
}
