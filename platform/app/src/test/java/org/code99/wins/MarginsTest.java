package org.code99.wins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.Money;
import org.code99.database.LargestAmount;
import org.code99.offers.Promises;
import org.code99.offers.Shelf;
import org.code99.offers.ShelfItem;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the first order of a customer who came back leaves us")
class MarginsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 2, 1);

  private static final String QUESTION = "leaves less than the margin floor";

  private TestServer server;
  private TestHouse house;
  private Wins wins;
  private Margins margins;
  private Actor ada;
  private Actor nora;
  private UUID file;
  private String at;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    house = server.house();
    wins = house.door(Wins.class);
    margins = house.door(Margins.class);
    ada = server.sales().seller("Ada");
    nora = server.sales().nora();
    house.file(
        LostAccount.list(LostAccount.lost("A-1").worth(500_000, "EUR").in(server.sales().north())));
    file = Someone.fileOf(house, "A-1", ada);
    at = "/files/" + file + "/orders";
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S68, P3: a first order below the margin floor is recorded, and waits for a manager's name and reason")
  void belowTheFloor() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(90_000)));
    assertEquals(1, wins.documents(ada, file).size(), "the recording is never refused");
    assertEquals(Margin.Standing.BELOW, margin().standing());
    assertTrue(margin().waits());
    assertEquals(
        "The margin of their first order, order O-1, is 10 %; the floor is 20 %. It waits for a manager.",
        margin().sentence());
    assertTrue(server.nora().get("/today").body().contains(QUESTION));
    assertFalse(server.seller("Ada").get("/today").body().contains(QUESTION));
    for (Visitor sees : List.of(server.seller("Ada"), server.nora())) {
      String page = sees.get("/files/" + file).body();
      assertTrue(page.contains("is 10 %; the floor is 20 %.") && page.contains(">Look</a>"), page);
      assertTrue(sees.get(at).body().contains("It waits for a manager."));
    }
    assertFalse(server.nora().get("/files/" + file).body().contains("ommission"), "nobody pays");

    Visitor manager = server.nora();
    assertEquals(
        403, server.seller("Ada").post(approval(), Map.of("because", "Please.")).statusCode());
    assertEquals(404, server.sven().post(approval(), Map.of("because", "Why not")).statusCode());
    HttpResponse<String> unreasoned = manager.post(approval(), Map.of("because", " "));
    assertEquals(422, unreasoned.statusCode());
    assertTrue(unreasoned.body().contains("has a name and a reason"), unreasoned.body());
    assertEquals(303, manager.post(approval(), Map.of("because", "They will grow.")).statusCode());
    assertEquals(Margin.Standing.APPROVED, margin().standing());
    assertTrue(server.seller("Ada").get(at).body().contains("Nora stands for it: They will grow."));
    assertFalse(manager.get("/today").body().contains(QUESTION));
    assertFalse(manager.get("/files/" + file).body().contains(">Look</a>"), "nothing to look at");
    assertEquals(
        List.of(file + " lifetime=2 margin=10 floor=20"),
        house.ask("SELECT subject, detail FROM audit_entry WHERE action = 'wins.margin.approved'"));
    assertEquals(
        List.of("margin-floor Nora They will grow."),
        house.ask("SELECT rule, by_name, why FROM regions_override"));
    assertEquals(
        409, manager.post(approval(), Map.of("because", "Again.")).statusCode(), "nothing waits");
  }

  @Test
  @DisplayName(
      "S68: what was promised of the shelf counts against the first order, the first year whole")
  void promised() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(70_000)));
    assertEquals(Margin.Standing.ENOUGH, margin().standing());
    promise("named-contact", 2_000, 4_000);
    assertEquals("24", margin().percent().orElseThrow().toPlainString());
    assertEquals(List.of(), waiting());
    promise("training", 4_001, 0);
    assertEquals("19.99", margin().percent().orElseThrow().toPlainString());
    assertEquals(1, waiting().size(), "nobody comes over a floor by rounding");
  }

  @Test
  @DisplayName(
      "S68: an approval covers what was known then; where the order leaves less later, it waits again")
  void worseThanApproved() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(90_000)));
    margins.approve(nora, file, Optional.empty(), "They will grow.");
    assertEquals(List.of(), waiting());
    promise("training", 1, 0);
    assertEquals(1, waiting().size());
    assertTrue(server.nora().get("/today").body().contains(QUESTION));
    margins.approve(nora, file, Optional.empty(), "A training is cheap.");
    assertEquals(List.of(), waiting());
    assertEquals(2, house.ask("SELECT 1 FROM drawers_task WHERE done_at IS NOT NULL").size());
    wins.record(ada, file, MoneyDocument.order("O-0", DAY.minusDays(5), eur(50_000)));
    assertEquals(1, waiting().size(), "another order was the first");
  }

  @Test
  @DisplayName(
      "S68: nobody walks round the floor by an order of an earlier day: the one that was first stays"
          + " held to it, the earlier one is too, and a manager stands for each")
  void recordedLaterOfAnEarlierDay() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(90_000)));
    UUID judged = margin().document();
    wins.record(
        ada, file, MoneyDocument.order("O-0", DAY.minusDays(5), eur(100)), Optional.of(eur(10)));
    assertEquals(1, waiting().size(), "the small order leaves 90 %, the judged one still 10 %");
    assertEquals(
        List.of("order O-0 enough", "order O-1 below"),
        margins.of(ada, file).stream()
            .map(one -> one.order() + " " + one.standing().code())
            .toList());
    assertEquals(
        "The margin of order O-1, their first order until an earlier one was recorded, is 10 %; the floor is 20 %. It waits for a manager.",
        margin().sentence());
    String page = server.nora().get(at).body();
    assertTrue(page.contains("What the order leaves us that was first before"), page);
    assertTrue(page.contains("their first order until an earlier one was recorded"), page);
    wins.record(ada, file, MoneyDocument.order("O-00", DAY.minusDays(6), eur(50_000)));
    assertEquals(Margin.Standing.UNKNOWN, margins.of(ada, file).getFirst().standing());

    String stand = "{\"document\":\"%s\",\"because\":\"They will grow.\"}";
    String api = "/case-files/" + file + "/margins";
    assertEquals(201, server.nora().tell(api + "/approval", stand.formatted(judged)).statusCode());
    assertEquals(1, waiting().size(), "nobody stands for the earlier one yet");
    String said = server.seller("Ada").read(api).body();
    assertTrue(
        said.contains("\"standing\":\"approved\"") && said.contains("\"overtaken\":true"), said);
    assertEquals(
        409,
        server.nora().tell(api + "/approval", stand.formatted(judged)).statusCode(),
        "it waits no more");
    UUID earliest = margins.of(ada, file).getFirst().document();
    assertEquals(
        303,
        server
            .nora()
            .post(at + "/documents/" + earliest + "/approval", Map.of("because", "It was a test."))
            .statusCode());
    assertEquals(List.of(), waiting());
    assertFalse(server.nora().get("/today").body().contains(QUESTION));
  }

  @Test
  @DisplayName(
      "S68: a list is recorded by its days: whoever writes the newest order above is asked about the"
          + " first one only; an invoice stays held to the floor beside a smaller order that is recorded later")
  void byDaysOfAList() {
    floor(Rule.Mode.STRICT, 20);
    take(
        """
        account_no;kind;number;date;amount;currency;applies_to;cost
        A-1;order;O-2;2025-02-09;10.00;EUR;;9.90
        A-1;order;O-1;2025-02-01;10.00;EUR;;1.00
        A-9;order;O-3;2025-02-02;10.00;EUR;;
        A-1;order;;2025-01-02;10.00;EUR;;
        """,
        "added=2 known=0 faulty=2");
    assertEquals(List.of("order O-1"), margins.of(ada, file).stream().map(Margin::order).toList());
    wins.cancel(nora, margin().document(), "For the test.");
    wins.cancel(nora, margin().document(), "For the test.");
    wins.record(
        ada,
        file,
        new MoneyDocument(DocumentKind.INVOICE, "R-1", DAY, eur(100_000), "O-7"),
        Optional.of(eur(95_000)));
    wins.record(
        ada, file, MoneyDocument.order("O-7", DAY.minusDays(3), eur(100)), Optional.of(eur(1)));
    assertEquals("invoice R-1", margin().order());
    assertEquals(1, waiting().size());
  }

  @Test
  @DisplayName(
      "S68: a margin that nobody knows is unknown, never zero: it waits until the cost is told, or a manager stands for it")
  void unknown() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.empty());
    assertEquals(Margin.Standing.UNKNOWN, margin().standing());
    assertEquals(Optional.empty(), margin().percent());
    assertTrue(server.seller("Ada").get(at).body().contains("Nobody knows the margin"));
    assertEquals(1, waiting().size());
    String cost = at + "/documents/" + margin().document() + "/cost";
    assertEquals(422, server.seller("Ada").post(cost, Map.of("cost", "little")).statusCode());
    assertEquals(422, server.seller("Ada").post(cost, Map.of("cost", "")).statusCode());
    assertEquals(404, server.seller("Bob").post(cost, Map.of("cost", "700.00")).statusCode());
    assertEquals(303, server.seller("Ada").post(cost, Map.of("cost", "700.00")).statusCode());
    assertEquals(Margin.Standing.ENOUGH, margin().standing());
    assertEquals(List.of(), waiting());
    assertEquals(1, house.ask("SELECT 1 FROM drawers_task WHERE done_at IS NOT NULL").size());
    margins.cost(ada, margin().document(), eur(95_000));
    assertEquals(Margin.Standing.BELOW, margin().standing(), "the newest word holds");
  }

  @Test
  @DisplayName(
      "S68: a promise in another money without a rate makes the margin unknown, never better")
  void otherMoney() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(10_000)));
    shelve("training", Money.of(1, "CHF"), Money.zero("CHF"));
    house.door(Promises.class).promise(ada, file, "training", "");
    assertEquals(Margin.Standing.UNKNOWN, margin().standing());
  }

  @Test
  @DisplayName(
      "S68, P3: where the floor is advisory it is said and holds nothing; where it is off, nobody asks")
  void modes() {
    order("O-1", 100_000, Optional.of(eur(90_000)));
    assertEquals(Margin.Standing.UNASKED, margin().standing());
    assertFalse(server.seller("Ada").get(at).body().contains("the floor is"));
    floor(Rule.Mode.ADVISORY, 20);
    assertEquals(Margin.Standing.BELOW, margin().standing());
    assertFalse(margin().waits());
    assertEquals(List.of(), waiting());
    String page = server.seller("Ada").get("/files/" + file).body();
    assertTrue(page.contains("is 10 %; the floor is 20 %.") && !page.contains("It waits"), page);
    assertFalse(server.nora().get("/today").body().contains(QUESTION));
    floor(Rule.Mode.STRICT, 10);
    assertEquals(Margin.Standing.ENOUGH, margin().standing(), "each region has its own floor");
  }

  @Test
  @DisplayName("S68: only the first order of a later relationship is held to the floor")
  void firstOnly() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.of(eur(70_000)));
    wins.record(
        ada,
        file,
        new MoneyDocument(DocumentKind.INVOICE, "R-1", DAY.plusDays(3), eur(100_000), "O-1"));
    order("O-2", 100_000, Optional.of(eur(99_000)));
    wins.record(ada, file, MoneyDocument.order("O-old", LocalDate.of(2023, 5, 1), eur(1_000)));
    assertEquals("order O-1", margin().order());
    assertEquals(List.of(), waiting());
  }

  @Test
  @DisplayName("S68: the API says, records and approves the same; all faults come at once")
  void api() {
    floor(Rule.Mode.STRICT, 20);
    Visitor seller = server.seller("Ada");
    String documents = "/case-files/" + file + "/documents";
    HttpResponse<String> faulty =
        seller.tell(
            documents,
            "{\"kind\":\"payment\",\"number\":\"P-1\",\"on\":\"2025-02-01\",\"amount\":{\"minorUnits\":0,\"currency\":\"EUR\"},\"cost\":{\"minorUnits\":1,\"currency\":\"EUR\"}}");
    assertEquals(422, faulty.statusCode());
    for (String field : List.of("cost", "amount", "applies_to")) {
      assertTrue(faulty.body().contains("\"field\":\"" + field + "\""), faulty.body());
    }
    String order =
        "{\"kind\":\"order\",\"number\":\"O-1\",\"on\":\"2025-02-01\",\"amount\":{\"minorUnits\":100000,\"currency\":\"EUR\"},\"cost\":{\"minorUnits\":90000,\"currency\":\"%s\"}}";
    assertEquals(422, seller.tell(documents, order.formatted("USD")).statusCode());
    assertEquals(List.of(), wins.documents(ada, file), "nothing of a faulty order is kept");
    assertEquals(201, seller.tell(documents, order.formatted("EUR")).statusCode());
    String told = "/case-files/" + file + "/margins";
    String said = seller.read(told).body();
    assertTrue(said.contains("\"percent\":10") && said.contains("\"standing\":\"below\""), said);
    String why = "{\"because\":\"They will grow.\"}";
    assertEquals(403, seller.tell(told + "/approval", why).statusCode());
    assertEquals(404, server.sven().tell(told + "/approval", why).statusCode());
    assertEquals(404, server.sven().read(told).statusCode());
    assertEquals(422, server.nora().tell(told + "/approval", "{}").statusCode());
    assertEquals(201, server.nora().tell(told + "/approval", why).statusCode());
    assertTrue(seller.read(told).body().contains("\"standing\":\"approved\""));
    String cost = "/documents/" + margin().document() + "/cost";
    assertEquals(
        422, seller.put(cost, "{\"cost\":{\"minorUnits\":-1,\"currency\":\"EUR\"}}").statusCode());
    assertEquals(
        204,
        seller.put(cost, "{\"cost\":{\"minorUnits\":60000,\"currency\":\"EUR\"}}").statusCode());
    assertTrue(seller.read(told).body().contains("\"standing\":\"enough\""));
  }

  @Test
  @DisplayName(
      "S68: a margin as low as amounts allow is approved like any other; what cannot be meant is refused")
  void largest() {
    floor(Rule.Mode.STRICT, 20);
    Money largest = LargestAmount.in("EUR");
    HttpResponse<String> beyond =
        server
            .seller("Ada")
            .tell(
                "/case-files/" + file + "/documents",
                "{\"kind\":\"order\",\"number\":\"O-9\",\"on\":\"2025-02-01\",\"amount\":{\"minorUnits\":9223372036854775807,\"currency\":\"EUR\"},\"cost\":{\"minorUnits\":9223372036854775807,\"currency\":\"EUR\"}}");
    assertEquals(422, beyond.statusCode());
    for (String field : List.of("amount", "cost")) {
      assertTrue(beyond.body().contains("\"field\":\"" + field + "\""), beyond.body());
    }
    order("O-1", 1, Optional.of(largest));
    shelve("dear", largest, largest);
    for (int i = 0; i < 10; i++) {
      house.door(Promises.class).promise(ada, file, "dear", "");
    }
    assertTrue(margin().waits());
    assertEquals(303, server.nora().post(approval(), Map.of("because", "A test.")).statusCode());
    assertEquals(Margin.Standing.APPROVED, margin().standing());
    assertEquals(200, server.seller("Ada").get(at).statusCode());
  }

  @Test
  @DisplayName(
      "S68, P3: nobody talks a low margin away: a lower cost than somebody else told is a manager's to tell")
  void lowered() {
    floor(Rule.Mode.STRICT, 20);
    order("O-1", 100_000, Optional.empty());
    UUID order = margin().document();
    margins.cost(nora, order, eur(90_000));
    margins.cost(ada, order, eur(95_000));
    Visitor seller = server.seller("Ada");
    HttpResponse<String> lower =
        seller.put(
            "/documents/" + order + "/cost", "{\"cost\":{\"minorUnits\":1,\"currency\":\"EUR\"}}");
    assertEquals(422, lower.statusCode());
    assertTrue(lower.body().contains("only a manager or an admin tells less"), lower.body());
    assertThrows(Refused.class, () -> order("O-1", 100_000, Optional.of(eur(1))));
    assertEquals(1, waiting().size());
    margins.cost(ada, order, eur(90_000));
    margins.cost(nora, order, eur(70_000));
    assertEquals(Margin.Standing.ENOUGH, margin().standing());
  }

  @Test
  @DisplayName(
      "S68: a list of finance tells cost prices; told again with one, an order is known and costs that")
  void list() {
    floor(Rule.Mode.STRICT, 20);
    String head = "account_no;kind;number;date;amount;currency;applies_to;cost\n";
    take(head + "A-1;order;O-1;2025-02-01;1000.00;EUR;;\n", "added=1 known=0 faulty=0");
    assertEquals(Margin.Standing.UNKNOWN, margin().standing());
    take(
        head
            + "A-1;order;O-1;2025-02-01;1000.00;EUR;;700.00\nA-1;payment;P-1;2025-02-09;10.00;EUR;R-1;1.00\n",
        "added=0 known=1 faulty=1");
    assertEquals("30", margin().percent().orElseThrow().toPlainString());
  }

  private void take(String list, String fate) {
    Recorded recorded =
        wins.importDocuments(
            server.sales().boss(), "list.csv", list.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        fate,
        "added=%d known=%d faulty=%d"
            .formatted(recorded.added(), recorded.known(), recorded.faulty().size()));
  }

  private void order(String number, long minor, Optional<Money> cost) {
    wins.record(ada, file, MoneyDocument.order(number, DAY, eur(minor)), cost);
  }

  /** Of the last order that was a first one. */
  private String approval() {
    return at + "/documents/" + margin().document() + "/approval";
  }

  private Margin margin() {
    return margins.of(ada, file).getLast();
  }

  private List<Margins.Waiting> waiting() {
    return List.copyOf(margins.waiting(house.company().id(), List.of(file)));
  }

  private void promise(String code, long cost, long yearly) {
    shelve(code, eur(cost), eur(yearly));
    house.door(Promises.class).promise(ada, file, code, "");
  }

  private void shelve(String code, Money cost, Money yearly) {
    house
        .door(Shelf.class)
        .put(
            nora,
            ShelfItem.of(code, ShelfItem.Kind.OTHER, Map.of("en", "A " + code), cost, yearly),
            OptionalLong.empty());
  }

  private void floor(Rule.Mode mode, int percent) {
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(
                company,
                server.sales().north(),
                Rule.MARGIN_FLOOR,
                Optional.of(mode),
                OptionalInt.of(percent),
                "Nora",
                "For the test."));
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
