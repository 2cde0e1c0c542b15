package org.code99.scoreboard;

import static org.code99.wins.MoneyDocument.creditNote;
import static org.code99.wins.MoneyDocument.invoice;
import static org.code99.wins.MoneyDocument.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Shop;
import org.code99.api.FixStatus;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.reasons.Reasons;
import org.code99.web.Refused;
import org.code99.wins.Wins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The scoreboard")
class ScoreboardTest {
  private static final Years FIVE = Years.fiveUpTo(2025);

  private Shop shop;
  private Scoreboard scoreboard;
  private Wins wins;
  private Actor mia;
  private UUID first;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(folder);
    shop.house().openTaxonomy("org.test.taxonomy", FakePlugins.CLASSIC);
    shop.house().choose(LossReasonTaxonomy.class, "org.test.taxonomy", Map.of());
    scoreboard = shop.house().door(Scoreboard.class);
    wins = shop.house().door(Wins.class);
    mia = shop.mia();
    first =
        shop.lost(
            LostAccount.lost("A-1")
                .worth(900_000, "EUR")
                .repSays("late")
                .customerSays("invoice wrong"),
            "Otto");
    for (int i = 2; i <= 5; i++) {
      UUID file =
          shop.lost(
              LostAccount.lost("A-" + i)
                  .worth(100_000L * i, i == 5 ? "USD" : "EUR")
                  .on(LocalDate.of(2023, i, 1))
                  .customerSays("late again, number " + i),
              i % 2 == 0 ? "Otto" : "Rita Rep");
      contacted(file, LocalDate.of(2020 + i, 6, 1));
    }
    contacted(first, LocalDate.of(2025, 1, 15));
    wins.record(mia, first, invoice("R-1", LocalDate.of(2025, 2, 1), eur(100_000)));
    wins.record(mia, first, payment("P-1", LocalDate.of(2025, 2, 2), eur(100_000), "R-1"));
    wins.record(mia, first, invoice("R-2", LocalDate.of(2025, 3, 1), eur(50_000)));
    wins.record(mia, first, creditNote("C-2", LocalDate.of(2025, 3, 2), eur(50_000), "R-2"));
    wins.record(mia, first, creditNote("C-1", LocalDate.of(2025, 4, 2), eur(10_000), "R-1"));
  }

  @AfterEach
  void leave() {
    shop.close();
  }

  @Test
  @DisplayName("S71, P11: one definition for the drawer and every other programme, by year")
  void salesPerLead() {
    Imported imported = told();
    assertEquals(List.of(4, 1), List.of(imported.rows(), imported.faulty().size()));
    assertEquals(4, imported.faulty().getFirst().faults().size(), imported::toString);
    List<Programme> all = scoreboard.salesPerLead(mia, FIVE);
    assertEquals(List.of("Lost", "Cold calls", "Fair"), all.stream().map(Programme::name).toList());
    Programme drawer = all.getFirst();
    assertEquals(
        shop.house()
            .ask(
                """
                SELECT (SELECT count(*) FROM drawers_life WHERE first_contact_on BETWEEN '2021-01-01' AND '2025-12-31'),
                  (SELECT count(*) FROM wins_document i WHERE kind = 'invoice' AND amount_minor >
                    coalesce((SELECT sum(amount_minor) FROM wins_document c WHERE c.kind = 'credit-note' AND c.applies_to = i.number), 0)),
                  (SELECT sum(CASE kind WHEN 'invoice' THEN amount_minor WHEN 'credit-note' THEN -amount_minor END) FROM wins_document)
                """),
        List.of(
            "%d %d %d"
                .formatted(
                    drawer.leads(), drawer.orders(), drawer.revenue().getFirst().minorUnits())));
    assertEquals(List.of(5L, 1L), List.of(drawer.leads(), drawer.orders()));
    assertEquals(List.of(eur(18_000)), drawer.salesPerLead());
    assertEquals(Optional.of(Rate.percent("20")), drawer.ordersPerLead());
    assertTrue(drawer.caution().orElseThrow().contains("Only 5 leads"));
    Programme cold = all.get(1);
    assertEquals(List.of(300L, 12L), List.of(cold.leads(), cold.orders()));
    assertEquals(List.of(eur(5_000)), cold.salesPerLead());
    assertEquals(Optional.empty(), cold.caution());
    assertEquals(Optional.empty(), all.getLast().ordersPerLead());
    Programme in2025 = scoreboard.salesPerLead(mia, new Years(2025, 2025)).getFirst();
    assertEquals(List.of(2L, 1L), List.of(in2025.leads(), in2025.orders()));
    assertEquals(
        List.of(), scoreboard.salesPerLead(mia, new Years(2024, 2024)).getFirst().revenue());
    assertThrows(Refused.class, () -> new Years(2025, 2020));
  }

  @Test
  @DisplayName("S71: a salesperson sees what their own files brought")
  void own() {
    Programme rita = scoreboard.salesPerLead(shop.seller("Rita Rep"), FIVE).getFirst();
    assertEquals(List.of(2L, 0L), List.of(rita.leads(), rita.orders()));
    assertEquals(List.of(), rita.revenue());
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(
                Refused.class,
                () -> scoreboard.importProgrammes(shop.seller("Otto"), "x", new byte[0]))
            .kind());
  }

  @Test
  @DisplayName("S72: wins per competitor add up to all wins")
  void rivals() {
    shop.house()
        .tamper(
            "UPDATE drawers_episode SET competitor = 'Rival' WHERE file_id = '%s'"
                .formatted(first));
    assertEquals(
        List.of(new RivalCount("Rival", 1, List.of(eur(90_000)))), scoreboard.seen(mia).rivals());
    assertEquals(
        shop.house().ask("SELECT count(*) FROM wins_verdict WHERE won"),
        List.of(
            Long.toString(
                scoreboard.seen(mia).rivals().stream().mapToLong(RivalCount::files).sum())));
  }

  @Test
  @DisplayName("S73: three figures per drawer: sales, profit as finance told it, lessons fixed")
  void outcomes() {
    told();
    assertEquals(
        List.of(),
        shop.house()
            .door(Lessons.class)
            .note(
                shop.company(),
                new Lesson(
                    "late",
                    "Logistics",
                    FixStatus.FIXED,
                    LocalDate.of(2025, 5, 1),
                    "98 % on time",
                    Map.of("en", "We deliver on time.")),
                "Ada",
                LocalDate.of(2025, 12, 31)));
    Outcome outcome = scoreboard.outcomes(mia, scoreboard.seen(mia)).getFirst();
    assertEquals("Lost", outcome.name());
    assertEquals(List.of(eur(90_000)), outcome.sales());
    assertEquals(List.of(eur(40_000)), outcome.profit());
    assertEquals(1, outcome.lessonsFixed());
  }

  @Test
  @DisplayName("S09: a drawer on one page equals an independent count")
  void report() {
    DrawerReport page = scoreboard.drawers(mia).getFirst();
    assertEquals(5, page.files());
    assertEquals(Optional.of(LocalDate.of(2023, 2, 1)), page.since());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 1)), page.latest());
    assertEquals(
        shop.house()
            .ask(
                "SELECT sum(annual_value_minor) FROM drawers_loss GROUP BY currency ORDER BY"
                    + " currency"),
        page.worth().stream().map(money -> Long.toString(money.minorUnits())).toList());
    assertEquals(0, page.unknownWorth());
    assertEquals(
        List.of(new DrawerReport.Count("late", 4), new DrawerReport.Count("invoice", 1)),
        page.why());
    assertEquals(List.of(new DrawerReport.Count("", 5)), page.lostTo());
    assertEquals(List.of(new DrawerReport.Count("Rita Rep", 5)), page.lostBy());
    assertEquals(2, scoreboard.drawers(shop.seller("Rita Rep")).getFirst().files());
  }

  @Test
  @DisplayName("S71: reasons by voice, and the funnel by stage")
  void reasonsAndFunnel() {
    UUID episode =
        shop.house().askId("SELECT id FROM drawers_episode WHERE file_id = '" + first + "'");
    shop.house().door(Reasons.class).rule(shop.company(), episode, List.of("promise"), "Mia");
    assertEquals(
        List.of(
            new ReasonCount("late", "Late delivery", 1, 4, 0, 4),
            new ReasonCount("promise", "Promise not kept", 0, 0, 1, 1),
            new ReasonCount("invoice", "Wrong invoice", 0, 1, 0, 0)),
        scoreboard.reasons(mia, scoreboard.seen(mia)));
    List<StageCount> funnel = scoreboard.seen(mia).funnel();
    assertEquals(5, funnel.stream().mapToLong(StageCount::files).sum());
  }

  @Test
  @DisplayName("S59: the customers' own words, the dearest first, the same each time")
  void words() {
    List<Quote> quotes = scoreboard.inTheirWords(mia, 3);
    assertEquals(List.of("A-1", "A-4", "A-3"), quotes.stream().map(Quote::accountNo).toList());
    assertEquals("invoice wrong", quotes.getFirst().text());
    assertEquals(quotes, scoreboard.inTheirWords(mia, 3));
    assertEquals(
        List.of("A-1", "A-4", "A-3", "A-2", "A-5"),
        scoreboard.inTheirWords(mia, 9).stream().map(Quote::accountNo).toList(),
        "a currency without a rate comes last");
  }

  private Imported told() {
    String list =
        """
        Programm;Jahr;Leads;Aufträge;Umsatz;Marge;Währung
        Cold calls;2024;100;4;5.000,00;1.000,00;EUR
        Cold calls;2025;200;8;10.000,00;;EUR
        Fair;2025;2;1;500,00;;EUR
        Lost;2025;0;0;0,00;400,00;EUR
        ;1800;viele;1;-5;;EUR
        """;
    return scoreboard.importProgrammes(mia, "programme.csv", list.getBytes(StandardCharsets.UTF_8));
  }

  private void contacted(UUID file, LocalDate on) {
    shop.house()
        .tamper(
            """
            INSERT INTO drawers_life (file_id, company_id, first_contact_on) VALUES ('%s', '%s', '%s')
            ON CONFLICT (file_id) DO UPDATE SET first_contact_on = excluded.first_contact_on
            """
                .formatted(file, shop.company(), on));
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
