package org.code99.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.code99.Problems;
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

@DisplayName("How the API answers what it does not take")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MannersTest {
  private static final String JSON = "application/json";

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
      "API: another method is told which ones there are, another kind of body which is read")
  void otherWays() {
    HttpResponse<String> method = send("DELETE", "/drawers", JSON, "{}", UTF_8);
    assertEquals(405, method.statusCode(), method.body());
    assertEquals("GET, HEAD, POST", method.headers().firstValue("Allow").orElse(""));
    clear(method, "This address takes GET, HEAD, POST, not DELETE");

    HttpResponse<String> kind = send("POST", "/drawers", "text/plain", "{}", UTF_8);
    assertEquals(415, kind.statusCode(), kind.body());
    clear(kind, "The body came as text/plain, and is read as application/json here");

    assertEquals(404, send("POST", "/nowhere", JSON, "{}", UTF_8).statusCode());
    assertEquals(405, boss.post("/undecided", Map.of()).statusCode(), "a page, too");
  }

  @Test
  @DisplayName("API: what is too large is told how large it may be")
  void tooLarge() {
    HttpResponse<String> answer =
        send("POST", "/drawers", JSON, "\"" + "x".repeat(11 * 1024 * 1024) + "\"", UTF_8);

    assertEquals(413, answer.statusCode(), answer.body());
    clear(answer, "fields come to at most 10 MB, a file to 200 MB");
  }

  @Test
  @DisplayName("API: a body in another encoding is told to be none of UTF-8")
  void encoding() {
    HttpResponse<String> latin =
        send("POST", "/drawers", JSON, "{\"name\": \"M\u00fcller\"}", ISO_8859_1);
    assertEquals(400, latin.statusCode(), latin.body());
    clear(latin, "not written in UTF-8");

    HttpResponse<String> wide = send("POST", "/drawers", JSON, "\0\0{\"name\": \"A\"}", UTF_8);
    assertEquals(400, wide.statusCode(), wide.body());
    clear(wide, "The body is ");
  }

  @Test
  @DisplayName("API: a field that stands there twice is refused by its name, wherever it stands")
  void twice() {
    HttpResponse<String> flat = boss.tell("/drawers", "{\"name\": \"A\", \"name\": \"B\"}");
    assertEquals(400, flat.statusCode(), flat.body());
    assertEquals(
        Map.of("name", "The field name stands there twice: send it once."),
        Problems.faults(flat.body()));

    HttpResponse<String> deep =
        boss.tell("/uses", "{\"version\": 1, \"changes\": [{\"point\": \"a\", \"point\": \"b\"}]}");
    assertEquals(400, deep.statusCode(), deep.body());
    assertEquals(Set.of("changes[0].point"), Problems.faults(deep.body()).keySet());
  }

  @Test
  @DisplayName(
      "API: a field that there is not is refused with those that there are, wherever it stands")
  void strangers() {
    HttpResponse<String> answer =
        boss.tell(
            "/uses",
            "{\"version\": 1, \"because\": \"x\", \"changes\": [{\"region\": \"11111111-2222-3333-4444-555555555555\","
                + " \"point\": \"p\", \"choice\": \"none\", \"from\": \"x\"}]}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(
        Map.of(
            "because", "There is no field because here: send only changes, from, version, why.",
            "changes[0].from",
                "There is no field changes[0].from here: send only choice, point, region."),
        Problems.faults(answer.body()));
    assertEquals(
        Set.of("company", "drawer", "name"),
        Problems.faults(boss.tell("/case-files", "{\"name\": \"A\"}").body()).keySet());
  }

  @ParameterizedTest(name = "{0} {1}")
  @DisplayName("API: a number is no text, and a text neither number nor yes")
  @CsvSource(
      delimiter = '|',
      value = {
        "/drawers|{\"name\": 12}|name",
        "/waves|{\"drawer\": \"11111111-2222-3333-4444-555555555555\", \"perPerson\": \"12\"}|perPerson",
        "/case-files/11111111-2222-3333-4444-555555555555/visits/notes|{\"whyNotSaid\": \"true\"}|whyNotSaid",
        "/case-files/11111111-2222-3333-4444-555555555555/visits/notes|{\"wouldThey\": 1}|wouldThey",
      })
  void kinds(String place, String body, String field) {
    HttpResponse<String> answer = boss.tell(place, body);

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(Set.of(field), Problems.faults(answer.body()).keySet(), answer.body());
  }

  @ParameterizedTest
  @DisplayName("API: a limit is 1 to 200")
  @ValueSource(strings = {"0", "-1", "201"})
  void limits(String limit) {
    for (String list : List.of("/case-files", "/audit", "/watched", "/signals/waiting")) {
      HttpResponse<String> answer = boss.read(list + "?limit=" + limit);
      assertEquals(422, answer.statusCode(), answer.body());
      assertEquals(Set.of("limit"), Problems.faults(answer.body()).keySet());
    }
  }

  @Test
  @DisplayName("API: a drawer is made once; who asks for it again gets the one that is there")
  void sameDrawer() {
    HttpResponse<String> made = boss.tell("/drawers", "{\"name\": \"Autumn\"}");
    HttpResponse<String> known = boss.tell("/drawers", "{\"name\": \"Autumn\"}");

    assertEquals(201, made.statusCode(), made.body());
    assertEquals(200, known.statusCode(), known.body());
    assertEquals(made.body(), known.body());
  }

  @Test
  @DisplayName("API: a role that there is not is told once")
  void unknownRole() {
    HttpResponse<String> answer =
        boss.tell("/people", "{\"name\": \"\", \"userName\": \"x\", \"roles\": [\"boss\"]}");

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(answer.body().indexOf("\"roles\""), answer.body().lastIndexOf("\"roles\""));
    assertEquals(Set.of("name", "roles"), Problems.faults(answer.body()).keySet());
  }

  private HttpResponse<String> send(
      String method, String path, String kind, String body, Charset charset) {
    return boss.ask(method, path, kind, body.getBytes(charset));
  }

  private static void clear(HttpResponse<String> answer, String words) {
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains(words), answer.body());
    assertEquals(List.of(), Problems.unclear(answer.statusCode(), answer.body()));
  }
}
