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
        "/lifetimes|{\"expected\":{\"minorUnits\":5,\"currency\":\"ABCD\"}}|expected.currency|The field"
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
        Map.of("limit", "limit is to be a whole number up to 2147483647."), faults(answer));
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
    assertEquals(Set.of("kind", "en", "cost", "yearly"), faults(answer).keySet(), answer.body());
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
