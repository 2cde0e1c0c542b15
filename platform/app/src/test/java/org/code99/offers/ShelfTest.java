package org.code99.offers;

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
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shelf of what is no price")
class ShelfTest {
  private TestServer server;
  private TestHouse house;
  private Visitor nora;
  private Visitor ada;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    house = server.house();
    nora = server.nora();
    ada = server.seller("Ada");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "S68: a manager puts things on the shelf with what they cost; a salesperson reads them")
  void filled() {
    assertTrue(nora.get("/shelf").body().contains("The shelf is empty."));
    assertEquals(
        303,
        nora.post(
                "/shelf",
                Map.of(
                    "kind", "delivery-guarantee",
                    "en", "Delivery on the day",
                    "de", "Lieferung am Tag",
                    "cost", "150",
                    "yearly", "49.50"))
            .statusCode());
    String page = ada.get("/shelf").body();
    assertTrue(page.contains("Delivery on the day"), page);
    assertTrue(page.contains("EUR 150.00, and EUR 49.50 a year · also in de"), page);
    assertFalse(page.contains("Put something on the shelf") || page.contains("Retire"), page);
    assertEquals(403, ada.post("/shelf", Map.of("kind", "gift", "en", "Wine")).statusCode());
    assertEquals(403, ada.post("/shelf/delivery-on-the-day/retire", Map.of()).statusCode());
    assertEquals(
        303,
        nora.post(
                "/shelf",
                Map.of(
                    "code", "delivery-on-the-day",
                    "kind", "delivery-guarantee",
                    "en", "Delivery on the same day",
                    "cost", "100"))
            .statusCode());
    page = nora.get("/shelf").body();
    assertTrue(page.contains("Delivery on the same day") && page.contains("EUR 100.00"), page);
    assertFalse(page.contains("49.50"), page);
    assertEquals(
        List.of(
            "delivery-on-the-day kind \"\" -> \"delivery-guarantee\"; cost \"\" -> \"150.00 EUR\"; yearly \"\" -> \"49.50 EUR\"; de \"\" -> \"Lieferung am Tag\"; en \"\" -> \"Delivery on the day\"",
            "delivery-on-the-day cost \"150.00 EUR\" -> \"100.00 EUR\"; yearly \"49.50 EUR\" -> \"0.00 EUR\"; en \"Delivery on the day\" -> \"Delivery on the same day\"; de \"Lieferung am Tag\" -> \"\""),
        house.ask(
            "SELECT subject, detail FROM audit_entry WHERE action = 'offers.shelf.put' ORDER BY ordinal"));
  }

  @Test
  @DisplayName(
      "S68, P6: a price in disguise, a cost below nothing: all faults of a thing come at once")
  void faults() {
    HttpResponse<String> typed =
        nora.post("/shelf", Map.of("kind", "bribe", "en", "", "cost", "much", "yearly", "1.234"));
    assertEquals(422, typed.statusCode());
    for (String fault :
        List.of(
            "Choose what it is.",
            "It needs an English name",
            "'much' is no amount of EUR",
            "'1.234' is no amount of EUR")) {
      assertTrue(typed.body().contains(fault), fault + typed.body());
    }
    HttpResponse<String> told =
        nora.put(
            "/shelf/Best%20Price",
            "{\"kind\":\"other\",\"names\":{\"de\":\"Ein Rabatt\"},\"cost\":{\"minorUnits\":-1,\"currency\":\"EUR\"},\"yearly\":{\"minorUnits\":-1,\"currency\":\"CHF\"}}");
    assertEquals(422, told.statusCode());
    for (String field : List.of("code", "names.en", "names.de", "cost", "yearly")) {
      assertTrue(told.body().contains("\"field\":\"" + field + "\""), field + told.body());
    }
    assertEquals(422, nora.put("/shelf/x", "{}").statusCode());
    assertEquals(
        303, nora.post("/shelf", Map.of("kind", "training", "en", "A training")).statusCode());
    assertEquals(
        422,
        nora.post("/shelf", Map.of("kind", "training", "en", "A training")).statusCode(),
        "two of one name");
    assertEquals(1, house.ask("SELECT 1 FROM offers_gift").size());
  }

  @Test
  @DisplayName(
      "S68: an amount that cannot be meant is refused at its field; the largest there is can be read")
  void tooMuch() {
    String thing =
        "{\"kind\":\"gift\",\"names\":{\"en\":\"A thing\"},\"cost\":{\"minorUnits\":%1$d,\"currency\":\"EUR\"},\"yearly\":{\"minorUnits\":%1$d,\"currency\":\"EUR\"}}";
    HttpResponse<String> told = nora.put("/shelf/dear", thing.formatted(Long.MAX_VALUE));
    assertEquals(422, told.statusCode());
    for (String field : List.of("cost", "yearly")) {
      assertTrue(told.body().contains("\"field\":\"" + field + "\""), told.body());
    }
    HttpResponse<String> typed =
        nora.post(
            "/shelf", Map.of("kind", "gift", "en", "A thing", "cost", "92233720368547758.07"));
    assertEquals(422, typed.statusCode());
    assertTrue(typed.body().contains("an amount is at most 1000000000000.00 EUR"), typed.body());
    assertEquals(204, nora.put("/shelf/dear", thing.formatted(100_000_000_000_000L)).statusCode());
    assertEquals(200, nora.read("/shelf").statusCode());
    assertEquals(200, ada.get("/files/" + file() + "/orders").statusCode());
  }

  @Test
  @DisplayName(
      "S68, S46: only gifts go along with a letter; what is retired is promised no more, and stays")
  void retired() {
    assertEquals(204, put("wine", "gift").statusCode());
    assertEquals(204, put("one-contact", "named-contact").statusCode());
    String gifts = ada.read("/gifts").body();
    assertTrue(gifts.contains("wine") && !gifts.contains("one-contact"), gifts);
    UUID file = file();
    String promises = "/case-files/" + file + "/promises";
    String given = "{\"code\":\"one-contact\",\"words\":\"Ms Falk herself\"}";
    assertEquals(201, ada.tell(promises, given).statusCode());
    assertEquals(403, ada.tell("/shelf/one-contact/retirement", "{}").statusCode());
    assertEquals(404, nora.tell("/shelf/nothing/retirement", "{}").statusCode());
    assertEquals(204, nora.tell("/shelf/one-contact/retirement", "{}").statusCode());
    assertEquals(422, ada.tell(promises, given).statusCode());
    assertTrue(ada.read(promises).body().contains("Ms Falk herself"));
    assertTrue(ada.read("/shelf").body().contains("\"retired\":true"));
    assertTrue(nora.get("/shelf").body().contains("Put it back"));
    assertEquals(204, put("one-contact", "named-contact").statusCode());
    assertFalse(ada.read("/shelf").body().contains("\"retired\":true"));
  }

  @Test
  @DisplayName("S68, S05: a promise stands on its file with its cost; nobody else finds it")
  void promised() {
    put("one-contact", "named-contact");
    UUID file = file();
    String at = "/files/" + file + "/orders";
    HttpResponse<String> price =
        ada.post(at + "/promises", Map.of("code", "", "words", "10 % off"));
    assertEquals(422, price.statusCode());
    assertTrue(price.body().contains("Choose something that stands on the shelf"), price.body());
    assertTrue(price.body().contains("a price is an exception of its own"), price.body());
    assertEquals(
        303,
        ada.post(at + "/promises", Map.of("code", "one-contact", "words", "Ms Falk herself"))
            .statusCode());
    String page = ada.get(at).body();
    assertTrue(page.contains("named contact · Ms Falk herself") && page.contains("EUR 9.00"), page);
    for (Visitor foreign : List.of(server.sven(), server.seller("Bob"))) {
      assertEquals(404, foreign.post(at + "/promises", Map.of("code", "one-contact")).statusCode());
      assertEquals(404, foreign.read("/case-files/" + file + "/promises").statusCode());
    }
    assertEquals(
        List.of(file + " one-contact"),
        house.ask("SELECT subject, detail FROM audit_entry WHERE action = 'offers.promise'"));
  }

  @Test
  @DisplayName("S68, S77: another company has a shelf of its own")
  void otherCompany() {
    put("wine", "gift");
    UUID other = house.door(Regions.class).found(TestHouse.company("Other", "EUR")).id();
    Actor boss =
        new Actor(other, server.sales().id("Nora"), "Nora", Set.of(Role.MANAGER), Set.of(other));
    Shelf shelf = house.door(Shelf.class);
    assertEquals(List.of(), shelf.items(boss));
    assertEquals(1, shelf.items(server.sales().nora()).size());
  }

  private HttpResponse<String> put(String code, String kind) {
    return nora.put(
        "/shelf/" + code,
        "{\"kind\":\"%s\",\"names\":{\"en\":\"A %s\"},\"cost\":{\"minorUnits\":900,\"currency\":\"EUR\"}}"
            .formatted(kind, code));
  }

  private UUID file() {
    house.file(LostAccount.list(LostAccount.lost("A-1").in(server.sales().north())));
    return Someone.fileOf(house, "A-1", server.sales().seller("Ada"));
  }
}
