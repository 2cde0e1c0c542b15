package org.code99.scoreboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page of the scoreboard, and the same over the API")
class ScoreboardPagesTest {
  private static final String PROGRAMMES =
      """
      programme;year;leads_worked;orders;revenue;margin;currency
      Trade show;2025;200;14;84000.00;21000.00;EUR
      Trade show;2023;100;5;20000.00;;EUR
      Small try;2025;2;1;500.00;;EUR
      """;

  private TestServer server;
  private Visitor boss;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server
        .house()
        .file(
            LostAccount.list(
                LostAccount.lost("A-1").worth(500_000, "EUR"), LostAccount.lost("A-2")));
    boss = server.boss();
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S71: programmes stand beside the drawer; the years filter; no share under three cases")
  void salesPerLead() {
    assertEquals(303, boss.upload("/scoreboard/programmes/new", Map.of(), PROGRAMMES).statusCode());
    String page = boss.get("/scoreboard").body();
    assertTrue(page.contains("Trade show") && page.contains("EUR 347"), page);
    assertTrue(page.contains("Only 2 leads were worked: too few for any share."), page);
    assertTrue(page.contains("too few</td>") && page.contains("6.3 %"), page);
    String one = boss.get("/scoreboard?from=2025&to=2025").body();
    assertTrue(one.contains("EUR 420") && one.contains("7.0 %"), one);
    String told = boss.read("/scoreboard?from=2025&to=2025").body();
    assertTrue(
        told.contains("\"salesPerLead\":[{\"minorUnits\":42000,\"currency\":\"EUR\"}]"), told);
    assertTrue(told.matches("(?s).*\"at\":\"\\d{4}-\\d{2}-\\d{2}T[^\"]+Z\".*"), told);
    assertEquals(422, boss.get("/scoreboard?from=2025&to=2020").statusCode());
  }

  @Test
  @DisplayName("S71: a list of programmes with faults tells each row, and the right rows stand")
  void faults() {
    HttpResponse<String> page =
        boss.upload(
            "/scoreboard/programmes/new", Map.of(), PROGRAMMES + "Cold calls;1066;many;0;0;;EUR\n");
    assertEquals(422, page.statusCode());
    assertTrue(page.body().contains("The year 1066 cannot be"), page.body());
    assertTrue(page.body().contains("'many' is no whole number"), page.body());
    assertTrue(boss.get("/scoreboard").body().contains("Trade show"));
  }

  @Test
  @DisplayName("S09: the drawer on one page says what SQL counts")
  void report() {
    String drawer = server.house().ask("SELECT id FROM drawers_drawer").getFirst();
    String files = server.house().ask("SELECT count(*) FROM drawers_file").getFirst();
    String page = boss.get("/drawers/" + drawer + "/report").body();
    assertTrue(page.contains("<dd>" + files + "</dd>"), page);
    assertTrue(page.contains("EUR 5,000") && page.contains("Of 1 nobody knows"), page);
    assertTrue(boss.read("/drawer-reports/" + drawer).body().contains("\"files\":" + files));
    assertEquals(404, boss.get("/drawers/" + UUID.randomUUID() + "/report").statusCode());
  }

  @Test
  @DisplayName("S73: each picture has its table, and the page needs no script of its own")
  void tables() {
    boss.upload("/scoreboard/programmes/new", Map.of(), PROGRAMMES);
    String page = boss.get("/scoreboard").body();
    int pictures = page.split("class=\"picture\"", -1).length - 1;
    int tables = page.split("<table", -1).length - 1;
    assertTrue(pictures >= 3 && tables >= pictures, pictures + " pictures, " + tables + " tables");
    assertFalse(page.contains("style=\"") || page.contains("<script>"), "the policy forbids it");
    for (String asset :
        List.of("/assets/lib/echarts/5.3.1/dist/echarts.min.js", "/assets/code99/scoreboard.js")) {
      assertEquals(200, boss.get(asset).statusCode(), asset);
    }
  }

  @Test
  @DisplayName("S71: who only sells puts no programmes in")
  void forbidden() {
    assertEquals(
        403,
        server
            .seller("Ada")
            .upload("/scoreboard/programmes/new", Map.of(), PROGRAMMES)
            .statusCode());
  }
}
