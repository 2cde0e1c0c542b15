package org.code99.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.people.Actor;
import org.code99.regions.Choice;
import org.code99.regions.Regions;
import org.code99.wins.MoneyDocument;
import org.code99.wins.Wins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The pages of commission, and the same over the API")
class CommissionPagesTest {
  private static final String PLAN = "org.test.plan";

  private TestServer server;
  private Visitor ada;
  private Visitor boss;
  private UUID adasId;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server.house().file(LostAccount.list(LostAccount.lost("A-1").worth(500_000, "EUR")));
    ada = server.seller("Ada");
    boss = server.boss();
    adasId = server.sales().id("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S70: one sees what is payable and why; a manager records it as paid, once")
  void paid() {
    plan();
    win();
    String mine = ada.get("/commission").body();
    assertTrue(mine.contains("EUR 10.00") && mine.contains("rate of the payment, doubled"), mine);
    assertFalse(mine.contains("It was paid"), "nobody pays themselves");
    String told = ada.read("/statements/" + adasId).body();
    assertTrue(told.contains("\"payable\":{\"minorUnits\":1000,\"currency\":\"EUR\"}"), told);
    String pay = "/commission/" + adasId + "/paid";
    Map<String, String> slip = Map.of("minor", "1000", "currency", "EUR", "reference", "Slip 7");
    assertEquals(403, ada.post(pay, slip).statusCode());
    HttpResponse<String> unnamed =
        boss.post(pay, Map.of("minor", "1000", "currency", "EUR", "reference", ""));
    assertEquals(422, unnamed.statusCode());
    assertTrue(unnamed.body().contains("Name the payslip or transfer"), unnamed.body());
    assertEquals(303, boss.post(pay, slip).statusCode());
    assertTrue(ada.get("/commission").body().contains("Paid out as Slip 7"));
    assertTrue(boss.get("/commission").body().contains("The team"));
    assertTrue(boss.post(pay, slip).statusCode() >= 400, "nothing is payable any more");
  }

  @Test
  @DisplayName("S69: a share that is null is refused, and told by its place")
  void nullShare() {
    plan();
    win();
    HttpResponse<String> told =
        boss.put(
            "/case-files/" + Someone.file(server.house(), "A-1") + "/lifetimes/2/shares",
            "{\"parts\":[null]}");
    assertEquals(422, told.statusCode());
    assertTrue(told.body().contains("\"field\":\"parts[0]\""), told.body());
  }

  @Test
  @DisplayName("S05, S70: nobody reads the statement of a colleague")
  void notTheirs() {
    plan();
    Visitor bob = server.seller("Bob");
    assertEquals(404, bob.get("/commission/" + adasId).statusCode());
    assertEquals(404, bob.read("/statements/" + adasId).statusCode());
  }

  @Test
  @DisplayName(
      "S78: without a calculator there is no page, no address of the API, no menu entry, no word")
  void nothing() {
    win();
    for (Visitor who : List.of(ada, boss)) {
      assertEquals(404, who.get("/commission").statusCode());
      assertEquals(404, who.get("/commission/" + adasId).statusCode());
      for (String path : List.of("/statements", "/statements/" + adasId, "/standstills")) {
        assertEquals(404, who.read(path).statusCode(), path);
      }
      UUID file = Someone.file(server.house(), "A-1");
      for (String path : List.of("/scoreboard", "/files/" + file + "/orders", "/today")) {
        String page = who.get(path).body().toLowerCase(Locale.ROOT);
        assertFalse(page.contains("commission"), path);
      }
    }
    assertEquals(
        404,
        boss.post(
                "/commission/" + adasId + "/paid",
                Map.of("minor", "1", "currency", "EUR", "reference", "x"))
            .statusCode());
  }

  private void plan() {
    UUID company = server.house().company().id();
    server.house().openCommission(PLAN, FakePlugins.DOUBLES, FakePlugins.RATE);
    assertEquals(
        List.of(),
        server
            .house()
            .door(Regions.class)
            .choose(
                company,
                new Choice(
                    company,
                    CommissionCalculator.class.getSimpleName(),
                    "",
                    PLAN,
                    Map.of("rate", "5"),
                    LocalDate.of(2024, 1, 1),
                    "Ada",
                    "")));
  }

  private void win() {
    Actor seller = server.sales().seller("Ada");
    UUID file = Someone.fileOf(server.house(), "A-1", seller);
    Wins wins = server.house().door(Wins.class);
    Money hundred = Money.of(10_000, "EUR");
    wins.record(seller, file, MoneyDocument.invoice("R-1", LocalDate.of(2025, 2, 1), hundred));
    wins.record(
        seller, file, MoneyDocument.payment("P-1", LocalDate.of(2025, 2, 20), hundred, "R-1"));
  }
}
