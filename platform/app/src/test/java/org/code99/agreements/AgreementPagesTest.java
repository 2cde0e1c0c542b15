package org.code99.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.LostAccount;
import org.code99.Problems;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pages of the second chance")
class AgreementPagesTest {
  private static final Pattern LINK = Pattern.compile("/agreement/[A-Za-z0-9_-]{20,}");

  private TestServer server;
  private Visitor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A").in(server.sales().north())));
    file = Someone.file(server.house(), "A");
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
    ada = server.seller("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S53: a day that was told is kept; where nobody is named, it is owed by whoever wrote it")
  void dayWithoutOwner() {
    ada.post(
        at("commitment"), Map.of("problem", "Late trucks", "answer", "yes", "due", "2026-01-15"));
    assertEquals(
        List.of("2026-01-15, Ada"),
        server.house().ask("SELECT due_on || ', ' || owner_name FROM agreements_obligation"));
  }

  @Test
  @DisplayName("S53: a yes becomes an obligation of ours; what nobody filled in, the house says")
  void commitment() {
    assertEquals(422, ada.post(at("commitment"), Map.of("problem", "Late")).statusCode());
    assertEquals(
        303,
        ada.post(at("commitment"), Map.of("problem", "Deliver on time", "answer", "yes"))
            .statusCode());
    String page = ada.get(at("")).body();
    assertTrue(page.contains("Deliver on time") && page.contains("14 January 2026"), page);
  }

  @Test
  @DisplayName(
      "S55: looking at the link changes nothing; the button accepts once, and the obligations run")
  void link() {
    HttpResponse<String> lacking =
        ada.post(at("document"), Map.of("form", "document", "text", "We begin again"));
    assertEquals(422, lacking.statusCode());
    assertTrue(lacking.body().contains("There is no title"), lacking::body);
    assertTrue(lacking.body().contains("without obligations"), "all faults at once");
    ada.post(
        at("document"),
        Map.of(
            "title", "Second chance",
            "side-1", "ours",
            "what-1", "Call before ten",
            "owner-1", "Ada",
            "due-1", "2026-02-01"));
    String agreement = server.house().ask("SELECT id FROM agreements_agreement").getFirst();
    Matcher link = LINK.matcher(ada.post(at("invite"), Map.of("agreement", agreement)).body());
    assertTrue(link.find());
    String path = link.group();

    assertTrue(ada.get(path).body().contains("Call before ten"));
    assertTrue(ada.get(path).body().contains("Call before ten"), "however often it is looked at");
    assertEquals(422, ada.post(path, Map.of("name", " ")).statusCode());
    assertEquals(200, ada.post(path, Map.of("name", "Ida Blume")).statusCode());
    assertEquals(409, ada.post(path, Map.of("name", "Ida Blume")).statusCode());
    assertTrue(ada.get(at("")).body().contains("Accepted by Ida Blume"));
    assertTrue(ada.read("/case-files/" + file + "/obligations").body().contains("Call before ten"));
  }

  @Test
  @DisplayName("S54: one line is a handshake, on the page as in the API")
  void handshake() {
    HttpResponse<String> shaken =
        ada.tell("/case-files/" + file + "/handshakes", "{\"title\": \"We try a pallet\"}");
    assertEquals(201, shaken.statusCode(), shaken::body);
    assertTrue(ada.get(at("")).body().contains("We try a pallet"));
    assertEquals(404, server.sven().get(at("")).statusCode());
  }

  @Test
  @DisplayName(
      "S55: what a row of a document lacks stands at the row, beside what the title lacks; a program reads its own names")
  void rows() {
    String page =
        ada.post(
                at("document"),
                Map.of("form", "document", "text", "Once more", "what-2", "Call", "due-3", "soon"))
            .body();
    for (String place :
        List.of(
            "title-fault",
            "document-owner-2-fault",
            "document-due-2-fault",
            "document-what-3-fault",
            "document-due-3-fault")) {
      assertTrue(page.contains("id=\"" + place + "\""), place + page);
    }
    assertTrue(page.contains("Once more") && page.contains("value=\"Call\""), "typed stays typed");
    String shaken = ada.post(at("handshake"), Map.of("form", "handshake", "owner-1", "Kai")).body();
    for (String place : List.of("line-fault", "handshake-what-1-fault", "handshake-due-1-fault")) {
      assertTrue(shaken.contains("id=\"" + place + "\""), place + shaken);
    }

    HttpResponse<String> told =
        ada.tell(
            "/case-files/" + file + "/agreements",
            "{\"text\": \"Once more\", \"duties\": [{\"what\": \"Call\"}]}");
    assertEquals(422, told.statusCode());
    assertEquals(
        Set.of("title", "duties[0].owner", "duties[0].due"), Problems.faults(told.body()).keySet());
  }

  private String at(String what) {
    return "/files/" + file + "/agreement" + (what.isEmpty() ? "" : "/" + what);
  }
}
