package org.code99.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.ScoringStrategy;
import org.code99.protection.Finding;
import org.code99.protection.Kind;
import org.code99.protection.Noted;
import org.code99.protection.Protection;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Extensions;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In which order files are visited, and whether")
class TriageTest {
  private static final String BY_RANK =
      """
      SELECT f.account_no FROM triage_score s JOIN drawers_file f ON f.id = s.file_id
      ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no
      """;

  private TestHouse house;
  private Triage triage;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    triage = house.door(Triage.class);
    company = house.company().id();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S08, S78: without a strategy the order is by lost revenue, converted at the rates of the day")
  void byLostRevenue() {
    rates("2025-06-01", "2");
    rates("2026-06-01", "1000000");
    house.file(
        LostAccount.list(
            LostAccount.lost("euro").worth(10_000, "EUR"),
            LostAccount.lost("dollar").worth(30_000, "USD"),
            LostAccount.lost("unknown"),
            LostAccount.lost("small").worth(5, "EUR")));
    rank(1);
    assertEquals(List.of("dollar", "euro", "small", "unknown"), house.ask(BY_RANK));
    assertEquals(
        List.of("15000 EUR", "10000 EUR", "5 EUR", "null EUR"),
        house.ask(
            "SELECT lost_minor, currency FROM triage_score ORDER BY lost_minor DESC NULLS LAST"));
    assertEquals(
        List.of("null by lost revenue"),
        house.ask("SELECT DISTINCT points, lines || scored_by || settings_hash FROM triage_score"));
  }

  @Test
  @DisplayName("S08: a loss in a currency without a rate keeps its own currency")
  void keepsItsCurrency() {
    house.file(LostAccount.list(LostAccount.lost("A").worth(70, "CHF")));
    rank(1);
    assertEquals(List.of("70 CHF"), house.ask("SELECT lost_minor, currency FROM triage_score"));
  }

  @Test
  @DisplayName("S61: the lines of a score add up to it, and say what it can be reckoned again by")
  void linesAddUp() {
    score(FakePlugins.POLITE);
    house.file(LostAccount.list(LostAccount.lost("A").worth(100, "EUR")));
    rank(7);
    assertEquals(
        List.of(
            "25 250000 300 EUR good manners +30; a long way -5 org.test.scoring 1.0.0 16 7 2025-12-31"),
        house.ask(
            """
            SELECT points, win_ppm, value_minor, currency, lines, scored_by, length(settings_hash), seed, as_of
            FROM triage_score
            """));
  }

  @Test
  @DisplayName("S61: the same files, day and seed give the same scores; another seed gives others")
  void replays() {
    score(FakePlugins.DICE);
    List<LostAccount> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(LostAccount.lost("A" + i).worth(i, "EUR"));
    }
    house.file(LostAccount.list(many.toArray(LostAccount[]::new)));
    rank(1);
    List<String> first = house.ask("SELECT * FROM triage_score ORDER BY file_id");
    rank(1);
    assertEquals(first, house.ask("SELECT * FROM triage_score ORDER BY file_id"));
    List<String> order = house.ask(BY_RANK);
    rank(2);
    assertNotEquals(order, house.ask(BY_RANK));
    assertEquals(50, house.ask(BY_RANK).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FakePlugins.FOREIGN_VALUE,
        "public List<Score> score(ScoringBatch batch) { throw new IllegalStateException(); }",
        "public List<Score> score(ScoringBatch batch) { return List.of(); }",
      })
  @DisplayName(
      "S78: a strategy that fails or values in foreign money is named; the order is by lost revenue")
  void failing(String members) {
    score(members);
    house.file(
        LostAccount.list(
            LostAccount.lost("less").worth(1, "EUR"), LostAccount.lost("more").worth(2, "EUR")));
    rank(1);
    assertEquals(List.of("more", "less"), house.ask(BY_RANK));
    assertEquals(
        List.of("null null "),
        house.ask("SELECT DISTINCT points, value_minor, settings_hash FROM triage_score"));
    assertEquals(
        List.of("org.test.scoring"), List.copyOf(house.door(Extensions.class).failures().keySet()));
  }

  @Test
  @DisplayName(
      "S10, S33: decisions come from protection, the reasons and the calendar, and are counted")
  void decides() {
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("visit").repSays("invoice"),
            LostAccount.lost("law").repSays("invoice"),
            LostAccount.lost("gone").repSays("closed"),
            LostAccount.lost("wish").repSays("invoice"),
            LostAccount.lost("fresh").on(TestHouse.TODAY.minusDays(40)).repSays("late")));
    note("law", Kind.LAW, "lawsuit");
    note("wish", Kind.NO_CONTACT, "leave us in peace");
    rank(1);
    assertEquals(
        List.of("fresh watch", "gone stopped", "law stopped", "visit visit", "wish watch"),
        house.ask(
            """
            SELECT f.account_no, s.decision FROM triage_score s JOIN drawers_file f ON f.id = s.file_id
            ORDER BY f.account_no
            """));
    assertEquals(Map.of("visit", 1L, "watch", 2L, "stopped", 2L), triage.decisions(company));
    assertEquals(
        List.of("0"),
        house.ask("SELECT count(*) FROM triage_score WHERE decision <> 'visit' AND because = ''"));
  }

  @Test
  @DisplayName(
      "S10: nobody drives to a person whom another of their files bars, and it is said why")
  void samePerson() {
    house.file(
        LostAccount.list(
            LostAccount.lost("law").mailbox("ida@blume.example"),
            LostAccount.lost("twin").mailbox("Ida@Blume.example"),
            LostAccount.lost("wish").mailbox("max@kern.example"),
            LostAccount.lost("second").mailbox("max@kern.example"),
            LostAccount.lost("other").mailbox("eva@sand.example")));
    note("law", Kind.LAW, "lawsuit");
    note("wish", Kind.NO_CONTACT, "leave us in peace");
    rank(1);
    assertEquals(
        List.of(
            "other visit ",
            "second watch another file with the same e-mail address waits",
            "twin stopped another file with the same e-mail address is stopped"),
        house.ask(
            """
            SELECT f.account_no, s.decision, s.because
            FROM triage_score s JOIN drawers_file f ON f.id = s.file_id
            WHERE f.account_no IN ('other', 'second', 'twin') ORDER BY f.account_no
            """));
  }

  @Test
  @DisplayName("S46: a loss by a mistake that the customer denies gets nothing light-hearted")
  void disputed() {
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("denied").repSays("late").customerSays("never late"),
            LostAccount.lost("told").repSays("late").customerSays("late"),
            LostAccount.lost("alone").repSays("late")));
    rank(1);
    assertEquals(
        List.of("alone f", "denied t", "told f"),
        house.ask(
            """
            SELECT f.account_no, s.never_fun FROM triage_score s JOIN drawers_file f ON f.id = s.file_id
            ORDER BY f.account_no
            """));
  }

  @Test
  @DisplayName("S89: a wish holds a file until its day and no longer")
  void notBefore() {
    house.file(LostAccount.list(LostAccount.lost("A")));
    LocalDate day = TestHouse.TODAY.plusDays(100);
    house
        .door(Protection.class)
        .record(
            company,
            TestHouse.TODAY,
            List.of(
                new Noted(
                    file("A"),
                    new Finding(
                        Kind.NOT_BEFORE,
                        "not before spring",
                        Optional.of(day),
                        Optional.empty()))));
    triage.rank(new RankOrder(company, day.minusDays(1), 1, done -> {}));
    assertEquals(Map.of("watch", 1L), triage.decisions(company));
    triage.rank(new RankOrder(company, day, 1, done -> {}));
    assertEquals(Map.of("visit", 1L), triage.decisions(company));
  }

  @Test
  @DisplayName("S89: progress is told until every file is done")
  void tellsProgress() {
    house.file(LostAccount.list(LostAccount.lost("A"), LostAccount.lost("B")));
    List<Long> told = new ArrayList<>();
    triage.rank(new RankOrder(company, TestHouse.TODAY, 1, told::add));
    assertEquals(2L, told.getLast());
  }

  private void score(String members) {
    house.openScoring("org.test.scoring", members);
    house.choose(ScoringStrategy.class, "org.test.scoring", Map.of());
  }

  private void rank(long seed) {
    triage.rank(new RankOrder(company, TestHouse.TODAY, seed, done -> {}));
  }

  private void rates(String day, String dollarsPerEuro) {
    house
        .door(Regions.class)
        .rates(
            company,
            new ExchangeRates(
                "EUR", LocalDate.parse(day), Map.of("USD", new BigDecimal(dollarsPerEuro))));
  }

  private void note(String account, Kind kind, String words) {
    house
        .door(Protection.class)
        .record(
            company,
            TestHouse.TODAY,
            List.of(
                new Noted(
                    file(account), new Finding(kind, words, Optional.empty(), Optional.empty()))));
  }

  private UUID file(String account) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(account));
  }
}
