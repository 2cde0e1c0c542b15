package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Problems;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.LossReasonTaxonomy;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What now, what waits, and what we learnt")
class DecidePagesTest {
  private TestServer server;
  private Visitor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    server.house().choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    server
        .house()
        .file(
            LostAccount.list(
                LostAccount.lost("A")
                    .in(server.sales().north())
                    .worth(1_200_000, "EUR")
                    .repSays("late")
                    .customerSays("late again, four times")));
    file = Someone.file(server.house(), "A");
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
    ada = server.seller("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("P3: the page says what the house advises, and where it is mended with one tap")
  void advice() {
    String page = ada.get(at("decide")).body();
    assertTrue(page.contains("The dossier is read before the first contact."), page);
    assertTrue(page.contains(at("dossier")), page);
    assertFalse(page.contains("Hand over"), "a manager hands over");
    assertTrue(server.nora().get(at("decide")).body().contains("Hand over"));
  }

  @Test
  @DisplayName("S62: a decision without its reason is refused with what was typed; a stale one too")
  void faults() {
    HttpResponse<String> lacking =
        ada.post(
            at("decide"),
            Map.of("decision", "over", "version", version(), "reopens", "A new buyer"));
    assertEquals(422, lacking.statusCode());
    assertTrue(lacking.body().contains("say why") && lacking.body().contains("A new buyer"));
    HttpResponse<String> stale =
        ada.tell(
            "/case-files/" + file + "/decision",
            "{\"decision\": \"begin\", \"version\": 77, \"why\": \"They listen\"}");
    assertEquals(409, stale.statusCode(), stale::body);
  }

  @Test
  @DisplayName(
      "S26, P4: a parked file stands among the watched with its tripwires; a fix with proof wakes it, once")
  void watchAndFix() {
    HttpResponse<String> parked =
        ada.post(
            at("decide"),
            Map.of(
                "decision", "watch",
                "version", version(),
                "tripwires", "fix-shipped",
                "why", "They wait for the new dock"));
    assertEquals(303, parked.statusCode(), parked::body);
    String watched = ada.get("/watched").body();
    assertTrue(watched.contains("They wait for the new dock"), watched);
    assertTrue(watched.contains("fix shipped"), watched);

    assertEquals(403, ada.post("/lessons", lesson("Measured for a year")).statusCode());
    HttpResponse<String> unproven = server.nora().post("/lessons", lesson(""));
    assertEquals(422, unproven.statusCode());
    assertTrue(unproven.body().contains("cannot be called fixed without evidence"));
    assertEquals(303, server.nora().post("/lessons", lesson("Measured for a year")).statusCode());
    server.nora().post("/lessons", lesson("Measured for a year"));

    assertEquals(List.of("assigned"), server.house().ask("SELECT stage FROM drawers_file"));
    assertEquals(
        List.of("1"),
        server.house().ask("SELECT count(*) FROM drawers_task WHERE kind = 'signal-fix-shipped'"));
    String lessons = server.nora().get("/lessons").body();
    assertTrue(lessons.contains("late again, four times"), "in their words");
    assertTrue(lessons.contains("1 not told yet"), lessons);
    assertTrue(server.nora().get("/lessons/late/untold").body().contains("Customer A"));
    ada.post(at("touch"), Map.of("on", "2025-12-31", "way", "call", "learnt", "They are glad"));
    assertTrue(server.nora().get("/lessons/late/untold").body().contains("Nobody is left"));
  }

  @Test
  @DisplayName("S62: everything that a decision lacks is told at once, each at its field")
  void decisionFaults() {
    String at = "/case-files/" + file + "/decision";
    assertEquals(Set.of("decision", "version", "why"), fields(ada.tell(at, "{}")));
    assertEquals(
        Set.of("person", "formerShare", "version", "why"),
        fields(ada.tell(at, "{\"decision\": \"hand_over\", \"formerShare\": 101}")));
    assertEquals(
        Set.of("tripwires", "tripwires[0].kind", "version", "why"),
        fields(ada.tell(at, "{\"decision\": \"watch\", \"tripwires\": [{\"kind\": \"moon\"}]}")));
    String page =
        ada.post(
                at("decide"),
                Map.of(
                    "decision",
                    "watch",
                    "version",
                    version(),
                    "contract-ends",
                    "soon",
                    "tripwires",
                    "contract-ends"))
            .body();
    for (String place : List.of("why-watch-fault", "contract-ends-fault")) {
      assertTrue(page.contains("id=\"" + place + "\""), page);
    }
  }

  @Test
  @DisplayName("S26: what a program parks a file for is kept with its day")
  void parkedByProgram() {
    HttpResponse<String> parked =
        ada.tell(
            "/case-files/" + file + "/decision",
            """
            {"decision": "watch", "version": %s, "why": "Tied in.",
             "tripwires": [{"kind": "contract-ends", "dueOn": "2026-06-30"}]}
            """
                .formatted(version()));
    assertEquals(204, parked.statusCode(), parked::body);
    String watched = ada.read("/case-files/" + file + "/watch").body();
    assertTrue(watched.contains("contract-ends") && watched.contains("2026-06-30"), watched);
  }

  @Test
  @DisplayName("P4: everything that a lesson lacks is told at once, each at its field")
  void lessonFaults() {
    HttpResponse<String> told =
        server.nora().tell("/lessons", "{\"status\": \"fixed\", \"since\": \"2999-01-01\"}");
    assertEquals(422, told.statusCode());
    assertEquals(Set.of("cause", "since", "evidence", "texts.en"), fields(told));
    HttpResponse<String> unknown =
        server.nora().tell("/lessons", "{\"cause\": \"late\", \"status\": \"gone\"}");
    assertEquals(
        Map.of(
            "status",
            "Lesson 'late' has the status 'gone': say open, planned, fixed, not-fixable, recurred."),
        Problems.faults(unknown.body()));

    String page =
        server
            .nora()
            .post(
                "/lessons",
                Map.of("cause", "late", "status", "fixed", "since", "2999-01-01", "text-de", "Neu"))
            .body();
    for (String field : List.of("since", "evidence", "text")) {
      assertTrue(page.contains("id=\"" + field + "-late-fault\""), field + page);
    }
    assertTrue(page.contains("value=\"Neu\""), "what was typed stays");
  }

  @Test
  @DisplayName(
      "S27, S28: what a signal and a touch lack stands at their fields; what was typed stays")
  void signalFaults() {
    assertEquals(
        Set.of("competitor", "seenOn", "eventKey"),
        fields(
            ada.tell(
                "/signals",
                "{\"seenOn\": \"2999-01-01\", \"eventKey\": \"%s\"}".formatted("x".repeat(201)))));
    String watched =
        ada.post("/watched/signals", Map.of("words", "A plant closed", "seenOn", "2999-01-01"))
            .body();
    for (String place : List.of("competitor-fault", "seenOn-fault")) {
      assertTrue(watched.contains("id=\"" + place + "\""), watched);
    }
    assertTrue(watched.contains("A plant closed") && watched.contains("value=\"2999-01-01\""));

    String touched =
        ada.post(at("touch"), Map.of("on", "2999-01-01", "way", "fair", "learnt", "Glad")).body();
    assertTrue(touched.contains("id=\"on-fault\"") && touched.contains("value=\"fair\""), touched);
    String often = ada.post(at("touch/cadence"), Map.of("days", "often")).body();
    assertTrue(often.contains("id=\"days-fault\"") && often.contains("value=\"often\""), often);
    String changed =
        ada.post(at("touch/signal"), Map.of("kind", "moon", "words", "It rose")).body();
    assertTrue(changed.contains("id=\"kind-fault\"") && changed.contains("It rose"), changed);
  }

  @Test
  @DisplayName("S28: a competitor that fails is told once, and tells how many it concerns")
  void competitor() {
    server
        .house()
        .tamper(
            """
            INSERT INTO drawers_correction (episode_id, ordinal, company_id, import_id, value_estimated, competitor)
            SELECT e.id, 1, e.company_id, e.import_id, false, 'RivalCo' FROM drawers_episode e
            """);
    assertTrue(ada.get("/watched").body().contains("RivalCo"), "as a suggestion");
    String told = "{\"competitor\": \"rivalco\", \"words\": \"They closed a plant\"}";
    HttpResponse<String> first = ada.tell("/signals", told);
    assertEquals(200, first.statusCode(), first::body);
    assertTrue(first.body().contains("\"tasks\":1"), first::body);
    assertTrue(ada.tell("/signals", told).body().contains("\"known\":true"));
    assertEquals(422, ada.post("/watched/signals", Map.of("competitor", "")).statusCode());
  }

  @Test
  @DisplayName("S62: who was heard and is undecided for too long stands on the manager's day")
  void undecided() {
    assertTrue(server.nora().get("/undecided").body().contains("Everything is decided in time"));
    server
        .house()
        .tamper(
            """
            INSERT INTO drawers_life (file_id, company_id, fact_finding_closed_at)
            SELECT id, company_id, '2025-11-01T09:00:00Z' FROM drawers_file
            ON CONFLICT (file_id) DO UPDATE SET fact_finding_closed_at = excluded.fact_finding_closed_at;
            UPDATE drawers_file SET stage = 'fact_finding'
            """);
    assertTrue(server.nora().get("/undecided").body().contains("Customer A"));
    assertTrue(server.nora().get("/today").body().contains("/undecided"));
    assertTrue(server.nora().read("/undecided").body().contains("Customer A"));
    assertEquals(403, ada.get("/undecided").statusCode());
  }

  private static Map<String, String> lesson(String evidence) {
    return Map.of(
        "cause", "late",
        "status", "fixed",
        "since", "2025-06-01",
        "evidence", evidence,
        "text-en", "We deliver on time now.");
  }

  private static Set<String> fields(HttpResponse<String> refused) {
    assertEquals(422, refused.statusCode(), refused::body);
    return Problems.faults(refused.body()).keySet();
  }

  private String version() {
    CaseFile seen = server.house().door(CaseFiles.class).find(server.sales().seller("Ada"), file);
    return Integer.toString(seen.version());
  }

  private String at(String what) {
    return "/files/" + file + "/" + what;
  }
}
