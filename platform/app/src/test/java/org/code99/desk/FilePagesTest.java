package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePagesTest {
  private TestServer server;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    TestHouse house = server.house();
    house.file(
        LostAccount.list(
            LostAccount.lost("N1").worth(120_000, "EUR").in(server.sales().north()),
            LostAccount.lost("N2").worth(90_000, "EUR").in(server.sales().north()),
            LostAccount.lost("S1").worth(50_000, "EUR").in(server.sales().south())));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("S02: a customer of whom only the name is known lies where whoever typed it sees it")
  void onlyAName() {
    HttpResponse<String> typed = server.nora().post("/files", Map.of("company", "Nur Name GmbH"));
    assertEquals(303, typed.statusCode(), typed.body());
    String file = typed.headers().firstValue("Location").orElseThrow();
    assertTrue(server.nora().get(file).body().contains("Nur Name GmbH"));
    assertEquals(404, server.sven().get(file).statusCode());
  }

  @Test
  @DisplayName(
      "S05: a manager of the north reads no file of the south, a salesperson only their own; what is not theirs is not there")
  void scopes() {
    String north = file("N1");
    String south = file("S1");
    server.seller("Ada").post("/files/" + north + "/take", Map.of());

    assertEquals(200, server.nora().get("/files/" + north).statusCode());
    assertEquals(404, server.nora().get("/files/" + south).statusCode());
    assertEquals(404, server.nora().read("/case-files/" + south).statusCode());
    assertEquals(404, server.nora().read("/case-files/" + south + "/knowledge").statusCode());
    assertEquals(404, server.nora().read("/case-files/" + south + "/history").statusCode());
    assertEquals(404, server.nora().read("/case-files/" + south + "/tasks").statusCode());
    assertEquals(404, server.nora().read("/case-files/" + south + "/recollections").statusCode());
    assertEquals(
        404, server.nora().post("/files/" + south + "/remember", Map.of("text", "x")).statusCode());
    assertEquals(
        404,
        server
            .nora()
            .tell(
                "/case-files/" + south + "/assign",
                "{\"person\":\"%s\",\"version\":0}".formatted(server.sales().id("Bob")))
            .statusCode());
    assertEquals(200, server.seller("Ada").get("/files/" + north).statusCode());
    assertEquals(404, server.seller("Bob").get("/files/" + north).statusCode());
    assertEquals(404, server.seller("Bob").read("/case-files/" + north).statusCode());
    assertEquals(
        404, server.seller("Cem").post("/files/" + north + "/take", Map.of()).statusCode());
    assertEquals(
        403, server.seller("Ada").post("/files/" + north + "/assign", Map.of()).statusCode());
  }

  @Test
  @DisplayName("Search: everybody finds what they may see, and nothing else")
  void search() {
    assertTrue(server.nora().get("/search?q=customer").body().contains("Customer N2"));
    assertFalse(server.nora().get("/search?q=customer").body().contains("Customer S1"));
    assertTrue(server.nora().get("/search?q=ad").body().contains("Ada"));
    assertFalse(server.nora().get("/search?q=ce").body().contains(">Cem<"));
    assertTrue(
        server.seller("Ada").get("/search?q=customer").body().contains("Nobody of that name"));
    assertTrue(server.nora().get("/search/suggestions?q=N1").body().contains(file("N1")));
  }

  @Test
  @DisplayName("S08: a list of files is read page by page, and nobody stands in it twice")
  void pages() {
    String first = server.boss().read("/case-files?limit=2").body();
    String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
    String second = server.boss().read("/case-files?limit=2&after=" + next).body();

    assertTrue(first.contains("\"N1\"") && first.contains("\"N2\""), first);
    assertTrue(second.contains("\"S1\"") && !second.contains("\"N1\""), second);
    assertFalse(second.contains("null") || second.contains("\"next\""), second);
    assertEquals(422, server.boss().read("/case-files?after=nonsense").statusCode());
    String drawer = "/drawers/" + server.house().askId("SELECT id FROM drawers_drawer");
    assertTrue(server.nora().read(drawer + "/files?stage=listed&q=n2").body().contains("\"N2\""));
    assertTrue(server.nora().read(drawer + "/files?stage=won").body().contains("\"items\":[]"));
  }

  @Test
  @DisplayName(
      "S06: what two people remember is kept side by side, with author and day, apart from the facts")
  void remembered() {
    String path = "/files/" + file("N1");

    server.nora().post(path + "/remember", Map.of("text", "They hated the lift <b>"));
    server.boss().post(path + "/remember", Map.of("text", "The lift was never the reason"));

    String page = server.nora().get(path).body();
    assertTrue(page.contains("They hated the lift &lt;b&gt;"), page);
    assertTrue(page.contains("The lift was never the reason"), page);
    assertTrue(page.contains("Nora, 31 December 2025"), page);
    assertEquals(422, server.nora().post(path + "/remember", Map.of("text", " ")).statusCode());
  }

  @Test
  @DisplayName(
      "S80: an answer in which nobody said anything is refused at its field, by page and API")
  void answered() {
    String path = "/files/" + file("N1");
    for (String nothing : List.of("", " - ")) {
      HttpResponse<String> page =
          server.nora().post(path + "/reply", Map.of("words", nothing, "medium", "post"));
      assertEquals(422, page.statusCode());
      assertTrue(page.body().contains("Write down what they said, in a few words"), page.body());
      assertTrue(page.body().contains("value=\"post\" selected"), page.body());
    }
    HttpResponse<String> told = server.nora().tell("/replies", "{\"medium\":\"pigeon\"}");
    assertEquals(422, told.statusCode());
    for (String field : List.of("file", "words", "medium")) {
      assertTrue(told.body().contains("\"field\":\"" + field + "\""), told.body());
    }
    assertEquals(List.of(), server.house().ask("SELECT 1 FROM outreach_reply"));
    assertEquals(
        303, server.nora().post(path + "/reply", Map.of("words", "Ring us.")).statusCode());
    assertEquals(List.of("Ring us."), server.house().ask("SELECT words FROM outreach_reply"));
  }

  @Test
  @DisplayName(
      "S36: a file that must not be contacted says STOP above all, and offers no next step and no number to dial")
  void stop() {
    server
        .boss()
        .tell(
            "/case-files",
            "{\"drawer\":\"%s\",\"company\":\"Recht\",\"account_no\":\"L1\",\"phone\":\"+49 89 1234567\",\"loss_reason\":\"our lawyers are suing them\"}"
                .formatted(server.house().askId("SELECT id FROM drawers_drawer")));

    String page = server.boss().get("/files/" + file("L1")).body();

    assertTrue(page.contains("STOP. Do not contact them."), page);
    assertFalse(page.contains("tel:"), page);
    assertFalse(page.contains("btn-primary btn-lg"), page);
  }

  @Test
  @DisplayName(
      "S05: a manager gives a file to somebody; who saw an older version is told what changed")
  void assign() {
    String path = "/files/" + file("N1");
    String bob = server.sales().id("Bob").toString();

    assertEquals(
        303,
        server
            .nora()
            .post(path + "/assign", Map.of("person", bob, "version", "0", "why", "his street"))
            .statusCode());

    HttpResponse<String> late =
        server.nora().post(path + "/assign", Map.of("person", bob, "version", "0"));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("belongs to Bob"), late.body());
    assertTrue(server.nora().get(path).body().contains("his street"));
  }

  @Test
  @DisplayName("S01: a file moves to another drawer and says where it came from")
  void move() {
    String path = "/files/" + file("N1");
    server.nora().tell("/drawers", "{\"name\":\"Other\"}");
    String other =
        server.house().askId("SELECT id FROM drawers_drawer WHERE name = 'Other'").toString();

    assertEquals(303, server.nora().post(path + "/move", Map.of("drawer", other)).statusCode());

    assertTrue(server.nora().get(path).body().contains("from Lost to <strong>Other</strong>"));
    assertEquals(422, server.nora().post(path + "/move", Map.of("drawer", other)).statusCode());
  }

  @Test
  @DisplayName("S07: a task is done by its owner, by nobody else, and one is back where one was")
  void tasks() {
    String id = file("N1");
    server.seller("Ada").post("/files/" + id + "/take", Map.of());
    server
        .house()
        .door(Tasks.class)
        .order(
            server.house().company().id(),
            List.of(
                TaskOrder.forOwner(
                    UUID.fromString(id), "call", "call-1", "Call them", TestHouse.TODAY)));
    String task = server.house().askId("SELECT id FROM drawers_task").toString();

    assertEquals(404, server.seller("Bob").post("/tasks/" + task + "/done", Map.of()).statusCode());
    HttpResponse<String> done = server.seller("Ada").post("/tasks/" + task + "/done", Map.of());

    assertEquals(303, done.statusCode());
    assertEquals("/today", done.headers().firstValue("Location").orElse(""));
    assertTrue(
        server.seller("Ada").read("/case-files/" + id + "/tasks").body().contains("\"done\":true"));
  }

  @Test
  @DisplayName(
      "S02: one customer is added by hand; the name is enough, and the same again makes no second file")
  void byHand() {
    HttpResponse<String> made = server.boss().post("/files", Map.of("company", "-Flüsse & Söhne"));
    assertEquals(303, made.statusCode(), made.body());
    String path = made.headers().firstValue("Location").orElseThrow();

    assertTrue(server.boss().get(path).body().contains("-Flüsse &amp; Söhne"));
    HttpResponse<String> again = server.boss().post("/files", Map.of("company", "-Flüsse & Söhne"));
    assertEquals(path, again.headers().firstValue("Location").orElse(""));
    HttpResponse<String> nobody = server.boss().post("/files", Map.of("city", "Ulm"));
    assertEquals(422, nobody.statusCode());
    assertTrue(nobody.body().contains("id=\"company-fault\""), nobody.body());
    assertTrue(nobody.body().contains("value=\"Ulm\""), "what was typed is kept");
  }

  @Test
  @DisplayName(
      "S81: a packet for each salesperson: the list, then a sheet per file with room for their words")
  void packets() throws IOException {
    String drawer = server.house().askId("SELECT id FROM drawers_drawer").toString();
    assertEquals(409, server.nora().get("/drawers/" + drawer + "/packets").statusCode());
    String divided =
        server.boss().tell("/drawers/" + drawer + "/division", "{\"rule\":\"territory\"}").body();
    assertTrue(divided.contains("\"files\":3"), divided);

    HttpResponse<byte[]> printed = server.nora().fetch("/drawers/" + drawer + "/packets");

    assertEquals(200, printed.statusCode());
    try (PDDocument pdf = Loader.loadPDF(printed.body())) {
      String text = new PDFTextStripper().getText(pdf);
      assertEquals(4, pdf.getNumberOfPages(), "two lists and two sheets of the north: " + text);
      assertTrue(text.contains("1 customers, the most promising first"), text);
      assertTrue(text.contains("What did they say? Write it as if they may read it."), text);
      assertFalse(text.contains("Customer S1"), text);
    }
    assertEquals(403, server.seller("Ada").get("/drawers/" + drawer + "/packets").statusCode());
  }

  private String file(String number) {
    return server
        .house()
        .askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(number))
        .toString();
  }
}
