package org.code99.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
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
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pages of a visit")
class VisitPagesTest {
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
        .file(LostAccount.list(LostAccount.lost("A").in(server.sales().north()).repSays("late")));
    file = Someone.file(server.house(), "A");
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
    ada = server.seller("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S34: the sheet in the car says to listen; a visit is planned with whom and when")
  void before() {
    String page = ada.get(at("before")).body();
    assertTrue(page.contains("Listen.") && page.contains("Don't sell."), page);
    assertFalse(page.contains("darts"), "nobody here chose a fun approach");
    HttpResponse<String> lacking = ada.post(at("before/schedule"), Map.of("decisionMaker", " "));
    assertEquals(422, lacking.statusCode());
    assertTrue(lacking.body().contains("No decision maker is named"), lacking::body);
    assertTrue(lacking.body().contains("There is no appointment"), "all at once");
    HttpResponse<String> never =
        ada.post(
            at("before/schedule"),
            Map.of("decisionMaker", "Ms Wolf", "appointment", "9999-12-31T09:30"));
    assertEquals(422, never.statusCode());
    assertTrue(never.body().contains("more than ten years away"), never::body);
    for (String moment : List.of("9999-12-31T09:30:00Z", "+1000000000-12-31T09:30:00Z")) {
      HttpResponse<String> told =
          ada.tell(
              "/case-files/" + file + "/visits",
              "{\"decisionMaker\":\"Ms Wolf\",\"appointment\":\"%s\"}".formatted(moment));
      assertEquals(422, told.statusCode(), moment);
      assertTrue(told.body().contains("\"field\":\"appointment\""), told::body);
    }
    assertEquals(
        303,
        ada.post(
                at("before/schedule"),
                Map.of("decisionMaker", "Ms Wolf", "appointment", "2026-01-12T09:30"))
            .statusCode());
    assertTrue(ada.get(at("before")).body().contains("Monday 12 January, 09:30"));
  }

  @Test
  @DisplayName(
      "P3, S18: an empty note is saved and the page says what keeps the visit open; the last word closes it")
  void after() {
    assertEquals(303, ada.post(at("after"), Map.of("key", "k1")).statusCode());
    String open = ada.get(at("after")).body();
    assertTrue(open.contains("The visit stays open"), open);
    assertTrue(open.contains("Why we lost touch is not answered"), open);
    assertTrue(open.contains("No reason is documented"), open);

    ada.post(at("after"), complete());
    String whole = ada.get(at("after")).body();
    assertTrue(whole.contains("Close the visit"), whole);
    String visit = server.house().ask("SELECT id FROM visits_visit").getFirst();
    HttpResponse<String> closed = ada.post(at("after/close"), Map.of("visit", visit));
    assertEquals(at("decide"), closed.headers().firstValue("Location").orElse(""), closed::body);
    assertEquals(List.of("fact_finding"), server.house().ask("SELECT stage FROM drawers_file"));
  }

  @Test
  @DisplayName(
      "S39: a note that the phone sends twice is stored once; the page asks for an answer that it can read")
  void twice() {
    ada.post(at("after"), complete());
    HttpResponse<String> sent = ada.post(at("after"), complete(), "application/json");
    assertEquals(200, sent.statusCode(), sent::body);
    assertTrue(sent.body().contains("\"again\":true"), sent::body);
    assertEquals(List.of("1"), server.house().ask("SELECT count(*) FROM visits_note"));
    HttpResponse<String> again =
        ada.tell(
            "/case-files/" + file + "/visits/notes", "{\"key\": \"k9\", \"why\": \"too late\"}");
    assertEquals(200, again.statusCode(), again::body);
    assertTrue(again.body().contains("\"again\":false"), again::body);
    assertTrue(
        ada.read("/case-files/" + file + "/visits").body().contains("\"words\":\"too late\""));
  }

  @Test
  @DisplayName(
      "S51: what was said while clearing the air is saved; a step that is not done says why")
  void air() {
    HttpResponse<String> early =
        ada.post(at("air/2"), Map.of("key", "s2", "notes", "We showed them the dock"));
    assertEquals(200, early.statusCode(), early::body);
    assertTrue(early.body().contains("it needs at least one fix with evidence"), early::body);
    assertTrue(early.body().contains("We showed them the dock"), "saved all the same");
    assertEquals(404, ada.post(at("air/4"), Map.of()).statusCode());
  }

  @Test
  @DisplayName("S34, S39: what a plan or a note of a program cannot mean is told at its field")
  void told() {
    String visits = "/case-files/" + file + "/visits";
    assertEquals(
        Set.of("decisionMaker", "appointment"),
        Problems.faults(ada.tell(visits, "{}").body()).keySet());
    assertEquals(
        Set.of("reaction", "decisionMaker"),
        Problems.faults(
                ada.tell(visits + "/notes", "{\"reaction\": 6, \"decisionMaker\": \"perhaps\"}")
                    .body())
            .keySet());
    assertEquals(List.of("0"), server.house().ask("SELECT count(*) FROM visits_note"));
    ada.tell(visits + "/notes", "{\"costNotSaid\": true, \"wouldThey\": \"not-yet\"}");
    String read = ada.read(visits).body();
    assertTrue(read.contains("not-said") && read.contains("not-yet"), read);
    String visit = server.house().ask("SELECT id FROM visits_visit").getFirst();
    String choose = "/visits/" + visit + "/reasons";
    assertEquals(
        Set.of("voice", "reasons"), Problems.faults(ada.tell(choose, "{}").body()).keySet());
    assertEquals(
        Set.of("reasons"),
        Problems.faults(ada.tell(choose, "{\"voice\": \"rep\", \"reasons\": [\"moon\"]}").body())
            .keySet());
  }

  @Test
  @DisplayName("The form needs nothing but itself to open again: its worker lies at the root")
  void worker() {
    HttpResponse<String> worker = ada.get("/after-worker.js");
    assertEquals(200, worker.statusCode());
    assertTrue(
        worker.headers().firstValue("Content-Type").orElse("").startsWith("text/javascript"));
  }

  private String at(String what) {
    return "/files/" + file + "/" + what;
  }

  private static Map<String, String> complete() {
    Map<String, String> fields = new HashMap<>();
    fields.put("key", "k2");
    fields.put("happened", "They let us in");
    fields.put("why", "You were late");
    fields.put("costNotSaid", "1");
    fields.put("reasons", "late");
    fields.put("wouldThey", "yes");
    fields.put("decisionMaker", "yes");
    fields.put("reaction", "4");
    return fields;
  }
}
