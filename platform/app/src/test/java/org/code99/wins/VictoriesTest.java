package org.code99.wins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Whom the team brought back")
class VictoriesTest {
  private static final Map<String, String> STORY =
      Map.of("words", "We rang first, and listened.", "lesson", "One person answers for a date.");

  private TestServer server;
  private Visitor ada;
  private UUID file;
  private String company;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A-1").worth(500_000, "EUR")));
    ada = server.seller("Ada");
    file = Someone.fileOf(server.house(), "A-1", server.sales().seller("Ada"));
    server
        .house()
        .tamper("UPDATE drawers_file SET region_id = '%s'".formatted(server.sales().north()));
    company = server.house().ask("SELECT company FROM drawers_file").getFirst();
    String at = "/files/" + file + "/orders";
    ada.post(at + "/restart", Map.of("on", "2025-01-10"));
    ada.post(at + "/documents", document("invoice", "R-1", ""));
    ada.post(at + "/documents", document("payment", "P-1", "R-1"));
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S75: the team reads of a victory and what it taught; the customer is named only to who sees"
          + " the file")
  void namedToThoseWhoSeeIt() {
    assertEquals(303, ada.post("/victories/" + file + "/2", STORY).statusCode());
    for (Visitor sees : List.of(ada, server.nora(), server.boss())) {
      assertTrue(sees.get("/victories").body().contains(company));
    }
    for (Visitor colleague : List.of(server.seller("Bob"), server.seller("Cem"), server.sven())) {
      String page = colleague.get("/victories").body();
      assertTrue(page.contains("A customer in "), page);
      assertTrue(page.contains("brought back by Ada"), page);
      assertTrue(page.contains("One person answers for a date."), page);
      String told = colleague.read("/victories").body();
      for (String words : List.of(page, told)) {
        assertFalse(words.contains(company), words);
        assertFalse(words.contains(file.toString()), words);
      }
    }
  }

  @Test
  @DisplayName("S75: a story has a lesson and names nobody of the customer; all faults at once")
  void namesNobody() {
    HttpResponse<String> refused =
        ada.post(
            "/victories/" + file + "/2",
            Map.of("file", file + ".2", "words", "How " + company + " came back.", "lesson", " "));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("leave the name out"), refused.body());
    assertTrue(refused.body().contains("What we learnt is empty"), refused.body());
    assertEquals(404, server.seller("Bob").post("/victories/" + file + "/2", STORY).statusCode());
    assertEquals(409, ada.post("/victories/" + file + "/3", STORY).statusCode());
  }

  @Test
  @DisplayName(
      "S75: the team's numbers count every win of twelve months, the page shows the newest")
  void countsAll() {
    TestHouse house = server.house();
    house.tamper(
        """
        INSERT INTO wins_lifetime (file_id, number, company_id, opened_by, opened_at)
        SELECT l.file_id, n, l.company_id, l.opened_by, l.opened_at
          FROM wins_lifetime l, generate_series(3, 121) AS n
        """);
    house.tamper(
        """
        INSERT INTO wins_ruling (file_id, lifetime, ordinal, company_id, won, won_on, resurrected, because, winner, ruled_at)
        SELECT v.file_id, n, 1, v.company_id, true, v.won_on - 1, false, v.because, v.winner, v.ruled_at
          FROM wins_verdict v, generate_series(3, 121) AS n
        """);
    String page = ada.get("/victories").body();
    assertTrue(page.contains("120 customers"), page);
    assertTrue(page.contains("The newest 100 of 120 stand here"), page);
    assertEquals(100, page.split("brought back by Ada", -1).length - 1);
  }

  private static Map<String, String> document(String kind, String number, String appliesTo) {
    return Map.of(
        "kind",
        kind,
        "number",
        number,
        "on",
        "2025-01-15",
        "amount",
        "100.00",
        "currency",
        "EUR",
        "applies_to",
        appliesTo);
  }
}
