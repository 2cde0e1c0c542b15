package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Stage;
import org.code99.mornings.Mornings;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Patience after a loss")
class CoolingOffTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final String LETTER = "org.test.approach-letter";

  private TestServer server;
  private TestHouse house;
  private UUID company;
  private Actor nora;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    house = server.house();
    company = house.company().id();
    nora = server.sales().nora();
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.openApproach(LETTER, ApproachSource.LETTER + ApproachSource.NO_MORE);
    house.choose(OutreachApproach.class, LETTER, Map.of());
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S33, P3: where patience is strict, nothing leaves for a fresh loss until a manager says why not to wait, for one file")
  void strict() {
    file(lost("1", 10, "The invoice was wrong."), lost("2", 10, "The invoice was wrong."));
    say(company, Rule.COOLING_OFF, Rule.Mode.STRICT, 30);
    String early =
        "withheld they were lost on 21 December 2025, and the wound cools off until 20 January 2026: wait, or have a manager say why not";
    assertEquals(List.of(early, early), wave());

    UUID file = Someone.file(house, "1");
    String at = "/case-files/" + file + "/overrides";
    String order = "{\"rule\":\"cooling-off\",\"why\":\"They rang us.\"}";
    assertEquals(403, server.seller("Ada").tell(at, order).statusCode());
    assertEquals(404, server.sven().tell(at, order).statusCode());
    assertEquals(422, server.nora().tell(at, "{\"rule\":\"cooling-off\"}").statusCode());
    assertEquals(
        409,
        server.nora().tell(at, order.replace("cooling-off", "cooling-off-deep")).statusCode(),
        "that is not what holds it");
    assertTrue(server.nora().read(at).body().contains("\"until\":\"2026-01-20\""));
    assertEquals(201, server.nora().tell(at, order).statusCode());
    assertEquals(List.of("planned ", early), wave());
    assertEquals(
        List.of("cooling-off Nora They rang us."),
        house.ask("SELECT rule, by_name, why FROM regions_override"));
    assertEquals(
        List.of(file + " cooling-off"),
        house.ask("SELECT subject, detail FROM audit_entry WHERE action = 'rule.override'"));
  }

  @Test
  @DisplayName(
      "S33, P3: where patience is advisory, the piece goes with a remark; where off, without")
  void advisory() {
    file(lost("1", 10, "The invoice was wrong."));
    List<GoingWave.Parcel> wave = parcels();
    assertEquals("planned", wave.getFirst().state());
    assertTrue(
        wave.getFirst().remark().contains("cools off until 20 January 2026"), wave::toString);
    house.tamper(
        "DELETE FROM outreach_content; DELETE FROM outreach_parcel; DELETE FROM outreach_piece");
    say(company, Rule.COOLING_OFF, Rule.Mode.OFF, 30);
    assertFalse(parcels().getFirst().remark().contains("cools off"));
  }

  @Test
  @DisplayName("S33: a deep wound cools off longer, and each region says for how long")
  void severity() {
    file(lost("1", 40, "The invoice was wrong."), lost("2", 40, "You were late."));
    say(company, Rule.COOLING_OFF, Rule.Mode.STRICT, 30);
    say(company, Rule.COOLING_OFF_DEEP, Rule.Mode.STRICT, 90);
    assertEquals(
        List.of(
            "planned ",
            "withheld they were lost on 21 November 2025, and the wound cools off until 19 February 2026: wait, or have a manager say why not"),
        wave());
    say(server.sales().north(), Rule.COOLING_OFF_DEEP, Rule.Mode.STRICT, 40);
    assertEquals(List.of("planned "), wave());
  }

  @Test
  @DisplayName(
      "S33: the file says until when its wound cools off; its plan lets a manager not wait")
  void pages() {
    file(lost("1", 10, "The invoice was wrong."));
    say(company, Rule.COOLING_OFF, Rule.Mode.STRICT, 30);
    UUID file = Someone.file(house, "1");
    Visitor ada = server.seller("Ada");
    String seen = ada.get("/files/" + file).body();
    assertTrue(
        seen.contains("It cools off until 20 January 2026. Until then nothing leaves"), seen);
    assertFalse(seen.contains("Do not wait"), "that is for a manager");
    assertTrue(server.nora().get("/files/" + file).body().contains("Do not wait"));
    String plan = "/files/" + file + "/plan";
    assertTrue(ada.get(plan).body().contains("Here that is until 20 January 2026."));
    HttpResponse<String> again =
        server.nora().post(plan + "/override", Map.of("rule", "cooling-off", "why", " "));
    assertEquals(422, again.statusCode());
    assertEquals(
        303,
        server
            .nora()
            .post(plan + "/override", Map.of("rule", "cooling-off", "why", "They rang us."))
            .statusCode());
    assertTrue(ada.get("/files/" + file).body().contains("Nora does not wait: They rang us."));
    for (Visitor foreign : List.of(server.seller("Cem"), server.sven())) {
      assertEquals(404, foreign.get("/files/" + file).statusCode());
    }
  }

  @Test
  @DisplayName(
      "S33, P1: another loss is another wound: what a manager said of the first is not said of it")
  void anotherLoss() {
    file(lost("1", 10, "The invoice was wrong."));
    say(company, Rule.COOLING_OFF, Rule.Mode.STRICT, 30);
    UUID file = Someone.file(house, "1");
    house.door(Overrides.class).pass(nora, file, "cooling-off", "They rang us.");
    house.tamper("UPDATE regions_override SET at = '2025-12-20T09:00:00Z'");
    assertTrue(wave().getFirst().startsWith("withheld they were lost on 21 December 2025"));
    assertTrue(house.door(Overrides.class).of(nora, file).stream().anyMatch(HouseRuleHere::holds));
  }

  @Test
  @DisplayName("S33: what has cooled off comes up by itself in the morning")
  void comesUp() {
    house.file(LostAccount.list(lost("1", 30, "The invoice was wrong.")));
    house.door(Triage.class).rank(RankOrder.of(company, TODAY.minusDays(1)));
    assertEquals(List.of("watch 2025-12-31"), decisions());
    house.door(Mornings.class).round();
    assertEquals(List.of("visit null"), decisions());
  }

  @Test
  @DisplayName("S33: age alone closes nothing: nine years on, a file is open, and is worked on")
  void nineYears() {
    file(lost("1", 9 * 365, "You were late."));
    house.door(Mornings.class).round();
    UUID file = Someone.file(house, "1");
    assertEquals(List.of("visit null"), decisions());
    assertEquals(Stage.ASSIGNED, house.door(CaseFiles.class).find(nora, file).stage());
    assertEquals(List.of("planned "), wave());
    assertFalse(server.seller("Ada").get("/files/" + file).body().contains("cools off"));
    assertEquals(
        303,
        server
            .seller("Ada")
            .post("/files/" + file + "/remember", Map.of("text", "They still buy rollers."))
            .statusCode());
  }

  private LostAccount lost(String number, int daysAgo, String words) {
    return LostAccount.lost(number)
        .worth(100_000 - Integer.parseInt(number), "EUR")
        .on(TODAY.minusDays(daysAgo))
        .in(server.sales().north())
        .customerSays(words);
  }

  private void file(LostAccount... accounts) {
    house.file(LostAccount.list(accounts));
    house.door(Triage.class).rank(RankOrder.of(company, TODAY));
    Actor ada = server.sales().seller("Ada");
    for (int i = 1; i <= accounts.length; i++) {
      house.door(CaseFiles.class).take(ada, Someone.file(house, String.valueOf(i)));
    }
    say(company, Rule.DOSSIER_READ, Rule.Mode.OFF, 0);
    say(company, Rule.GAME_PLAN, Rule.Mode.OFF, 0);
  }

  private void say(UUID region, Rule rule, Rule.Mode mode, int days) {
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(
                company,
                region,
                rule,
                Optional.of(mode),
                days == 0 ? OptionalInt.empty() : OptionalInt.of(days),
                "Nora",
                "For the test."));
  }

  private List<String> decisions() {
    return house.ask("SELECT decision, cools_until FROM triage_score ORDER BY file_id");
  }

  private List<String> wave() {
    return parcels().stream().map(parcel -> parcel.state() + " " + parcel.because()).toList();
  }

  private List<GoingWave.Parcel> parcels() {
    GoingOut goingOut = house.door(GoingOut.class);
    UUID drawer = house.askId("SELECT id FROM drawers_drawer");
    return goingOut.wave(nora, goingOut.compose(nora, drawer, 0, TODAY)).parcels();
  }
}
