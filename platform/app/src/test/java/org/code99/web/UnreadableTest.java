package org.code99.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableTest {
  private static final String AMOUNT =
      "an amount such as {\"minorUnits\": 1999, \"currency\": \"EUR\"}";
  private static final String NOBODY = "11111111-2222-3333-4444-555555555555";
  private static final String FILE = "/case-files/" + NOBODY;

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
  @DisplayName("API: every field that is not what it takes is told at once, by its path, in words")
  void allAtOnce() {
    HttpResponse<String> answer =
        boss.tell(
            FILE + "/documents",
            """
            {"kind": {}, "number": "7", "on": "abc", "amount": {"minorUnits": "x", "currency": "EUR"},
             "cost": {"minorUnits": 5}}
            """);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of(
            "kind", "The field kind is to be a text.",
            "on", "The field on is to be a date like 2026-03-31.",
            "amount.minorUnits",
                "The field amount.minorUnits is to be a whole number up to 9223372036854775807.",
            "cost.currency",
                "The field cost.currency is to be a currency of ISO 4217 such as EUR."),
        faults(answer));
  }

  @ParameterizedTest(name = "{0} told {1}: {2}")
  @DisplayName("API: dates, ids, money, numbers, lists and objects are asked for in words")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0000',
      value = {
        "/lifetimes|{\"on\":\"2026-13-01\"}|on|The field on is to be a date like 2026-03-31.",
        "/lifetimes|{\"on\":\"2026-03-01\",\"expected\":5}|expected|The field expected is to be "
            + AMOUNT
            + ".",
        "/lifetimes|{\"on\":\"2026-03-01\",\"expected\":{\"minorUnits\":5,\"currency\":\"ABCD\"}}|expected.currency|The field"
            + " expected.currency is to be a currency of ISO 4217 such as EUR.",
        "/overrides|[]||The body is to be an object with its fields, in curly braces.",
        "/opportunities|{\"visit\":\"tomorrow\"}|visit|The field visit is to be an id such as"
            + " 0c8b9f7e-3d55-4a6f-9a57-0f6d2b1c4e8a.",
      })
  void words(String place, String body, String field, String sentence) {
    HttpResponse<String> answer = boss.tell(FILE + place, body);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(Map.of(field == null ? "" : field, sentence), faults(answer));
    noJava(answer);
  }

  @Test
  @DisplayName("API: what stands in a list is told by its place")
  void inList() {
    HttpResponse<String> answer =
        boss.put(FILE + "/lifetimes/1/shares", "{\"parts\":[5,{\"person\":\"x\"}]}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        "The field parts[0] is to be an object with its fields, in curly braces.",
        faults(answer).get("parts[0]"),
        answer.body());
    assertTrue(faults(answer).containsKey("parts[1].person"), answer.body());
    noJava(answer);
  }

  @Test
  @DisplayName("API: what is missing is told together with what is not what its field takes")
  void missingToo() {
    HttpResponse<String> answer =
        boss.tell(FILE + "/documents", "{\"kind\":\"order\",\"on\":\"abc\",\"number\":null}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of(
            "number", "The field number is missing: send it.",
            "on", "The field on is to be a date like 2026-03-31.",
            "amount", "The field amount is missing: send it."),
        faults(answer));
  }

  @Test
  @DisplayName("API: nothing may stand in a list, nor half of what belongs there")
  void holes() {
    HttpResponse<String> answer =
        boss.put(
            FILE + "/lifetimes/1/shares",
            "{\"parts\":[null,{\"person\":\"%s\"}]}".formatted(NOBODY));

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of(
            "parts[0]", "The field parts[0] is to be an object with its fields, in curly braces.",
            "parts[1].part", "The field parts[1].part is missing: send it."),
        faults(answer));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("API: a text that nobody would read is refused at its field")
  @CsvSource({
    "/drawers, name, 201, at most 200",
    "/drawers, name, 20000, at most 10000",
    "/signals, words, 20000, at most 10000",
    "/case-files, city, 201, at most 200",
    "/me/tokens, name, 20000, at most 10000",
  })
  void endless(String place, String field, int letters, String most) {
    HttpResponse<String> answer =
        boss.tell(place, "{\"%s\":\"%s\"}".formatted(field, "x".repeat(letters)));

    assertEquals(422, answer.statusCode(), answer.body());
    assertTrue(faults(answer).getOrDefault(field, "").contains(most), answer.body());
  }

  @ParameterizedTest
  @DisplayName("API: a sign of no language is refused at its field")
  @ValueSource(strings = {"/drawers", "/people"})
  void noSign(String place) {
    HttpResponse<String> answer = boss.tell(place, "{\"name\":\"A\\u0000B\"}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertTrue(faults(answer).containsKey("name"), answer.body());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("API: a day is a text of ten signs, and what happened has happened")
  @ValueSource(
      strings = {
        "{\"words\":\"x\",\"on\":-1}",
        "{\"words\":\"x\",\"on\":9223372036854775807}",
        "{\"words\":\"x\",\"on\":[2026,3,31]}",
        "{\"words\":\"x\",\"on\":\"+999999999-12-31\"}",
      })
  void days(String body) {
    HttpResponse<String> answer = boss.tell(FILE + "/wishes", body);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(Map.of("on", "The field on is to be a date like 2026-03-31."), faults(answer));
    assertEquals(
        Set.of("on"), faults(boss.tell(FILE + "/touches", "{\"on\":\"9999-12-31\"}")).keySet());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("API: what nobody said is not taken for no, nor for yes")
  @CsvSource({
    "/plugins/x, on",
    "/plugins/x/running, running",
    "/people/" + NOBODY + "/active, active"
  })
  void unsaid(String place, String field) {
    HttpResponse<String> answer = boss.put(place, "{}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(Map.of(field, "The field " + field + " is missing: send it."), faults(answer));
  }

  @Test
  @DisplayName("API: who is to use what is told as a list of whole changes")
  void uses() {
    HttpResponse<String> answer = boss.tell("/uses", "{\"version\":1,\"changes\":[{}]}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Set.of("changes[0].region", "changes[0].point", "changes[0].choice"),
        faults(answer).keySet(),
        answer.body());
  }

  @Test
  @DisplayName("API: a part of a cent is told apart from less than nothing")
  void cents() {
    HttpResponse<String> part =
        boss.put(
            "/shelf/x",
            "{\"kind\":\"gift\",\"names\":{\"en\":\"Tea\"},\"cost\":{\"minorUnits\":1.5,\"currency\":\"EUR\"}}");
    assertEquals(
        Map.of(
            "cost.minorUnits",
            "The field cost.minorUnits is to be a whole number up to 9223372036854775807."),
        faults(part),
        part.body());

    HttpResponse<String> less =
        boss.put(
            "/shelf/x",
            "{\"kind\":\"gift\",\"names\":{\"en\":\"Tea\"},\"cost\":{\"minorUnits\":-1,\"currency\":\"EUR\"}}");
    assertEquals(
        Map.of("cost", "It costs us nothing or more, not -0.01 EUR."), faults(less), less.body());
  }

  @Test
  @DisplayName("API: a wave's drawer and number are told at once, and a missing drawer is told")
  void waves() {
    HttpResponse<String> wrong = boss.tell("/waves", "{\"drawer\":\"x\",\"perPerson\":\"y\"}");
    assertEquals(2, faults(wrong).size(), wrong.body());
    assertTrue(faults(wrong).containsKey("drawer"), wrong.body());
    assertTrue(faults(wrong).containsKey("perPerson"), wrong.body());

    HttpResponse<String> missing = boss.tell("/waves", "{}");
    assertEquals(422, missing.statusCode());
    assertEquals(Map.of("drawer", "The field drawer is missing: send it."), faults(missing));
  }

  @ParameterizedTest
  @DisplayName("API: a body that is no JSON is a bad request, told without a word of Java")
  @ValueSource(strings = {"{\"name\":", "name", "{'name': 1}"})
  void noJson(String body) {
    HttpResponse<String> answer = boss.tell("/drawers", body);

    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(
        faults(answer).getOrDefault("", "").startsWith("The body is no JSON"), answer.body());
    noJava(answer);
  }

  @ParameterizedTest
  @DisplayName("API: a body that is missing is told")
  @ValueSource(strings = {"", "null"})
  void missing(String body) {
    HttpResponse<String> answer = boss.tell("/drawers", body);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of("", "The body is missing: send the fields as a JSON object."), faults(answer));
  }

  @Test
  @DisplayName("An address with something else than an id leads nowhere, for programs and people")
  void address() {
    HttpResponse<String> told = boss.read("/case-files/not-a-uuid");
    assertEquals(404, told.statusCode(), told.body());
    noJava(told);
    HttpResponse<String> shown = boss.get("/files/not-a-uuid");
    assertEquals(404, shown.statusCode(), shown.body());
    noJava(shown);
  }

  @Test
  @DisplayName("API: what a query asks for is told by its name")
  void query() {
    HttpResponse<String> answer = boss.read("/audit?limit=all");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of("limit", "The part limit of the address is to be a whole number up to 2147483647."),
        faults(answer));
  }

  @ParameterizedTest
  @DisplayName("A query that asks for what cannot be is refused by name, for programs and people")
  @CsvSource(
      delimiter = '|',
      value = {
        "/audit?day=yesterday&before=x&limit=all|day,before,limit",
        "/scoreboard?from=x&to=2026|from",
        "/case-files?owner=me&stage=nix|owner,stage",
        "/watched?after=x|after",
      })
  void queries(String place, String names) {
    HttpResponse<String> told = boss.read(place);
    assertEquals(422, told.statusCode(), told.body());
    assertEquals(Set.of(names.split(",")), faults(told).keySet(), told.body());
  }

  @ParameterizedTest
  @DisplayName("A page whose address asks for what cannot be says so instead of showing everything")
  @ValueSource(
      strings = {
        "/watched?after=x",
        "/scoreboard?from=then",
        "/house/rules?region=x",
        "/imports/new?drawer=x"
      })
  void shown(String place) {
    HttpResponse<String> page = boss.get(place);

    assertEquals(422, page.statusCode(), page.body());
    assertTrue(page.body().contains(" is to be "), page.body());
  }

  @Test
  @DisplayName("A part of a query that is empty was not asked for")
  void emptyQuery() {
    assertEquals(200, boss.read("/audit?day=&before=").statusCode());
    assertEquals(200, boss.get("/watched?after=").statusCode());
  }

  @Test
  @DisplayName("S27: a day that cannot be read is no day of today")
  void signal() {
    HttpResponse<String> answer =
        boss.tell("/signals", "{\"competitor\":\"Rival\",\"words\":\"x\",\"seenOn\":\"gestern\"}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of("seenOn", "The field seenOn is to be a date like 2026-03-31."), faults(answer));
  }

  @Test
  @DisplayName("S77: a wave goes to so many files of each owner as a person can count")
  void eachOfThem() {
    for (int perPerson : new int[] {-1, 100_000_000}) {
      HttpResponse<String> answer =
          boss.tell("/waves", "{\"drawer\":\"%s\",\"perPerson\":%d}".formatted(NOBODY, perPerson));
      assertEquals(422, answer.statusCode(), answer.body());
      assertEquals(Set.of("perPerson"), faults(answer).keySet(), answer.body());
    }
    boss.tell("/drawers", "{\"name\":\"Lost\"}");
    HttpResponse<String> page =
        boss.post("/going-out", Map.of("drawer", NOBODY, "each", "hundred"));
    assertEquals(422, page.statusCode());
    assertTrue(page.body().contains("id=\"each-fault\""), page.body());
  }

  @Test
  @DisplayName("P3: the page marks what was refused at its field, for one rule and for all of them")
  void houseRulePage() {
    String place = "/house/rules/" + server.house().company().id();

    HttpResponse<String> one =
        boss.post(place, Map.of("rule", "cooling-off", "mode", "hart", "number", "-5", "why", "x"));
    assertEquals(422, one.statusCode());
    for (String field : Set.of("mode", "number")) {
      assertTrue(one.body().contains("id=\"%s-fault\"".formatted(field)), one.body());
    }

    HttpResponse<String> all = boss.post(place + "/preset", Map.of("preset", "hart", "why", " "));
    assertEquals(422, all.statusCode());
    for (String field : Set.of("preset", "why")) {
      assertTrue(all.body().contains("id=\"%s-fault\"".formatted(field)), all.body());
    }
  }

  @Test
  @DisplayName("S10: a region's gift ceiling and names have bounds, told at their fields")
  void region() {
    HttpResponse<String> answer =
        boss.tell(
            "/regions",
            """
            {"code": "%s", "name": "%s", "giftCeiling": "90000000000000000"}
            """
                .formatted("c".repeat(201), "n".repeat(201)));

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(Set.of("code", "name", "giftCeiling"), faults(answer).keySet(), answer.body());
  }

  @Test
  @DisplayName("P3: every fault of a house rule is told at once, each at its field")
  void houseRule() {
    HttpResponse<String> answer =
        boss.put(
            "/house-rules/" + server.house().company().id(),
            "{\"rule\":\"cooling-off\",\"mode\":\"hart\",\"number\":\"-5\",\"why\":\"\"}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertTrue(faults(answer).keySet().containsAll(Set.of("mode", "number", "why")), answer.body());
  }

  @Test
  @DisplayName("S68: everything wrong with a thing for the shelf is told at once, its kind too")
  void shelf() {
    HttpResponse<String> answer =
        boss.put(
            "/shelf/x",
            """
            {"kind": "nix", "names": {"en": ""}, "cost": {"minorUnits": -1, "currency": "EUR"},
             "yearly": {"minorUnits": -1, "currency": "EUR"}}
            """);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Set.of("kind", "names.en", "cost", "yearly"), faults(answer).keySet(), answer.body());
  }

  @Test
  @DisplayName("API: everything wrong with a document is told at once, its kind too")
  void document() {
    HttpResponse<String> answer =
        boss.tell(
            FILE + "/documents",
            """
            {"kind": "nix", "number": "", "on": "2025-11-20",
             "amount": {"minorUnits": -1, "currency": "EUR"},
             "cost": {"minorUnits": -1, "currency": "EUR"}}
            """);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Set.of("kind", "number", "amount", "cost"), faults(answer).keySet(), answer.body());
  }

  private static void noJava(HttpResponse<String> answer) {
    for (String word : Set.of("java.", "org.code99", "onstruct", "convert", "argument [")) {
      assertFalse(answer.body().contains(word), word + ": " + answer.body());
    }
  }

  private static Map<String, String> faults(HttpResponse<String> answer) {
    Map<String, String> faults = new TreeMap<>();
    try {
      for (JsonNode fault : new ObjectMapper().readTree(answer.body()).path("errors")) {
        faults.put(fault.path("field").asText(), fault.path("sentence").asText());
      }
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
    return faults;
  }
}
