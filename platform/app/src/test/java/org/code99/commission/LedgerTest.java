package org.code99.commission;

import static org.code99.wins.MoneyDocument.creditNote;
import static org.code99.wins.MoneyDocument.invoice;
import static org.code99.wins.MoneyDocument.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Shop;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.regions.Choice;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.wins.LostAgain;
import org.code99.wins.Margins;
import org.code99.wins.MoneyDocument;
import org.code99.wins.Wins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The ledger of commission")
class LedgerTest {
  private static final String PLAN = "org.test.plan";

  /**
   * A rate of payments or of invoices, each less credit notes, split with the rest to the first;
   * once more as the win-back part for who was resurrected.
   */
  private static final String SPLITS =
      """
      public List<CommissionStatement> calculate(CommissionBatch batch) {
        return batch.cases().stream()
            .map(c -> CommissionStatement.of(c.key(), c.events().stream().flatMap(e -> lines(batch, c, e)).toList()))
            .toList();
      }
      static java.util.stream.Stream<StatementLine> lines(CommissionBatch batch, CommissionCase c, MoneyEvent e) {
        boolean fancy = batch.settings().text("mode", "plain").equals("fancy");
        MoneyEventKind counts = fancy ? MoneyEventKind.INVOICE : MoneyEventKind.PAYMENT;
        if (!e.kind().equals(counts) && !e.kind().equals(MoneyEventKind.CREDIT_NOTE)) {
          return java.util.stream.Stream.of();
        }
        Money all = e.amount().times(batch.settings().percent("rate", Rate.ZERO));
        Money signed = e.kind().equals(counts) ? all : all.negated();
        return (c.resurrected() ? java.util.stream.Stream.of("base", "win-back") : java.util.stream.Stream.of("base")).flatMap(part -> {
          List<StatementLine> lines = new ArrayList<>();
          Money left = signed;
          for (Participant p : c.participants().subList(1, c.participants().size())) {
            Money his = signed.times(p.share());
            left = left.minus(his);
            lines.add(StatementLine.of(e.key(), part, p.id(), his, "a share of " + e.key()));
          }
          lines.add(StatementLine.of(e.key(), part, c.participants().getFirst().id(), left, "a share of " + e.key()));
          return lines.stream();
        });
      }
      """;

  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "properties": {
        "rate": {"type": "number", "minimum": 0, "maximum": 100, "default": 5},
        "mode": {"type": "string", "enum": ["plain", "fancy"], "default": "plain"}}}
      """;

  private Shop shop;
  private Wins wins;
  private Commission commission;
  private Actor mia;
  private UUID otto;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(folder);
    wins = shop.house().door(Wins.class);
    commission = shop.house().door(Commission.class);
    mia = shop.mia();
    otto = shop.id("Otto");
    file = shop.lost(LostAccount.lost("A-1").on(day("2024-03-01")), "Otto");
  }

  @AfterEach
  void leave() {
    shop.close();
  }

  @Test
  @DisplayName("C1: invoices 1000, credit notes 200, 4 %: 32.00, never 48.00")
  void c1() {
    plan("4", "fancy");
    UUID young = young();
    wins.record(mia, young, invoice("R-1", day("2025-02-01"), eur(100_000)));
    wins.record(mia, young, creditNote("C-1", day("2025-02-02"), eur(20_000), "R-1"));
    assertEquals(List.of("0 3200 0 0"), states());
  }

  @Test
  @DisplayName(
      "C2: paid-basis plan, invoiced 10,000, received 8,000, 4 %: 320.00, and 80.00 expected")
  void c2() {
    plan("4", "plain");
    UUID young = young();
    wins.record(mia, young, invoice("R-1", day("2025-02-01"), eur(1_000_000)));
    assertEquals(List.of("40000 0 0 0"), states());
    wins.record(mia, young, payment("P-1", day("2025-02-02"), eur(800_000), "R-1"));
    assertEquals(List.of("8000 0 32000 0"), states());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "fancy"})
  @DisplayName(
      "C3: an invoice and its full credit note, both settled: +c and -c, in every plan type")
  void c3(String mode) {
    plan("4", mode);
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(100_000)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(100_000), "R-1"));
    pay("8000");
    wins.record(mia, file, creditNote("C-1", day("2025-02-03"), eur(100_000), "R-1"));
    assertEquals(List.of("0 0 -8000 8000"), states());
    assertEquals(
        List.of("-4000 -4000 4000 4000"),
        shop.house()
            .ask(
                """
                SELECT string_agg(p.amount_minor::text, ' ' ORDER BY p.amount_minor)
                FROM commission_posting p JOIN commission_transfer t ON t.id = p.transfer_id
                WHERE t.kind = 'earned' AND p.account = 'earned'
                """));
  }

  @Test
  @DisplayName("C5: shares of 100 % for both are refused; the cents of a split add up to the whole")
  void c5() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(9_999)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(9_999), "R-1"));
    UUID rita = shop.id("Rita Rep");
    Refused both =
        assertThrows(
            Refused.class,
            () ->
                commission.split(
                    mia,
                    file,
                    2,
                    List.of(new Share(otto, Rate.WHOLE), new Share(rita, Rate.WHOLE))));
    assertTrue(both.getMessage().contains("come to 200 %"), both::getMessage);
    Refused neither =
        assertThrows(
            Refused.class,
            () -> commission.split(mia, file, 2, List.of(new Share(rita, Rate.percent("0")))));
    assertEquals(
        List.of("parts[0].part", "parts"), neither.faults().stream().map(Fault::field).toList());
    commission.split(
        mia,
        file,
        2,
        List.of(
            new Share(otto, Rate.percent("66.6667")), new Share(rita, Rate.percent("33.3333"))));
    assertEquals(
        List.of("1000"),
        shop.house()
            .ask("SELECT sum(amount_minor) FROM commission_posting WHERE account = 'payable'"));
    assertEquals(Rate.percent("66.6667"), commission.shares(mia, file, 2).getFirst().part());
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "S66, S69: after handovers each former owner keeps their part, and the parts are the whole")
  void handedOver() {
    plan("5", "plain");
    UUID rita = shop.id("Rita Rep");
    CaseFiles files = shop.house().door(CaseFiles.class);
    files.handOver(mia, file, files.find(mia, file).version(), rita, 30, "personalities");
    files.handOver(
        mia, file, files.find(mia, file).version(), shop.id("Mia"), 33, "personalities again");
    wins.record(mia, file, invoice("R-1", day("2025-04-01"), eur(9_999)));
    wins.record(mia, file, payment("P-1", day("2025-04-02"), eur(9_999), "R-1"));
    assertEquals(
        List.of(
            new Share(shop.id("Mia"), Rate.percent("46.9")),
            new Share(otto, Rate.percent("30")),
            new Share(rita, Rate.percent("23.1"))),
        commission.shares(mia, file, 2));
    assertEquals(
        List.of("1000"),
        shop.house()
            .ask("SELECT sum(amount_minor) FROM commission_posting WHERE account = 'payable'"));
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "C7: a document whose commission is settled cannot be cancelled; a credit note reverses it")
  void c7() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(1_000_000)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(1_000_000), "R-1"));
    pay("100000");
    for (var document : wins.documents(mia, file)) {
      Refused refused =
          assertThrows(Refused.class, () -> wins.cancel(mia, document.id(), "a slip"));
      assertTrue(refused.getMessage().contains("record a credit note"), refused::getMessage);
    }
    wins.record(mia, file, creditNote("C-1", day("2025-03-01"), eur(1_000_000), "R-1"));
    assertEquals(List.of("0 0 -100000 100000"), states());
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "C8: 5 %, doubled, first paid order 10,000: 1,000.00; held back, 500.00 waits its months")
  void c8() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-08-01"), eur(1_000_000)));
    assertEquals(List.of("100000 0 0 0"), states());
    wins.record(mia, file, payment("P-1", day("2025-09-01"), eur(1_000_000), "R-1"));
    assertEquals(List.of("0 0 100000 0"), states());
    commission.decide(mia, shop.company(), new CommissionTerms(6, 12));
    assertEquals(List.of("0 50000 50000 0"), states());
    commission.decide(mia, shop.company(), new CommissionTerms(4, 12));
    assertEquals(List.of("0 0 100000 0"), states());
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "C9: lost again inside the window, the win-back part goes back pro rata, the base stays")
  void c9() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-01-01"), eur(1_000_000)));
    wins.record(mia, file, payment("P-1", day("2025-01-15"), eur(1_000_000), "R-1"));
    pay("100000");
    // 365 days from 1 January 2025; 73 of them are left on 20 October
    wins.lostAgain(mia, file, new LostAgain(day("2025-10-20"), "", List.of()));
    assertEquals(List.of("0 0 -10000 100000"), states());
    assertTrue(
        commission.statement(mia, otto).orElseThrow().lines().stream()
            .anyMatch(line ->
                line.kind().equals("claw-back")
                    && line.amount().equals(eur(-10_000))
                    && line.explanation().contains("73 of 365 days")));
    ledgerHolds();
  }

  @Test
  @DisplayName("P10: the same events in any order give the same balances, and every sum is zero")
  void anyOrder() {
    long seed = 20_251_231;
    System.out.println("seed " + seed);
    plan("7.3", "plain");
    List<MoneyDocument> documents = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      LocalDate on = day("2024-07-01").plusDays(random.nextInt(200));
      long amount = random.nextLong(10_000, 110_000);
      documents.add(invoice("R-" + i, on, eur(amount)));
      documents.add(payment("P-" + i, on.plusDays(5), eur(amount / 2), "R-" + i));
      documents.add(creditNote("C-" + i, on.plusDays(9), eur(amount / 3), "R-" + i));
    }
    List<List<String>> outcomes = new ArrayList<>();
    for (int round = 0; round < 6; round++) {
      UUID one = shop.lost(LostAccount.lost("X-" + round).on(day("2024-03-01")), "Otto");
      List<MoneyDocument> shuffled = new ArrayList<>(documents);
      Collections.shuffle(shuffled, random);
      for (MoneyDocument told : shuffled) {
        wins.record(mia, one, renumbered(told, round));
      }
      outcomes.add(
          shop.house()
              .ask(
                  """
                  SELECT p.account, t.component, sum(p.amount_minor)
                  FROM commission_posting p JOIN commission_transfer t ON t.id = p.transfer_id
                  WHERE t.file_id = '%s' GROUP BY 1, 2 HAVING sum(p.amount_minor) <> 0 ORDER BY 1, 2
                  """
                      .formatted(one)));
    }
    assertFalse(outcomes.getFirst().isEmpty());
    assertEquals(Collections.nCopies(outcomes.size(), outcomes.getFirst()), outcomes);
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "S70: the four states add up to the ledger, and each line leads back to its document and rule")
  void statement() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(1_000_000)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(600_000), "R-1"));
    Actor self = shop.seller("Otto");
    Statement statement = commission.statement(self, otto).orElseThrow();
    Balance balance = statement.balances().getFirst();
    assertEquals(
        List.of(eur(40_000), eur(0), eur(60_000), eur(0)),
        List.of(balance.expected(), balance.earned(), balance.payable(), balance.paid()));
    assertEquals(
        List.of(Long.toString(-balance.sum().minorUnits())),
        shop.house()
            .ask("SELECT sum(amount_minor) FROM commission_posting WHERE account = 'company'"));
    Statement.Line earned =
        statement.lines().stream()
            .filter(line -> line.kind().equals("earned") && line.component().equals("win-back"))
            .findFirst()
            .orElseThrow();
    assertEquals("payment P-1", earned.document());
    assertEquals(PLAN + "/win-back", earned.rule());
    assertTrue(
        earned.explanation().contains("payment P-1 (file A-1, Customer A-1"), earned::explanation);
    assertEquals(
        Refused.Kind.NOT_FOUND,
        assertThrows(Refused.class, () -> commission.statement(self, shop.id("Rita Rep"))).kind());
    assertEquals(List.of("Otto"), commission.team(self).stream().map(Statement::name).toList());
    assertEquals(3, commission.team(mia).size());
  }

  @Test
  @DisplayName(
      "S70: paid is what a manager records, all that is payable, under a reference of its own")
  void paid() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(100_000)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(100_000), "R-1"));
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class,
                () -> commission.paid(shop.seller("Otto"), otto, eur(10_000), "slip 1"))
            .kind());
    assertEquals(
        Refused.Kind.CONFLICT,
        assertThrows(Refused.class, () -> commission.paid(mia, otto, eur(9_999), "slip 1")).kind());
    assertEquals(
        1,
        assertThrows(Refused.class, () -> commission.paid(mia, otto, eur(10_000), " "))
            .faults()
            .size());
    commission.paid(mia, otto, eur(10_000), "slip 1");
    assertEquals(List.of("0 0 0 10000"), states());
    assertEquals(
        2,
        assertThrows(Refused.class, () -> commission.paid(mia, otto, eur(10_000), "slip 1"))
            .faults()
            .size());
    ledgerHolds();
  }

  @Test
  @DisplayName("S78: without a calculator there are no statements, no lines and no word of it")
  void disabled() {
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(100_000)));
    wins.record(mia, file, payment("P-1", day("2025-02-02"), eur(100_000), "R-1"));
    assertFalse(commission.enabled(shop.company(), shop.company()));
    assertFalse(commission.enabled(mia));
    assertEquals(Optional.empty(), commission.statement(mia, otto));
    assertEquals(List.of(), commission.team(mia));
    assertEquals(List.of(), states());
    assertEquals(List.of(), commission.standstills(mia));
    plan("5", "plain");
    assertTrue(commission.enabled(shop.company(), shop.company()));
    assertTrue(commission.enabled(mia));
  }

  @Test
  @DisplayName(
      "S69: a plan that fails stops the file's reckoning, never the recording, and says so")
  void failing() {
    shop.house()
        .openCommission(
            PLAN,
            "public List<CommissionStatement> calculate(CommissionBatch batch) { throw new IllegalStateException(\"no\"); }",
            SCHEMA);
    choose(Map.of());
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(100_000)));
    assertEquals(List.of(), states());
    Standstill standstill = commission.standstills(mia).getFirst();
    assertEquals("A-1", standstill.accountNo());
    assertTrue(standstill.because().getFirst().contains(PLAN), standstill::toString);
  }

  @Test
  @DisplayName(
      "Invariant 4: the ledger refuses change, deletion and postings that do not sum to zero")
  void appendOnly() {
    plan("5", "plain");
    wins.record(mia, file, invoice("R-1", day("2025-02-01"), eur(100_000)));
    for (String attempt :
        List.of(
            "UPDATE commission_posting SET amount_minor = 1",
            "DELETE FROM commission_posting",
            "UPDATE commission_transfer SET explanation = 'x'",
            "DELETE FROM commission_transfer",
            "INSERT INTO commission_posting SELECT transfer_id, 'paid', company_id, 1, currency FROM commission_posting LIMIT 1",
            """
            INSERT INTO commission_transfer SELECT gen_random_uuid(), company_id, kind, 'x', rule, rule_version, beneficiary,
              component, file_id, lifetime, document_id, payout_id, explanation, day, made_at FROM commission_transfer LIMIT 1
            """,
            """
            INSERT INTO commission_transfer SELECT gen_random_uuid(), company_id, kind, source_event, rule, rule_version,
              beneficiary, component, file_id, lifetime, document_id, payout_id, explanation, day, made_at
            FROM commission_transfer LIMIT 1
            """)) {
      assertThrows(RuntimeException.class, () -> shop.house().run(attempt), attempt);
    }
    ledgerHolds();
  }

  @Test
  @DisplayName(
      "S68, S69: while the first order waits for a manager what it earned is not payable; approved, it is")
  void firstOrderWaits() {
    plan("5", "plain");
    UUID young = young();
    assertEquals(
        List.of(),
        shop.house()
            .door(HouseRules.class)
            .set(
                shop.company(),
                shop.company(),
                Rule.MARGIN_FLOOR,
                Optional.of(Rule.Mode.STRICT),
                OptionalInt.of(20),
                "Mia",
                "For the test."));
    wins.record(
        mia, young, invoice("R-1", day("2025-02-01"), eur(100_000)), Optional.of(eur(90_000)));
    wins.record(mia, young, payment("P-1", day("2025-02-02"), eur(100_000), "R-1"));
    assertEquals(List.of("0 5000 0 0"), states());
    shop.house().door(Margins.class).approve(mia, young, Optional.empty(), "They will grow.");
    assertEquals(List.of("0 0 5000 0"), states());
    ledgerHolds();
  }

  private UUID young() {
    // lost a month before: the base alone is earned
    return shop.lost(LostAccount.lost("B-1").on(day("2025-01-01")), "Otto");
  }

  private void pay(String minor) {
    commission.paid(mia, otto, eur(Long.parseLong(minor)), "slip " + minor);
  }

  private List<String> states() {
    return commission.team(mia).stream()
        .flatMap(statement -> statement.balances().stream())
        .map(balance ->
            "%d %d %d %d"
                .formatted(
                    balance.expected().minorUnits(),
                    balance.earned().minorUnits(),
                    balance.payable().minorUnits(),
                    balance.paid().minorUnits()))
        .toList();
  }

  private void ledgerHolds() {
    assertEquals(
        List.of(),
        shop.house()
            .ask(
                "SELECT transfer_id FROM commission_posting GROUP BY transfer_id, currency HAVING sum(amount_minor) <> 0"));
  }

  private void plan(String rate, String mode) {
    shop.house().openCommission(PLAN, SPLITS, SCHEMA);
    choose(Map.of("rate", rate, "mode", mode));
  }

  private void choose(Map<String, String> settings) {
    assertEquals(
        List.of(),
        shop.house()
            .door(Regions.class)
            .choose(
                shop.company(),
                new Choice(
                    shop.company(),
                    CommissionCalculator.class.getSimpleName(),
                    "",
                    PLAN,
                    settings,
                    day("2024-01-01"),
                    "Ada",
                    "")));
  }

  private static MoneyDocument renumbered(MoneyDocument told, int round) {
    return new MoneyDocument(
        told.kind(),
        told.number() + "/" + round,
        told.on(),
        told.amount(),
        told.appliesTo().isEmpty() ? "" : told.appliesTo() + "/" + round);
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
