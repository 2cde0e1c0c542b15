package org.code99.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.code99.OpenHouse;
import org.code99.TestHouse;
import org.code99.people.Role;
import org.code99.regions.Founding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two admins who change one thing")
class StaleEditsTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern TOLD = Pattern.compile("\"version\":(\\d+)");
  private static final String POINT = "CommissionCalculator";

  private static OpenHouse server;
  private static UUID company;
  private static OpenHouse.Browser ada;
  private static OpenHouse.Browser bea;
  private static OpenHouse.Browser adas;
  private static OpenHouse.Browser beas;

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    server =
        OpenHouse.paying(
            folder,
            "org.example.pay",
            """
            {"title": "Pay", "type": "object", "properties": {
              "rate": {"title": "Rate", "type": "number", "maximum": 100, "default": 5, "x-order": 1},
              "key": {"title": "Key", "type": "string", "x-secret": true, "x-order": 2}}}
            """);
    company = server.door(Founding.class).found(TestHouse.company("Blume & Söhne", "EUR")).id();
    adas = server.programOf(server.letIn(company, "Ada", company, Role.ADMIN));
    beas = server.programOf(server.letIn(company, "Bea", company, Role.ADMIN));
    ada = server.browserOf("Ada");
    bea = server.browserOf("Bea");
    ada.open("/house");
    bea.open("/house");
  }

  @AfterAll
  static void leave() {
    server.close();
  }

  private static String version(String page) {
    Matcher found = VERSION.matcher(page);
    assertTrue(found.find(), page);
    return found.group(1);
  }

  private static long told(String json) {
    Matcher found = TOLD.matcher(json);
    assertTrue(found.find(), json);
    return Long.parseLong(found.group(1));
  }

  private static HttpResponse<String> put(OpenHouse.Browser who, String path, String body) {
    return who.json("PUT", path, body);
  }

  /** Both at the same moment; one is answered with this, the other one is told of it. */
  private static HttpResponse<String> oneWins(int done, String path, String ones, String others) {
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> put(adas, path, ones));
    CompletableFuture<HttpResponse<String>> second =
        CompletableFuture.supplyAsync(() -> put(beas, path, others));
    List<HttpResponse<String>> answers =
        Stream.of(first, second).map(CompletableFuture::join).toList();
    assertEquals(
        List.of(done, 409),
        answers.stream().map(HttpResponse::statusCode).sorted().toList(),
        () -> answers.stream().map(HttpResponse::body).toList().toString());
    return answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow();
  }

  private static void shows(HttpResponse<String> answer, String... parts) {
    for (String part : parts) {
      assertTrue(answer.body().contains(part), part + " in " + answer.body());
    }
  }

  @Test
  @DisplayName(
      "S77: whoever saves a region that somebody changed since is told who made what of it, finds"
          + " what they typed, and saves it anew")
  void regionPage() {
    String path = "/house/regions/" + server.region(company, "west", "West");
    String seen = version(ada.open(path).body());
    Map<String, String> hers =
        Map.of("version", seen, "name", "West", "language", "fr", "giftCeiling", "60");
    assertEquals(303, bea.send(path, hers).statusCode());

    Map<String, String> typed =
        Map.of("version", seen, "name", "Far West", "language", "de", "giftCeiling", "70");
    HttpResponse<String> stale = ada.send(path, typed);

    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea changed this after you had looked at it, on ",
        "Bea made it 'fr'; it was empty.",
        "id=\"giftCeiling-fault\">Bea made it '60.00'; it was empty.",
        "value=\"Far West\"",
        "value=\"70\"");
    assertFalse(ada.open("/house/regions").body().contains("Far West"), "nothing was saved");
    Map<String, String> anew =
        Map.of("version", version(stale.body()), "name", "Far West", "language", "de");
    assertEquals(303, ada.send(path, anew).statusCode());
    shows(ada.open("/house/regions"), "Far West");
  }

  @Test
  @DisplayName(
      "S77: a form with faults stays one of the version on which it was begun: it does not slip past"
          + " a change")
  void faultsKeepTheVersion() {
    String path = "/house/regions/" + server.region(company, "east", "East");
    String seen = version(ada.open(path).body());
    assertEquals(
        303,
        bea.send(path, Map.of("version", seen, "name", "East", "language", "fr")).statusCode());
    HttpResponse<String> wrong =
        ada.send(path, Map.of("version", seen, "name", "East", "language", "??"));
    assertEquals(422, wrong.statusCode());
    assertEquals(seen, version(wrong.body()));
    assertEquals(
        409,
        ada.send(path, Map.of("version", version(wrong.body()), "name", "East", "language", "de"))
            .statusCode());
  }

  @Test
  @DisplayName(
      "S77: over REST the version that was read decides: of two at once one is told what the other"
          + " did; whoever names none overwrites")
  void regionApi() {
    UUID south = server.region(company, "south", "South");
    String path = "/api/v1/regions/" + south;
    HttpResponse<String> first = put(adas, path, "{\"name\": \"South\", \"language\": \"de\"}");
    long seen = told(first.body());
    HttpResponse<String> stale =
        oneWins(
            200,
            path,
            "{\"timeZone\": \"Europe/Berlin\", \"version\": %d}".formatted(seen),
            "{\"timeZone\": \"Europe/Paris\", \"version\": %d}".formatted(seen));
    shows(stale, "\"field\":\"timeZone\"", "made it 'Europe/", "it was empty.");
    assertEquals(
        200, put(beas, path, "{\"timeZone\": \"Europe/Madrid\"}").statusCode(), "no version");
    assertEquals(409, put(beas, path, "{\"language\": \"en\", \"version\": 987654}").statusCode());
  }

  @Test
  @DisplayName(
      "S77: what a change of a region leaves out stays, an empty text inherits again, and all faults"
          + " come at once, each at its field")
  void leftOut() {
    UUID north = server.region(company, "north", "North");
    String path = "/api/v1/regions/" + north;
    put(
        adas,
        path,
        "{\"language\": \"de\", \"giftCeiling\": \"50\", \"timeZone\": \"Europe/Berlin\"}");
    HttpResponse<String> renamed = put(adas, path, "{\"name\": \"Far North\"}");
    shows(
        renamed, "\"language\":\"de\"", "\"giftCeilingMinor\":5000", "Europe/Berlin", "Far North");
    HttpResponse<String> again = put(adas, path, "{\"language\": \"\"}");
    assertFalse(again.body().contains("\"language\":\"de\""), again.body());
    shows(again, "\"giftCeilingMinor\":5000");
    String wrong =
        "{\"name\": \" \", \"language\": \"??\", \"giftCeiling\": \"much\", \"timeZone\": \"Mars/Port\"}";
    for (HttpResponse<String> refused :
        List.of(put(adas, path, wrong), adas.json("POST", "/api/v1/regions", wrong))) {
      assertEquals(422, refused.statusCode());
      shows(
          refused,
          "\"field\":\"name\"",
          "\"field\":\"language\"",
          "\"field\":\"giftCeiling\"",
          "\"field\":\"timeZone\"");
    }
  }

  @Test
  @DisplayName(
      "S05: whoever saves what a colleague may do is told what somebody else made of it, by names,"
          + " and finds their own ticks")
  void personPage() {
    UUID region = server.region(company, "coast", "Coast");
    UUID sam = server.letIn(company, "Sam", company, Role.SALESPERSON);
    String path = "/house/people/" + sam;
    String seen = version(ada.open(path).body());
    assertEquals(
        303,
        bea.send(
                path,
                Map.of(
                    "version",
                    seen,
                    "roles",
                    "manager",
                    "home",
                    region.toString(),
                    "regions",
                    region.toString()))
            .statusCode());
    HttpResponse<String> stale =
        ada.send(path, Map.of("version", seen, "roles", "legal", "home", company.toString()));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea changed this after you had looked at it",
        "Bea made it 'manager'; it was 'salesperson'.",
        "Bea made it 'Coast'; it was 'Blume &amp; Söhne'.");
    assertTrue(
        stale.body().matches("(?s).*value=\"legal\"[^>]* checked.*"), "what was ticked stays");
    assertEquals(
        303,
        ada.send(
                path,
                Map.of(
                    "version", version(stale.body()), "roles", "legal", "home", company.toString()))
            .statusCode());
  }

  @Test
  @DisplayName(
      "S05: of two programs that change one colleague at once the slower is told; what is left out"
          + " stays")
  void personApi() {
    UUID tom = server.letIn(company, "Tom", company, Role.SALESPERSON);
    String path = "/api/v1/people/" + tom;
    long seen = told(adas.open(path).body());
    HttpResponse<String> stale =
        oneWins(
            200,
            path,
            "{\"roles\": [\"manager\"], \"version\": %d}".formatted(seen),
            "{\"roles\": [\"legal\"], \"version\": %d}".formatted(seen));
    shows(stale, "\"field\":\"roles\"", "it was 'salesperson'.");
    HttpResponse<String> kept = put(adas, path, "{\"roles\": [\"contributor\"]}");
    shows(kept, "\"regions\":[\"" + company + "\"]", "\"roles\":[\"contributor\"]");
  }

  @Test
  @DisplayName(
      "P3: whoever sets a house rule that somebody set since is told to what, by whom and why; the"
          + " page shows the reason of each word")
  void rulePage() {
    UUID region = server.region(company, "rules", "Rules");
    String page = "/house/rules/" + region;
    Map<String, String> hers =
        Map.of("rule", "review", "mode", "strict", "why", "we learn", "version", "0");
    assertEquals(303, bea.send(page, hers).statusCode());
    HttpResponse<String> stale =
        ada.send(page, Map.of("rule", "review", "mode", "off", "why", "no time", "version", "0"));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea changed this after you had looked at it",
        "we learn",
        "Bea made it 'strict'; it was 'inherit'.",
        "value=\"no time\"");
    shows(ada.open("/house/rules?region=" + region), "Bea, ", ": we learn");
    HttpResponse<String> preset =
        ada.send(page + "/preset", Map.of("preset", "gentle", "why", "calm", "version", "0"));
    assertEquals(409, preset.statusCode());
    shows(preset, "review: Bea made it 'strict'");
    Map<String, String> knowing =
        Map.of("preset", "gentle", "why", "calm", "version", version(preset.body()));
    assertEquals(303, ada.send(page + "/preset", knowing).statusCode());
  }

  @Test
  @DisplayName("P3: of two programs that set one house rule at once the slower is told")
  void ruleApi() {
    UUID region = server.region(company, "rules-too", "Rules too");
    String order = "{\"rule\": \"discount\", \"mode\": \"%s\", \"why\": \"so\", \"version\": 0}";
    HttpResponse<String> stale =
        oneWins(
            200,
            "/api/v1/house-rules/" + region,
            order.formatted("off"),
            order.formatted("strict"));
    shows(stale, "\"field\":\"mode\"", "it was 'inherit'.");
    shows(adas.open("/api/v1/house-rules/" + region), "\"why\":\"so\"");
    String all = "{\"preset\": \"%s\", \"why\": \"so\", \"version\": %s}";
    assertEquals(
        409,
        put(adas, "/api/v1/house-rules/" + region + "/preset", all.formatted("gentle", "0"))
            .statusCode());
    assertEquals(
        200,
        put(adas, "/api/v1/house-rules/" + region + "/preset", all.formatted("gentle", "null"))
            .statusCode());
  }

  @Test
  @DisplayName(
      "S77: whoever saves settings that somebody changed since is told what was set, by whom and why,"
          + " of a secret only that it is another one")
  void settingsPage() {
    UUID region = server.region(company, "pay", "Pay");
    String path = "/house/uses/" + region + "/" + POINT;
    String seen = version(ada.open(path).body());
    assertEquals(
        303,
        bea.send(path, Map.of("set-rate", "7", "set-key", "hush", "why", "dearer", "version", seen))
            .statusCode());
    seen = version(ada.open(path).body());
    assertEquals(
        303,
        bea.send(
                path,
                Map.of(
                    "set-rate", "8", "set-key", "hush hush", "why", "a new key", "version", seen))
            .statusCode());
    HttpResponse<String> stale =
        ada.send(path, Map.of("set-rate", "9", "why", "mine", "version", seen));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "a new key",
        "id=\"set-rate-fault\">Bea made it '8'; it was '7'.",
        "Bea made it 'another secret'; it was 'a secret'.",
        "value=\"9\"");
    assertFalse(stale.body().contains("hush"), "secrets stay so");
    shows(ada.open(path), "Set last", "dearer", "a new key", "Rate, Key");
    shows(ada.open("/house/audit?action=region.settings"), "org.example.pay: rate, key");
  }

  @Test
  @DisplayName("S77: of two programs that set one plugin at once the slower is told")
  void settingsApi() {
    String path = "/api/v1/uses/" + server.region(company, "pay-too", "Pay too") + "/" + POINT;
    String order = "{\"settings\": {\"rate\": \"%s\"}, \"why\": \"so\", \"version\": %d}";
    assertEquals(
        200, put(adas, path, "{\"settings\": {\"rate\": \"6\"}, \"why\": \"ours\"}").statusCode());
    long seen = told(adas.open(path).body().replaceAll(".*\"said\"", ""));
    HttpResponse<String> stale =
        oneWins(200, path, order.formatted("7", seen), order.formatted("8", seen));
    shows(stale, "\"field\":\"rate\"", "it was '6'.");
  }

  @Test
  @DisplayName("S77: a secret that is kept can be taken away, on the page and by the API")
  void secretTakenAway() {
    UUID region = server.region(company, "secret", "Secret");
    String api = "/api/v1/uses/" + region + "/" + POINT;
    String kept = "\"kept\":true";
    put(adas, api, "{\"settings\": {\"key\": \"hush\"}, \"why\": \"a key\"}");
    shows(put(adas, api, "{\"settings\": {\"rate\": \"6\"}, \"why\": \"dearer\"}"), kept);
    HttpResponse<String> taken =
        put(adas, api, "{\"settings\": {\"rate\": \"6\", \"key\": null}, \"why\": \"no more\"}");
    assertEquals(200, taken.statusCode(), taken.body());
    assertFalse(taken.body().contains(kept), taken.body());
    put(adas, api, "{\"settings\": {\"key\": \"hush\"}, \"why\": \"a key\"}");
    String page = "/house/uses/" + region + "/" + POINT;
    shows(ada.open(page), "name=\"taken-key\"");
    assertEquals(
        303,
        ada.send(page, Map.of("set-rate", "6", "taken-key", "yes", "why", "no more")).statusCode());
    assertFalse(ada.open(page).body().contains("taken-key"));
  }

  @Test
  @DisplayName(
      "S40: a switch on an old picture is told who chose what in which region since, and why")
  void uses() {
    UUID region = server.region(company, "uses", "Uses");
    String seen = version(ada.open("/house/uses").body());
    String cell = region + "." + POINT;
    assertEquals(
        303,
        bea.send("/house/uses", Map.of("version", seen, cell, "none", "why", "no pay here"))
            .statusCode());
    HttpResponse<String> stale =
        ada.send("/house/uses", Map.of("version", seen, cell, "inherit", "why", "again"));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea changed this after you had looked at it",
        "no pay here",
        "of Uses: Bea made it 'nothing'; it was 'as above'.");
    HttpResponse<String> program =
        adas.json(
            "POST",
            "/api/v1/uses",
            "{\"version\": %s, \"why\": \"x\", \"changes\": [{\"region\": \"%s\", \"point\": \"%s\", \"choice\": \"inherit\"}]}"
                .formatted(seen, region, POINT));
    assertEquals(409, program.statusCode());
    shows(program, "\"field\":\"" + cell + "\"", "Bea");
  }

  @Test
  @DisplayName(
      "S68: whoever changes a thing on the shelf that somebody changed or retired since is told what"
          + " it is now")
  void shelf() {
    Map<String, String> wine = Map.of("kind", "gift", "en", "Wine", "cost", "20");
    assertEquals(303, ada.send("/shelf", wine).statusCode());
    String page = ada.open("/shelf").body();
    String seen = version(page.substring(page.indexOf("name=\"code\" value=\"wine\"")));
    Map<String, String> hers =
        Map.of("code", "wine", "kind", "gift", "en", "Red wine", "cost", "25", "version", seen);
    assertEquals(303, bea.send("/shelf", hers).statusCode());
    assertEquals(303, bea.send("/shelf/wine/retire", Map.of()).statusCode());
    HttpResponse<String> stale =
        ada.send(
            "/shelf",
            Map.of("code", "wine", "kind", "gift", "en", "Wine", "cost", "22", "version", seen));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea made it 'Red wine'; it was 'Wine'.",
        "Bea made it '25.00 EUR'; it was '20.00 EUR'.",
        "Bea made it 'yes'",
        "value=\"22\"");
    shows(ada.open("/shelf"), "Red wine", "retired");
  }

  @Test
  @DisplayName(
      "S68: of two who put one thing on the shelf at once the slower is told what lies there")
  void shelfApi() {
    String path = "/api/v1/shelf/training";
    String thing =
        "{\"kind\":\"training\",\"names\":{\"en\":\"%s\"},\"cost\":{\"minorUnits\":900,\"currency\":\"EUR\"},\"version\":%d}";
    shows(
        oneWins(204, path, thing.formatted("A day", 0), thing.formatted("A week", 0)),
        "\"field\":\"en\"",
        "it was empty.");
    String all = adas.open("/api/v1/shelf").body();
    long seen = told(all.substring(all.indexOf("\"code\":\"training\"")));
    shows(
        oneWins(204, path, thing.formatted("A year", seen), thing.formatted("An hour", seen)),
        "\"field\":\"en\"",
        "it was 'A ");
  }

  @Test
  @DisplayName(
      "S46: of two who tell what letters say of us at once the slower is told what they say now")
  void sender() {
    String seen = version(ada.open("/house/sender").body());
    Map<String, String> hers =
        Map.of(
            "version", seen,
            "name", "Blume & Söhne",
            "addressLines", "Ring 1\n20457 Hamburg",
            "country", "DE",
            "place", "Hamburg");
    assertEquals(303, bea.send("/house/sender", hers).statusCode());
    HttpResponse<String> stale =
        ada.send(
            "/house/sender",
            Map.of(
                "version", seen,
                "name", "Blume & Söhne",
                "addressLines", "Markt 2",
                "country", "AT",
                "place", "Wien"));
    assertEquals(409, stale.statusCode());
    shows(
        stale,
        "Bea made it 'Hamburg'",
        "Bea made it 'Ring 1, 20457 Hamburg'",
        "Markt 2",
        "value=\"Wien\"");
    long now = told(adas.open("/api/v1/sender").body());
    String order =
        "{\"name\": \"Blume & Söhne\", \"addressLines\": [\"Ring 1\"], \"country\": \"DE\", \"place\": \"%s\", \"version\": %d}";
    shows(
        oneWins(
            200, "/api/v1/sender", order.formatted("Bremen", now), order.formatted("Kiel", now)),
        "\"field\":\"place\"",
        "it was 'Hamburg'.");
  }
}
