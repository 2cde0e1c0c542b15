package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.drawers.Stage;
import org.code99.people.Actor;
import org.code99.regions.Choice;
import org.code99.regions.HouseRules;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The game plan of a file")
class PlansTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final String LETTER = "org.test.approach-letter";
  private static final String KIT = "org.test.approach-dartboard";
  private static final String LAUGHS_AT_DELAYS =
      FakePlugins.CLASSIC.replace(
          ".withSeverity(80)", ".withAllowedTones(List.of(Tone.PROFESSIONAL, Tone.FUN))");
  private static final String SENDS_KITS =
      """
      public List<Composition> compose(CompositionBatch batch) {
        return batch.briefs().stream().map(this::kit).toList();
      }
      """;

  private TestServer server;
  private TestHouse house;
  private Plans plans;
  private Actor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    house = server.house();
    plans = house.door(Plans.class);
    house.openTaxonomy("org.test.classic", LAUGHS_AT_DELAYS);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.openApproach(LETTER, ApproachSource.LETTER + ApproachSource.NO_MORE);
    house.choose(OutreachApproach.class, LETTER, Map.of());
    house.openApproach(KIT, ApproachSource.KIT + SENDS_KITS);
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
    house.file(
        LostAccount.list(
            LostAccount.lost("1")
                .worth(100_000, "EUR")
                .in(server.sales().north())
                .customerSays("You were late.")));
    house.door(Triage.class).rank(new RankOrder(house.company().id(), TODAY, 99, done -> {}));
    file = Someone.file(house, "1");
    ada = server.sales().seller("Ada");
    house.door(CaseFiles.class).take(ada, file);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S50: the house writes a plan of what it knows, and one tap accepts it")
  void drafted() {
    PlanSheet sheet = plans.of(ada, file);
    assertEquals(Optional.empty(), sheet.accepted());
    assertEquals(
        new GamePlan(
            "Hear from Ida Blume why they left and what it cost them. We think: Late delivery.",
            "Ida Blume",
            "",
            new GamePlan.Colleague(ada.person(), "Ada"),
            "letter",
            false,
            LocalDate.of(2026, 1, 14),
            LocalDate.of(2026, 1, 28),
            8),
        sheet.next(),
        "two weeks from today for the first contact, two working weeks more for the visit");

    PlanSheet accepted = plans.accept(ada, file, PlanOrder.asProposed(0));

    assertEquals(sheet.next(), accepted.accepted().orElseThrow().plan());
    assertEquals(1, accepted.version());
    assertEquals(Stage.PLANNED, stage());
    assertEquals(
        List.of("plan.accept version 1"),
        house.ask("SELECT action, detail FROM audit_entry WHERE action = 'plan.accept'"));
  }

  @Test
  @DisplayName("S50: a change is a new version; what was accepted stays, and is shown")
  void versions() {
    plans.accept(ada, file, PlanOrder.asProposed(0));
    plans.accept(ada, file, goal(1, "An hour with whoever signs."));
    plans.accept(ada, file, goal(2, "An hour with whoever signs."));
    assertEquals(
        List.of("2 An hour with whoever signs. true", "1 Hear from Ida Blume false"),
        plans.versions(ada, file).stream()
            .map(plan ->
                "%d %s %s"
                    .formatted(
                        plan.version(),
                        plan.plan().goal().replaceFirst(" why.*", ""),
                        plan.holds()))
            .toList(),
        "accepted twice is accepted once");
    assertThrows(
        RuntimeException.class, () -> house.run("UPDATE outreach_plan SET goal = 'nothing'"));
    assertThrows(RuntimeException.class, () -> house.run("DELETE FROM outreach_plan"));
  }

  @Test
  @DisplayName("S50: all that is wrong with a plan is said at once, beside its field")
  void faults() {
    PlanOrder wrong =
        new PlanOrder(
            0,
            Optional.of("  "),
            Optional.of("x".repeat(1001)),
            Optional.empty(),
            Optional.of(server.sales().id("Zoe")),
            Optional.of(true),
            Optional.of(TODAY.minusDays(1)),
            Optional.of(TODAY.minusDays(2)),
            Optional.of(0));
    Refused refused = assertThrows(Refused.class, () -> plans.accept(ada, file, wrong));
    assertEquals(
        List.of("goes", "goal", "buys", "quieter", "hours", "contactBy", "visitBy", "visitBy"),
        refused.faults().stream().map(Fault::field).toList());
    assertEquals(Stage.ASSIGNED, stage());
  }

  @Test
  @DisplayName("S50: an old sheet is refused, and says what became of it")
  void stale() {
    plans.accept(ada, file, PlanOrder.asProposed(0));
    plans.accept(server.sales().nora(), file, goal(1, "Only to listen."));
    Refused refused =
        assertThrows(Refused.class, () -> plans.accept(ada, file, goal(1, "To sell.")));
    assertEquals(Refused.Kind.CONFLICT, refused.kind());
    assertEquals(
        List.of(
            "Nora accepted version 2 of this plan meanwhile. Look at what it says, then accept yours or leave it.",
            "The goal is 'Only to listen.' now, where you saw 'Hear from Ida Blume why they left and what it cost them. We think: Late delivery.'."),
        refused.faults().stream().map(Fault::sentence).toList());
    plans.accept(ada, file, goal(2, "To listen, and to ask."));
    assertEquals(3, plans.of(ada, file).version());
  }

  @Test
  @DisplayName("S50: of two people at once one plan holds, and the other is told what it says")
  void atOnce() {
    Visitor seller = server.seller("Ada");
    Visitor manager = server.nora();
    List<CompletableFuture<HttpResponse<String>>> both =
        Stream.of(seller, manager)
            .map(who ->
                CompletableFuture.supplyAsync(() ->
                    who.put(
                        "/plans/" + file,
                        "{\"version\":0,\"goal\":\"%s\"}".formatted(who == seller ? "A" : "B"))))
            .toList();
    List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();
    assertEquals(
        List.of(200, 409), answers.stream().map(HttpResponse::statusCode).sorted().toList());
    String told =
        answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow().body();
    assertTrue(told.contains("accepted version 1") && told.contains("The goal is"), told);
    assertEquals(1, plans.versions(ada, file).size());
  }

  @Test
  @DisplayName("S50, S05: a plan holds while its owner has the file; the next one finds its words")
  void handedOn() {
    plans.accept(ada, file, goal(0, "An hour with whoever signs."));
    Actor nora = server.sales().nora();
    CaseFiles files = house.door(CaseFiles.class);
    files.assign(nora, file, files.find(nora, file).version(), server.sales().id("Bob"), "Nearer.");
    Actor bob = server.sales().seller("Bob");

    PlanSheet sheet = plans.of(bob, file);
    assertEquals(Optional.empty(), sheet.accepted());
    assertEquals("An hour with whoever signs.", sheet.next().goal());
    assertEquals("Bob", sheet.next().goes().name());
    assertThrows(Refused.class, () -> plans.of(ada, file));
    plans.accept(bob, file, PlanOrder.asProposed(1));
    assertEquals("Bob", plans.of(bob, file).accepted().orElseThrow().owner().name());
  }

  @Test
  @DisplayName("S50: nobody's file, and one that is over, have no plan to accept")
  void nothingToPlan() {
    CaseFiles files = house.door(CaseFiles.class);
    files.decide(
        ada, file, files.find(ada, file).version(), new Decision.Over("A new buyer.", "Enough."));
    assertTrue(refusal(ada, PlanOrder.asProposed(0)).contains("nothing to plan any more"));
    house.tamper("UPDATE drawers_file SET stage = 'listed', owner_id = NULL, owner_name = NULL");
    assertTrue(refusal(server.sales().nora(), PlanOrder.asProposed(0)).contains("Nobody has this"));
  }

  @Test
  @DisplayName("S50, P3: where the rule is strict nothing leaves without a plan; accepted, it goes")
  void strict() {
    strict(Rule.GAME_PLAN);
    assertEquals(List.of("withheld there is no game plan: accept one first"), wave());
    plans.accept(ada, file, PlanOrder.asProposed(0));
    assertEquals(List.of("planned "), wave());
  }

  @Test
  @DisplayName("S21, S50, P3: a manager goes past a rule for one file, once, by name and reason")
  void overridden() {
    strict(Rule.GAME_PLAN);
    strict(Rule.DOSSIER_READ);
    String at = "/case-files/" + file + "/overrides";
    String order = "{\"rule\":\"game-plan\",\"why\":\"The fair is tomorrow.\"}";
    assertEquals(403, server.seller("Ada").tell(at, order).statusCode());
    assertEquals(404, server.sven().tell(at, order).statusCode());
    assertEquals(422, server.nora().tell(at, "{\"rule\":\"pitch\",\"why\":\"x\"}").statusCode());
    assertEquals(422, server.nora().tell(at, "{\"rule\":\"game-plan\"}").statusCode());
    assertEquals(201, server.nora().tell(at, order).statusCode());
    assertEquals(409, server.nora().tell(at, order).statusCode(), "gone past already");
    assertEquals(
        List.of("withheld its owner has not read the dossier: open it first"),
        wave(),
        "one rule is not the other");
    String page = "/files/" + file + "/plan";
    assertEquals(
        422, server.nora().post(page + "/override", Map.of("rule", "dossier-read")).statusCode());
    assertEquals(
        303,
        server
            .nora()
            .post(page + "/override", Map.of("rule", "dossier-read", "why", "She knows them."))
            .statusCode());
    assertEquals(List.of("planned "), wave());
    String seen = server.seller("Ada").get(page).body();
    assertTrue(seen.contains("Nora went past it: The fair is tomorrow."), seen);
    assertEquals(
        List.of("dossier-read 1", "game-plan 1"),
        house.ask("SELECT rule, count(*) FROM regions_override GROUP BY 1 ORDER BY 1"));
  }

  @Test
  @DisplayName("S88: whoever has the file may always choose the quieter approach")
  void quieter() {
    house
        .door(Regions.class)
        .choose(
            house.company().id(),
            new Choice(
                server.sales().north(), "OutreachApproach", "", KIT, Map.of(), TODAY, "Nora", ""));
    PlanSheet sheet = plans.of(ada, file);
    assertEquals("dartboard", sheet.next().approach());
    assertEquals(Optional.of("letter"), sheet.quieter());
    assertEquals(List.of("planned dartboard"), approaches());
    plans.accept(
        ada,
        file,
        new PlanOrder(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    assertEquals("letter", plans.of(ada, file).next().approach());
    house.tamper(
        "DELETE FROM outreach_content; DELETE FROM outreach_parcel; DELETE FROM outreach_piece");
    assertEquals(List.of("planned letter"), approaches());
  }

  @Test
  @DisplayName("S50, S74: the file and the day lead to the plan; its page and the API accept it")
  void pages() {
    Visitor visitor = server.seller("Ada");
    String page = "/files/" + file + "/plan";
    assertFalse(visitor.get("/today").body().contains(page), "the dossier comes first");
    visitor.get("/files/" + file + "/dossier");
    assertTrue(visitor.get("/today").body().contains(page));
    assertTrue(visitor.get("/files/" + file).body().contains("Accept the game plan"));

    HttpResponse<String> again =
        visitor.post(page, Map.of("version", "0", "goal", "", "hours", "0"));
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains("A plan has a goal"), again.body());
    assertTrue(again.body().contains("1 to 1,000 hours"), again.body());
    assertEquals(422, visitor.post(page, Map.of("version", "0", "hours", "a day")).statusCode());
    assertEquals(
        303,
        visitor
            .post(page, Map.of("version", "0", "goal", "To listen.", "hours", "6"))
            .statusCode());
    assertTrue(visitor.get(page).body().contains("It holds while Ada has the file."));
    HttpResponse<String> late =
        server.nora().post(page, Map.of("version", "0", "goal", "To sell."));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("To sell.") && late.body().contains("To listen."), late.body());
    assertFalse(visitor.get("/today").body().contains("Accept the game plan"));

    assertTrue(visitor.read("/plans/" + file).body().contains("\"hours\":6"));
    assertTrue(visitor.read("/plans?file=" + file).body().contains("\"goal\":\"To listen.\""));
    assertEquals(422, visitor.read("/plans").statusCode());
    for (Visitor foreign : List.of(server.seller("Cem"), server.sven())) {
      assertEquals(404, foreign.get(page).statusCode());
      assertEquals(404, foreign.read("/plans/" + file).statusCode());
      assertEquals(404, foreign.read("/plans?file=" + file).statusCode());
      assertEquals(404, foreign.put("/plans/" + file, "{\"version\":1}").statusCode());
    }
  }

  private static PlanOrder goal(int version, String goal) {
    return new PlanOrder(
        version,
        Optional.of(goal),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String refusal(Actor actor, PlanOrder order) {
    return assertThrows(Refused.class, () -> plans.accept(actor, file, order)).sentence();
  }

  private Stage stage() {
    return house.door(CaseFiles.class).find(ada, file).stage();
  }

  private void strict(Rule rule) {
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(
                company,
                company,
                rule,
                Optional.of(Rule.Mode.STRICT),
                OptionalInt.empty(),
                "Nora",
                "For the test."));
  }

  private List<String> wave() {
    return parcels().stream().map(parcel -> parcel.state() + " " + parcel.because()).toList();
  }

  private List<String> approaches() {
    return parcels().stream().map(parcel -> parcel.state() + " " + parcel.approach()).toList();
  }

  private List<GoingWave.Parcel> parcels() {
    GoingOut goingOut = house.door(GoingOut.class);
    UUID drawer = house.askId("SELECT id FROM drawers_drawer");
    Actor nora = server.sales().nora();
    return goingOut.wave(nora, goingOut.compose(nora, drawer, 0, TODAY)).parcels();
  }
}
