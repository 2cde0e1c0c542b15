package org.code99.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  private TestServer server;
  private Visitor boss;

  @BeforeAll
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    boss = server.boss();
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  @DisplayName(
      "S02: a list is looked at first and files nothing; its Apply files it, ranked, and it can be taken back")
  void lookedAtAppliedTakenBack() {
    String list =
        """
        account no;company;annual revenue;lost date;loss reason
        M1;Meier GmbH;12000;2025-03-01;late deliveries
        M2;Schmidt AG;9000;2025-04-01;they went bankrupt
        ;;;;
        M3;;5;2025-04-01;
        """;

    HttpResponse<String> sent =
        boss.upload("/imports", Map.of("drawer", "", "name", "The first drawer"), list);
    assertEquals(303, sent.statusCode(), sent.body());
    String preview = location(sent);
    String looked = boss.get(preview).body();

    assertEquals(List.of("0"), files("The first drawer"), "a look files nothing");
    assertTrue(looked.contains("Nothing is filed yet"), looked);
    assertTrue(looked.contains("no company"), "a rejected row says why: " + looked);

    HttpResponse<String> applied = boss.post(preview + "/apply", Map.of());
    assertEquals(303, applied.statusCode(), applied.body());
    assertEquals(List.of("2"), files("The first drawer"));
    assertEquals(
        List.of("M1 visit", "M2 stopped"),
        server
            .house()
            .ask(
                """
                SELECT f.account_no, t.decision FROM triage_score t JOIN drawers_file f ON f.id = t.file_id
                 WHERE f.account_no IN ('M1', 'M2') ORDER BY 1
                """),
        "the order is reckoned at once, and protection stops");
    assertTrue(boss.get("/imports").body().contains("lost.csv"));
    assertEquals(
        404, boss.get(preview).statusCode(), "a preview that was applied is no second list");
    assertEquals(404, boss.post(preview + "/apply", Map.of()).statusCode());

    String filed = location(applied);
    assertTrue(boss.get(filed + "/withdraw").body().contains("Take this list back?"));
    assertEquals(303, boss.post(filed + "/withdraw", Map.of()).statusCode());
    assertEquals(List.of("0"), files("The first drawer"));
    assertEquals(
        409, boss.post(filed + "/withdraw", Map.of()).statusCode(), "it is taken back once");
  }

  @Test
  @DisplayName(
      "S02: a file that is no list gets one sentence beside the field, and no drawer is made for it")
  void noList() {
    HttpResponse<String> sent =
        boss.upload("/imports", Map.of("drawer", "", "name", "Never made"), "just\nsome\nwords\n");

    assertEquals(422, sent.statusCode());
    assertTrue(sent.body().contains("id=\"list-fault\""), sent.body());
    assertTrue(sent.body().contains("lost.csv is not a list of customers"), sent.body());
    assertTrue(sent.body().contains("value=\"Never made\""), "what was typed is kept");
    assertEquals(
        List.of(), server.house().ask("SELECT 1 FROM drawers_drawer WHERE name = 'Never made'"));
  }

  @Test
  @DisplayName("S02: what is missing is told all at once, each beside its field")
  void allAtOnce() {
    HttpResponse<String> sent = boss.upload("/imports", Map.of("drawer", "", "name", ""), "");

    assertEquals(422, sent.statusCode());
    assertTrue(sent.body().contains("id=\"list-fault\""), sent.body());
    assertTrue(sent.body().contains("id=\"name-fault\""), sent.body());
  }

  @Test
  @DisplayName("S02: rows that were not taken come as CSV whose cells no spreadsheet runs")
  void harmlessCells() {
    String id = look("account no,company\nK1,Kraft\n=cmd|1,\n");

    HttpResponse<String> rejects = boss.get("/imports/" + id + "/rejects.csv");

    assertEquals(200, rejects.statusCode());
    assertEquals("row,line,faults,account no,company\n2,3,no company,'=cmd|1,\n", rejects.body());
    assertEquals(
        "row,line,field,value,what was done\n1,2,region,,no such region; the file is the company's\n",
        boss.get("/imports/" + id + "/remarks.csv").body());
  }

  @Test
  @DisplayName(
      "S05: a list is seen by whoever put it in and by those who see the whole company, by nobody else")
  void whoSeesAList() {
    Visitor nora = server.nora();
    HttpResponse<String> loaded =
        nora.load("/imports", Map.of("name", "North"), "account no,company\nN7,Nordlicht\n");
    assertEquals(201, loaded.statusCode(), loaded.body());
    String id = id(loaded);

    assertEquals(200, nora.read("/imports/" + id).statusCode());
    assertEquals(200, boss.read("/imports/" + id).statusCode());
    assertEquals(404, server.sven().read("/imports/" + id).statusCode());
    assertEquals(404, server.sven().get("/imports/" + id).statusCode());
    assertEquals(404, server.sven().tell("/imports/" + id + "/apply", "").statusCode());
    assertEquals(403, server.seller("Ada").get("/imports").statusCode());
    assertEquals(403, server.seller("Ada").read("/imports").statusCode());
  }

  @Test
  @DisplayName("S02: the API looks, applies, tells the fate of every row, and takes back")
  void api() {
    HttpResponse<String> looked =
        boss.load(
            "/imports",
            Map.of("name", "By program"),
            "account no,company\nP1,Pan\nP2,Peter\nP2,Peter\nP3,\n");
    assertEquals(201, looked.statusCode(), looked.body());

    HttpResponse<String> applied = boss.tell("/imports/" + id(looked) + "/apply", "");
    assertEquals(201, applied.statusCode(), applied.body());
    assertTrue(applied.body().contains("\"opened\":2"), applied.body());
    String id = id(applied);

    String first = boss.read("/imports/" + id + "/rows?limit=2").body();
    String rest = boss.read("/imports/" + id + "/rows?limit=2&after=2").body();
    assertTrue(first.contains("\"next\":2") && first.contains("\"fate\":\"accepted\""), first);
    assertTrue(rest.contains("\"duplicate\"") && rest.contains("\"rejected\""), rest);
    assertFalse(rest.contains("null"), "no nulls: " + rest);
    assertEquals(200, boss.tell("/imports/" + id + "/withdraw", "").statusCode());
    assertEquals(List.of("0"), files("By program"));
  }

  private String look(String list) {
    String at = location(boss.upload("/imports", Map.of("drawer", "", "name", "Looks"), list));
    return at.substring(at.lastIndexOf('/') + 1);
  }

  private List<String> files(String drawer) {
    return server
        .house()
        .ask(
            """
            SELECT count(f.id) FROM drawers_drawer d
              LEFT JOIN drawers_file f ON f.drawer_id = d.id AND NOT f.withdrawn
             WHERE d.name = '%s'
            """
                .formatted(drawer));
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }

  private static String id(HttpResponse<String> response) {
    Matcher id = ID.matcher(response.body());
    assertTrue(id.find(), response.body());
    return id.group(1);
  }
}
