package org.code99.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.LossReasonTaxonomy;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.CaseFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("S84: a company's own word on its reasons")
class ReasonPagesTest {
  /** The same reasons otherwise: two faults are one, and one has no word for it. */
  private static final String SHORT =
      """
      public Taxonomy taxonomy(Settings settings) {
        return Taxonomy.of("short", "1", List.of(
            LossReason.of("slow", "Slow", LossClass.OUR_FAULT),
            LossReason.of("gone", "Gone", LossClass.GONE).withAllowedTones(List.of())),
            List.of(CodeMapping.of("LATE", "slow"), CodeMapping.of("promise", "slow"), CodeMapping.of("closed", "gone")));
      }
      public List<Classification> classify(ClassificationBatch batch) {
        return batch.notes().stream()
            .map(n -> n.text().contains("slow")
                ? Classification.of(n.key(), List.of(ReasonMatch.of("slow", 90, List.of("slow"))))
                : Classification.none(n.key()))
            .toList();
      }
      """;

  private TestServer server;
  private Reasons reasons;
  private UUID company;
  private Visitor boss;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    server.house().choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    reasons = server.house().door(Reasons.class);
    company = server.house().company().id();
    boss = server.boss();
    server
        .house()
        .file(
            LostAccount.list(
                LostAccount.lost("A").in(server.sales().north()).repSays("late, broken promise"),
                LostAccount.lost("B").repSays("invoice"),
                LostAccount.lost("C").repSays("closed"),
                LostAccount.lost("D").repSays("who knows")));
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S84: an admin adds a reason on a page; it can be chosen on a visit, and the loss counts under it")
  void adds() {
    assertEquals(
        303,
        boss.post(
                "/house/reasons",
                Map.of(
                    "label-en",
                    "Our parking lot",
                    "label-de",
                    "Unser Parkplatz",
                    "family",
                    "our-fault",
                    "why",
                    "We hear it every week"))
            .statusCode());
    UUID file = taken("A");
    assertTrue(after(file).contains("Our parking lot"), () -> after(file));
    reasons.rule(company, episode("A"), List.of("our-parking-lot"), "Nora");
    assertTrue(boss.get("/files/" + file).body().contains("Our parking lot"));
    assertEquals(1L, reasons.tally(company).byCode().get("our-parking-lot"));
    assertEquals("Unser Parkplatz", reasons.catalogue(company).get("our-parking-lot").label("de"));
    assertEquals(
        List.of("our-parking-lot edition=1"),
        server.house().ask("SELECT subject, detail FROM audit_entry WHERE action = 'reasons.own'"));
  }

  @Test
  @DisplayName(
      "S84: a reason that is renamed and hidden keeps its code and its losses; no new loss gets it")
  void renamesAndHides() {
    UUID file = taken("A");
    assertEquals(
        200,
        boss.put(
                "/reasons/late",
                "{\"labels\":{\"en\":\"Tardy\"},\"hidden\":true,\"instead\":\"promise\",\"edition\":0,\"why\":\"One word for both\"}")
            .statusCode());
    assertTrue(
        boss.get("/files/" + file).body().contains("Tardy"), "history reads by its new name");
    assertFalse(after(file).contains("Tardy"), "nobody chooses it");
    assertTrue(after(file).contains("Promise not kept"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> reasons.rule(company, episode("B"), List.of("late"), "Nora"))
            .getMessage()
            .contains("the reason 'late' is hidden"));
    reasons.rule(company, episode("A"), List.of("promise", "late"), "Nora");
    server.house().file(LostAccount.list(LostAccount.lost("E").repSays("late again")));
    assertEquals(
        Map.of("late", 1L, "promise", 2L, "invoice", 1L, "closed", 1L),
        reasons.tally(company).byCode(),
        "A keeps its code, E got the one in its place");
  }

  @Test
  @DisplayName("S84: everything that is wrong is said at once, beside its field")
  void faults() {
    HttpResponse<String> refused =
        boss.post(
            "/house/reasons", Map.of("label-en", "Late", "label-de", "{nonsense}", "why", "-"));
    assertEquals(422, refused.statusCode());
    for (String sentence :
        List.of(
            "There is the code 'late' already",
            "no { } &lt; &gt;",
            "Choose a family",
            "The history keeps why")) {
      assertTrue(refused.body().contains(sentence), sentence + " in " + refused.body());
    }
    assertTrue(refused.body().contains("value=\"{nonsense}\""), "what was typed stands there");
  }

  @Test
  @DisplayName("S84: of two admins who edit one reason, the slower is told; a manager edits none")
  void stale() {
    String order = "{\"labels\":{\"en\":\"%s\"},\"edition\":0,\"why\":\"Shorter\"}";
    assertEquals(200, boss.put("/reasons/late", order.formatted("Tardy")).statusCode());
    HttpResponse<String> second = boss.put("/reasons/late", order.formatted("Slow"));
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("Somebody changed this reason"), second.body());
    String back = order.formatted("Late delivery").replace("\"edition\":0", "\"edition\":1");
    assertEquals(200, boss.put("/reasons/late", back).statusCode());
    assertEquals(
        List.of("1 {\"en\": \"Tardy\"}", "2 {}"),
        server.house().ask("SELECT edition, labels FROM reasons_own ORDER BY edition"),
        "a name that is the taxonomy's own is left to it");
    assertEquals(403, server.nora().get("/house/reasons").statusCode());
    assertThrows(DatabaseFailure.class, () -> server.house().run("DELETE FROM reasons_own"));
  }

  @Test
  @DisplayName(
      "S17: after a swap of the taxonomy every file keeps its reason, and the losses add up to the same by either")
  void swap() {
    String before = boss.read("/scoreboard/reasons?as=classic").body();
    server.house().openTaxonomy("org.test.short", SHORT);
    server.house().choose(LossReasonTaxonomy.class, "org.test.short", Map.of());
    assertEquals(
        before.replace("[\"classic\"]", "[\"classic\",\"short\"]"),
        boss.read("/scoreboard/reasons?as=classic").body());
    assertTrue(before.contains("\"losses\":4,\"unexplained\":1"), before);
    String after = boss.read("/scoreboard/reasons?as=short").body();
    assertTrue(after.contains("\"losses\":4,\"unexplained\":1"), after);
    assertTrue(
        after.contains(
            "\"items\":[{\"code\":\"gone\",\"label\":\"Gone\",\"losses\":1,\"given\":false},"
                + "{\"code\":\"invoice\",\"label\":\"Wrong invoice\",\"losses\":1,\"given\":true},"
                + "{\"code\":\"slow\",\"label\":\"Slow\",\"losses\":1,\"given\":false}]"),
        after);
    assertEquals(
        List.of("A late", "A promise", "B invoice", "C closed"),
        server
            .house()
            .ask(
                """
                SELECT f.account_no, r.code FROM reasons_ruling r JOIN drawers_loss l ON l.episode_id = r.episode_id
                  JOIN drawers_file f ON f.id = l.file_id ORDER BY f.account_no, r.rank
                """));
    String page = boss.get("/scoreboard/reasons?as=short").body();
    assertTrue(page.contains("this taxonomy has no word for it"), page);
    assertEquals(404, boss.get("/scoreboard/reasons?as=astrology").statusCode());
    UUID file = taken("A");
    assertTrue(after(file).contains("Slow"), "from now on the new words are chosen");
    assertFalse(after(file).contains("Late delivery"), "and no longer the old ones");
  }

  private UUID taken(String account) {
    UUID file = Someone.file(server.house(), account);
    server.house().door(CaseFiles.class).take(server.sales().seller("Ada"), file);
    return file;
  }

  private String after(UUID file) {
    return server.seller("Ada").get("/files/" + file + "/after").body();
  }

  private UUID episode(String account) {
    return server
        .house()
        .askId(
            "SELECT e.id FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id WHERE f.account_no = '%s'"
                .formatted(account));
  }
}
