package org.code99.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.OpenHouse;
import org.code99.TestHouse;
import org.code99.people.Accounts;
import org.code99.people.Role;
import org.code99.regions.Founding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The back office over HTTP")
class OfficeTest {
  private OpenHouse server;
  private UUID company;
  private UUID north;
  private UUID ada;
  private OpenHouse.Browser admin;

  @BeforeEach
  void open(@TempDir Path folder) throws Exception {
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
    north = server.region(company, "north", "North");
    ada = server.letIn(company, "Ada", company, Role.ADMIN);
    admin = server.browserOf("Ada");
    admin.open("/house");
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName("S05: each role opens what is its own, and is told so where it is not")
  void roles() {
    server.letIn(company, "Mia", north, Role.MANAGER);
    server.letIn(company, "Sam", north, Role.SALESPERSON);
    Map<String, List<Integer>> doors =
        Map.of(
            "/house", List.of(200, 200, 403),
            "/house/people", List.of(200, 200, 403),
            "/house/people/new", List.of(200, 403, 403),
            "/house/regions", List.of(200, 403, 403),
            "/house/sender", List.of(200, 403, 403),
            "/house/uses", List.of(200, 403, 403),
            "/house/plugins", List.of(200, 403, 403),
            "/house/rules", List.of(200, 200, 403),
            "/house/audit", List.of(200, 403, 403),
            "/me", List.of(200, 200, 200));
    List<OpenHouse.Browser> browsers =
        List.of(admin, server.browserOf("Mia"), server.browserOf("Sam"));
    doors.forEach((path, expected) ->
        assertEquals(
            expected,
            browsers.stream().map(browser -> browser.open(path).statusCode()).toList(),
            path));
    assertEquals(303, server.browser().open("/house").statusCode());
    assertEquals(401, server.browser().open("/api/v1/people").statusCode());
  }

  @Test
  @DisplayName("An address where nothing lies is told as such, to people and to programs")
  void nowhere() {
    HttpResponse<String> page = admin.open("/no/such/page");
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("Nothing lies at this address"), page.body());
    assertEquals(404, server.programOf(ada).open("/api/v1/no-such-thing").statusCode());
  }

  @Test
  @DisplayName("S05: a manager meets only the people of their own regions")
  void ownRegions() {
    server.letIn(company, "Mia", north, Role.MANAGER);
    String people = server.programOf(ada).open("/api/v1/people").body();
    assertTrue(people.contains("\"roles\":[\"manager\"]"), people);
    String page = server.browserOf("Mia").open("/house/people").body();
    assertTrue(page.contains("Mia"));
    assertFalse(page.contains("<strong>Ada</strong>"));
    assertEquals(404, server.browserOf("Mia").open("/house/people/" + ada).statusCode());
  }

  @Test
  @DisplayName("S05: whoever is let in chooses a password by a link that works once")
  void letsIn() {
    HttpResponse<String> page =
        admin.send(
            "/house/people",
            Map.of(
                "name",
                "Carl",
                "userName",
                "carl@blume.example",
                "roles",
                "salesperson",
                "home",
                north.toString()));
    assertEquals(200, page.statusCode(), page.body());
    String link = OpenHouse.link(page);
    Map<String, String> choice =
        Map.of("password", "a short sentence", "again", "a short sentence");
    OpenHouse.Browser carl = server.browser();
    assertEquals(303, carl.send(link, choice).statusCode());
    assertEquals(422, carl.send(link, choice).statusCode());
    assertEquals(200, server.browserOf("Carl").open("/me").statusCode());
  }

  @Test
  @DisplayName(
      "S05: an e-mail address or telephone number that is none is refused at its field, with all else")
  void contactsThatAreNone() {
    HttpResponse<String> page =
        admin.send("/house/people", Map.of("name", " ", "email", "x", "phone", "y"));
    assertEquals(422, page.statusCode());
    for (String fault :
        List.of(
            "an e-mail address like name@house.example, not 'x'",
            "a telephone number like +49 30 123456, not 'y'",
            "The name is empty",
            "No role was chosen")) {
      assertTrue(page.body().contains(fault), page.body());
    }
    String person =
        "{\"name\":\"Carl\",\"userName\":\"carl\",\"roles\":[\"salesperson\"],\"email\":\"%s\",\"phone\":\"%s\"}";
    HttpResponse<String> told =
        server.programOf(ada).json("POST", "/api/v1/people", person.formatted("carl@", "12"));
    assertEquals(422, told.statusCode(), told.body());
    assertTrue(told.body().contains("\"field\":\"email\""), told.body());
    assertTrue(told.body().contains("\"field\":\"phone\""), told.body());
    HttpResponse<String> sound =
        server
            .programOf(ada)
            .json(
                "POST",
                "/api/v1/people",
                person.formatted("carl@blume.example", "+49 (0)30 / 12-34 ext. 5"));
    assertEquals(201, sound.statusCode(), sound.body());
  }

  @Test
  @DisplayName("S05: a program comes in by the same link, once, and gets a token")
  void letsAProgramIn() {
    OpenHouse.Browser mine = server.programOf(ada);
    HttpResponse<String> told =
        mine.json(
            "POST",
            "/api/v1/people",
            "{\"name\":\"Carl\",\"userName\":\"carl@blume.example\",\"roles\":[\"salesperson\"],\"home\":\"%s\"}"
                .formatted(north));
    String link = OpenHouse.link(told);
    String path = "/api/v1" + link;
    OpenHouse.Browser carl = server.browser();
    HttpResponse<String> weak = carl.json("POST", path, "{\"password\":\"carl\"}");
    assertEquals(422, weak.statusCode(), weak.body());
    assertTrue(weak.body().contains("\"field\":\"password\""), weak.body());
    String choice = "{\"password\":\"a short sentence\"}";
    HttpResponse<String> in = carl.json("POST", path, choice);
    assertEquals(201, in.statusCode(), in.body());
    assertEquals(409, carl.json("POST", path, choice).statusCode());
    assertEquals(422, carl.send(link, Map.of("password", "x", "again", "x")).statusCode());
    String token = in.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    assertTrue(server.program(token).open("/api/v1/me").body().contains("\"name\":\"Carl\""));
    String audit = mine.open("/api/v1/audit?action=people.password").body();
    assertTrue(audit.contains("by link"), audit);
  }

  @Test
  @DisplayName("S05: whoever leaves is signed out at once; the last admin stays")
  void leaves() {
    UUID sam = server.letIn(company, "Sam", north, Role.SALESPERSON);
    OpenHouse.Browser browser = server.browserOf("Sam");
    assertEquals(200, browser.open("/me").statusCode());
    assertEquals(
        303,
        admin.send("/house/people/" + sam + "/active", Map.of("active", "false")).statusCode());
    assertEquals(303, browser.open("/me").statusCode());
    HttpResponse<String> refused =
        admin.send("/house/people/" + ada + "/active", Map.of("active", "false"));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("ask another admin"));
  }

  @Test
  @DisplayName(
      "S40, S77: a region switches with a reason, in the audit trail, and nobody overwrites a"
          + " choice unseen")
  void switches() {
    String page = admin.open("/house/uses").body();
    String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    String cell = north + ".CommissionCalculator";
    assertTrue(page.contains("Pay, as Blume &amp; Söhne."), page);
    HttpResponse<String> noReason =
        admin.send("/house/uses", Map.of("version", version, cell, "none", "why", ""));
    assertEquals(422, noReason.statusCode());
    assertEquals(
        303,
        admin
            .send("/house/uses", Map.of("version", version, cell, "none", "why", "no pay here"))
            .statusCode());
    assertTrue(admin.open("/house/uses").body().contains("Nothing, chosen here."));
    assertEquals(
        409,
        admin
            .send("/house/uses", Map.of("version", version, cell, "inherit", "why", "again"))
            .statusCode());
    assertTrue(
        admin.open("/house/audit?action=region.choice").body().contains("CommissionCalculator = "));
  }

  @Test
  @DisplayName(
      "S78: a plugin is switched off while the house runs; what regions chose waits in words")
  void switchesOff() {
    HttpResponse<String> refused =
        admin.send("/house/plugins/org.example.pay/switch", Map.of("on", "false", "why", "-"));
    assertEquals(422, refused.statusCode());
    assertTrue(
        refused
            .body()
            .contains(
                "name=\"why\" value=\"-\" placeholder=\"Why\" required><div class=\"invalid-feedback"
                    + " d-block\">Switching a plugin has a reason: say why."),
        refused.body());
    assertEquals(
        303,
        admin
            .send("/house/plugins/org.example.pay/switch", Map.of("on", "false", "why", "later"))
            .statusCode());
    String matrix = admin.open("/house/uses").body();
    assertTrue(matrix.contains("The choice and its settings wait."), matrix);
    assertEquals(
        303,
        admin
            .send("/house/plugins/org.example.pay/switch", Map.of("on", "true", "why", "now"))
            .statusCode());
    assertFalse(admin.open("/house/uses").body().contains("settings wait"));
  }

  @Test
  @DisplayName("P12: an admin lets a plugin run apart, on its page or by the API, and back again")
  void runsApart() {
    OpenHouse.Browser program = server.programOf(ada);
    String path = "/house/plugins/org.example.pay/running";
    assertEquals(422, admin.send(path, Map.of("running", "isolated", "why", "")).statusCode());
    assertEquals(
        303, admin.send(path, Map.of("running", "isolated", "why", "not known")).statusCode());
    String page = admin.open("/house/plugins").body();
    assertTrue(page.contains("It runs apart, process "), page);
    assertTrue(admin.open("/house/audit?action=plugin.running").body().contains("org.example.pay"));
    HttpResponse<String> back =
        program.json(
            "PUT",
            "/api/v1/plugins/org.example.pay/running",
            "{\"running\": \"in-process\", \"why\": \"known now\"}");
    assertEquals(200, back.statusCode(), back.body());
    assertTrue(back.body().contains("\"running\":\"in-process\""), back.body());
    assertEquals(
        422,
        program
            .json("PUT", "/api/v1/plugins/org.example.pay/running", "{\"running\": \"cellar\"}")
            .statusCode());
  }

  @Test
  @DisplayName("S78: settings tell all their faults at once, and a secret is never shown again")
  void settings() {
    String path = "/house/uses/" + company + "/CommissionCalculator";
    HttpResponse<String> wrong =
        admin.send(path, Map.of("set-rate", "101", "set-key", "hush", "why", ""));
    assertEquals(422, wrong.statusCode());
    assertTrue(wrong.body().contains("It is at most 100"), wrong.body());
    assertTrue(wrong.body().contains("say why"));
    assertFalse(wrong.body().contains("hush"));
    assertEquals(
        303,
        admin
            .send(path, Map.of("set-rate", "7", "set-key", "hush", "why", "a better rate"))
            .statusCode());
    assertEquals(
        303,
        admin
            .send(path, Map.of("set-rate", "8", "set-key", "", "why", "better still"))
            .statusCode());
    String page = admin.open(path).body();
    assertTrue(page.contains("kept; type to replace it"), page);
    assertFalse(page.contains("hush"));
    OpenHouse.Browser program = server.programOf(ada);
    List.of(
            "/api/v1/uses/" + company + "/CommissionCalculator",
            "/api/v1/uses",
            "/api/v1/audit?limit=200")
        .forEach(open -> assertFalse(program.open(open).body().contains("hush"), open));
  }

  @Test
  @DisplayName(
      "P3: a region sets a rule with a reason, through page and API alike; a locked one stays"
          + " locked")
  void rules() {
    String page = "/house/rules/" + north;
    HttpResponse<String> unreasoned =
        admin.send(page, Map.of("rule", "discount", "mode", "hart", "why", ""));
    assertEquals(422, unreasoned.statusCode());
    assertTrue(unreasoned.body().contains("is no mode: choose strict"), unreasoned.body());
    assertTrue(unreasoned.body().contains("is-invalid\" id=\"why-discount\""), unreasoned.body());
    assertEquals(
        303,
        admin
            .send(page, Map.of("rule", "discount", "mode", "off", "why", "we trust"))
            .statusCode());
    OpenHouse.Browser program = server.programOf(ada);
    assertEquals(
        422,
        program
            .json(
                "PUT",
                "/api/v1/house-rules/" + north,
                "{\"rule\": \"suppression\", \"mode\": \"off\", \"why\": \"no\"}")
            .statusCode());
    String rules = program.open("/api/v1/house-rules/" + north).body();
    assertTrue(rules.contains("\"key\":\"discount\"") && rules.contains("Decided here"), rules);
  }

  @Test
  @DisplayName("The audit page says in words whether the chain is whole")
  void audit() {
    assertTrue(admin.open("/house/audit").body().contains("The chain is whole"));
    String told = server.programOf(ada).open("/api/v1/audit?limit=1").body();
    assertTrue(told.matches("(?s).*\"at\":\"\\d{4}-\\d\\d-\\d\\dT.*"), told);
    assertTrue(admin.open("/house/audit?day=2001-01-01").body().contains("Nothing of the kind."));
  }

  @Test
  @DisplayName("Metrics are for admins and for the machine itself; health is told to everybody")
  void health() {
    assertEquals(200, server.browser().open("/health/readiness").statusCode());
    assertTrue(server.browser().open("/metrics").body().contains("jvm_"));
  }

  @Test
  @DisplayName("The first day works exactly once, and names all faults at once")
  void firstDay() {
    String path = "/set-up/" + server.door(Accounts.class).setUpLink();
    OpenHouse.Browser browser = server.browser();
    HttpResponse<String> wrong =
        browser.send(path, Map.of("company", "", "country", "XX", "password", "x", "again", "y"));
    assertEquals(422, wrong.statusCode());
    List.of(
            "company-fault",
            "country-fault",
            "currency-fault",
            "name-fault",
            "userName-fault",
            "password-fault",
            "again-fault")
        .forEach(fault -> assertTrue(wrong.body().contains(fault), fault));
    Map<String, String> right =
        Map.of(
            "company",
            "Neu",
            "country",
            "DE",
            "currency",
            "EUR",
            "name",
            "Nora",
            "userName",
            "nora",
            "password",
            "a short sentence",
            "again",
            "a short sentence");
    assertEquals(303, browser.send(path, right).statusCode());
    assertEquals(200, browser.open("/house").statusCode());
    assertEquals(409, server.browser().send(path, right).statusCode());
  }

  @Test
  @DisplayName(
      "One's own page: a token is shown once, a phone signs in once, a password needs the present"
          + " one")
  void ownPage() {
    assertTrue(admin.send("/me/tokens", Map.of("name", "CRM")).body().contains("Your new token"));
    assertFalse(admin.open("/me").body().contains("Your new token"));
    HttpResponse<String> page = admin.send("/me/phone", Map.of());
    assertTrue(page.body().contains("<svg class=\"qr\""));
    String link = OpenHouse.link(page);
    OpenHouse.Browser phone = server.browser();
    assertEquals(303, phone.send(link, Map.of()).statusCode());
    assertEquals(200, phone.open("/me").statusCode());
    assertEquals(422, server.browser().send(link, Map.of()).statusCode());
    HttpResponse<String> wrong =
        admin.send(
            "/me/password",
            Map.of(
                "current", "guess", "password", "another sentence", "again", "another sentence"));
    assertEquals(422, wrong.statusCode());
  }
}
