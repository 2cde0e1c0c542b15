package org.code99.wins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Problems;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of a file's orders, and the same over the API")
class OrdersPagesTest {
  private TestServer server;
  private Visitor ada;
  private Visitor boss;
  private UUID file;
  private String at;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A-1").worth(500_000, "EUR")));
    ada = server.seller("Ada");
    boss = server.boss();
    file = Someone.fileOf(server.house(), "A-1", server.sales().seller("Ada"));
    at = "/files/" + file + "/orders";
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S56: begun again, ordered and paid on the page: two relationships, never merged")
  void secondLifetime() {
    assertEquals(303, ada.post(at + "/restart", Map.of("on", "2025-01-10")).statusCode());
    assertEquals(
        303, ada.post(at + "/documents", document("invoice", "R-1", "100.00", "")).statusCode());
    assertEquals(
        303, ada.post(at + "/documents", document("payment", "P-1", "100.00", "R-1")).statusCode());
    String page = ada.get(at).body();
    assertTrue(page.contains("Relationship 1") && page.contains("Relationship 2"), page);
    assertTrue(page.contains("So the customer counts as resurrected."), page);
    assertTrue(page.contains("EUR 5,000.00") && page.contains("EUR 100.00"), page);
    String told = ada.read("/case-files/" + file + "/lifetimes").body();
    assertTrue(told.contains("\"number\":2") && told.contains("\"resurrected\":true"), told);
    assertEquals(
        409, ada.post(at + "/restart", Map.of("on", "2025-02-10")).statusCode(), "it runs already");
  }

  @Test
  @DisplayName("S56: what is wrong with a document comes back beside its fields, all at once")
  void faults() {
    HttpResponse<String> page =
        ada.post(at + "/documents", Map.of("kind", "invoice", "on", "", "amount", "much"));
    assertEquals(422, page.statusCode());
    assertTrue(page.body().contains("Every document has a number"), page.body());
    assertTrue(page.body().contains("The day is missing"), page.body());
    assertTrue(page.body().contains("'much' is no amount of EUR"), page.body());
    HttpResponse<String> problem = ada.tell("/case-files/" + file + "/documents", "{}");
    assertEquals(422, problem.statusCode());
    assertTrue(problem.body().contains("\"field\":\"kind\""), problem.body());
    assertTrue(problem.body().contains("\"field\":\"amount\""), problem.body());
  }

  @Test
  @DisplayName("P1: lost again is a loss of its own, and the win before it stays")
  void lostAgain() {
    ada.post(at + "/documents", document("invoice", "R-1", "100.00", ""));
    assertEquals(
        303,
        ada.post(at + "/lost-again", Map.of("on", "2025-09-01", "they_say", "Late again"))
            .statusCode());
    assertTrue(ada.get(at).body().contains("Relationship 3"), "and it may begin once more");
    String told = ada.read("/case-files/" + file + "/lifetimes").body();
    assertTrue(told.contains("\"closedOn\":\"2025-09-01\""), told);
  }

  @Test
  @DisplayName("S35, S38: the pitch lock refuses a proposal in words, until they asked for it")
  void pitchLock() {
    assertEquals(303, ada.post(at + "/opportunities", Map.of("name", "Spare parts")).statusCode());
    String id = server.house().ask("SELECT id FROM offers_opportunity").getFirst();
    String stage = at + "/opportunities/" + id + "/stage";
    HttpResponse<String> locked =
        ada.post(stage, Map.of("stage", "proposal", "because", "why not"));
    assertEquals(409, locked.statusCode());
    assertTrue(
        locked.body().contains("Fact finding with this customer is not closed"), locked.body());
    assertEquals(
        409, ada.tell("/opportunities/" + id + "/steps", "{\"stage\": \"proposal\"}").statusCode());
    assertEquals(
        303,
        ada.post(at + "/asked-for-it", Map.of("words", "Send us a quote", "on", "2025-12-30"))
            .statusCode());
    assertEquals(
        303, ada.post(stage, Map.of("stage", "proposal", "because", "asked")).statusCode());
    assertTrue(
        ada.read("/case-files/" + file + "/opportunities")
            .body()
            .contains("\"stage\":\"proposal\""));
  }

  @Test
  @DisplayName("S67: a concession needs a named approver and a reason")
  void concession() {
    HttpResponse<String> refused =
        ada.post(at + "/concessions", Map.of("kind", "discount", "terms", "5 percent"));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("Name who approves it."), refused.body());
    String nothing = ada.post(at + "/concessions", Map.of("kind", "")).body();
    for (String sentence : List.of("Choose what is conceded.", "Say what exactly is conceded.")) {
      assertTrue(
          nothing.contains("d-block\">" + sentence) || nothing.contains("-fault\">" + sentence),
          nothing);
    }
    assertEquals(
        Set.of("kind", "terms", "reason", "approver"),
        Problems.faults(ada.tell("/case-files/" + file + "/concessions", "{}").body()).keySet());
    assertEquals(303, ada.post(at + "/concessions", approved(bea())).statusCode());
    String told = ada.read("/case-files/" + file + "/concessions").body();
    assertTrue(told.contains("\"kind\":\"discount\"") && told.contains("We were late"), told);
  }

  @Test
  @DisplayName(
      "S67: who approves a concession is a manager or an admin who sees the region, and not who asks;"
          + " the page offers nobody else, and page and API say at the field who could")
  void approvers() {
    server.nora();
    server.seller("Bob");
    String page = ada.get(at).body();
    assertTrue(page.contains("value=\"" + bea() + "\""), page);
    for (String name : List.of("Ada", "Bob", "Nora", "Zoe")) {
      UUID person = server.sales().id(name);
      assertFalse(page.contains("value=\"" + person + "\""), name);
      HttpResponse<String> refused = ada.post(at + "/concessions", approved(person));
      assertEquals(422, refused.statusCode(), name);
      assertTrue(
          refused.body().contains("who sees the region of this customer, such as Bea."),
          refused.body());
      HttpResponse<String> told =
          ada.tell(
              "/case-files/" + file + "/concessions",
              "{\"kind\":\"discount\",\"terms\":\"5\",\"reason\":\"We were late\",\"approver\":\"%s\"}"
                  .formatted(person));
      assertEquals(422, told.statusCode(), name);
      assertTrue(told.body().contains("\"field\":\"approver\""), told.body());
    }
    assertEquals(
        List.of(), server.house().ask("SELECT 1 FROM offers_concession"), "nothing was granted");

    server.house().file(LostAccount.list(LostAccount.lost("A-2").in(server.sales().north())));
    UUID northern = Someone.fileOf(server.house(), "A-2", server.sales().seller("Ada"));
    assertEquals(
        303,
        ada.post("/files/" + northern + "/orders/concessions", approved(server.sales().id("Nora")))
            .statusCode(),
        "its region is the one that Nora sees");
  }

  private UUID bea() {
    return server.house().askId("SELECT id FROM people_person WHERE name = 'Bea'");
  }

  private static Map<String, String> approved(UUID by) {
    return Map.of(
        "kind", "discount",
        "terms", "5 percent",
        "reason", "We were late",
        "approver", by.toString());
  }

  @Test
  @DisplayName("S05: whose file it is not finds neither page nor API")
  void notTheirs() {
    Visitor bob = server.seller("Bob");
    assertEquals(404, bob.get(at).statusCode());
    assertEquals(404, bob.read("/case-files/" + file + "/documents").statusCode());
    assertEquals(404, bob.post(at + "/restart", Map.of("on", "2025-01-10")).statusCode());
  }

  @Test
  @DisplayName(
      "S56: of a list the right rows are taken, and each wrong row is told with its faults")
  void list() {
    String list =
        """
        account_no;kind;number;date;amount;currency;applies_to
        A-1;invoice;R-1;2025-02-01;100.00;EUR;
        A-1;bargain;X-1;tomorrow;100.00;EUR;
        Z-9;invoice;R-2;2025-02-01;100.00;EUR;
        """;
    HttpResponse<String> page = boss.upload("/money/new", Map.of(), list);
    assertEquals(422, page.statusCode());
    assertTrue(page.body().contains("'bargain' is not known here"), page.body());
    assertTrue(page.body().contains("'tomorrow' is no day"), page.body());
    assertTrue(page.body().contains("There is no file of account Z-9"), page.body());
    HttpResponse<String> again = boss.load("/documents", Map.of(), list);
    assertTrue(again.body().contains("\"added\":0,\"known\":1"), again.body());
    assertEquals(403, ada.upload("/money/new", Map.of(), list).statusCode());
  }

  @Test
  @DisplayName(
      "S69: a document recorded by mistake is cancelled by a manager with a reason, and stays")
  void cancelled() {
    ada.post(at + "/documents", document("order", "O-1", "100.00", ""));
    String id = server.house().ask("SELECT id FROM wins_document").getFirst();
    String cancel = at + "/documents/" + id + "/cancel";
    assertEquals(403, ada.post(cancel, Map.of("because", "a typo")).statusCode());
    assertEquals(422, boss.post(cancel, Map.of("because", "")).statusCode());
    assertEquals(303, boss.post(cancel, Map.of("because", "a typo")).statusCode());
    assertTrue(ada.get(at).body().contains("order O-1 (cancelled)"));
    assertFalse(ada.get(at).body().contains("Cancel order"), "Ada has no such button");
  }

  private static Map<String, String> document(
      String kind, String number, String amount, String invoice) {
    return Map.of(
        "kind",
        kind,
        "number",
        number,
        "on",
        "2025-02-01",
        "amount",
        amount,
        "currency",
        "EUR",
        "applies_to",
        invoice);
  }
}
