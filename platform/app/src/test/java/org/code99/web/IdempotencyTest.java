package org.code99.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTest {
  private static final String KEY = "Idempotency-Key";

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
      "API: the same key with the same request gets the same answer and does nothing again")
  void once() {
    String body = json("Once");
    HttpResponse<String> first = boss.tell("/case-files", body, KEY, "once");
    assertEquals(201, first.statusCode(), first.body());

    HttpResponse<String> again = boss.tell("/case-files", body, KEY, "once");

    assertEquals(201, again.statusCode());
    assertEquals(first.body(), again.body());
    assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
    assertEquals(1, imports("Once"), "one list of one row was read, not two");
    assertTrue(
        boss.tell("/case-files", body, KEY, "another").body().contains("\"known\":true"),
        "another key runs again");
  }

  @Test
  @DisplayName(
      "API: the same key with another body or at another address is refused, and nothing happens")
  void anotherBody() {
    assertEquals(201, boss.tell("/drawers", "{\"name\":\"A\"}", KEY, "mine").statusCode());

    assertEquals(422, boss.tell("/drawers", "{\"name\":\"B\"}", KEY, "mine").statusCode());
    assertEquals(422, boss.tell("/case-files", "{\"name\":\"A\"}", KEY, "mine").statusCode());
    assertEquals(List.of(), server.house().ask("SELECT 1 FROM drawers_drawer WHERE name = 'B'"));
    assertEquals(
        201,
        server.nora().tell("/drawers", "{\"name\":\"C\"}", KEY, "mine").statusCode(),
        "keys are a person's own");
  }

  @Test
  @DisplayName("API: a refusal is kept like any answer")
  void refusals() {
    assertEquals(422, boss.tell("/drawers", "{}", KEY, "refused").statusCode());

    HttpResponse<String> again = boss.tell("/drawers", "{}", KEY, "refused");

    assertEquals(422, again.statusCode());
    assertEquals("true", again.headers().firstValue("Idempotency-Replayed").orElse(""));
    assertTrue(again.body().contains("\"field\":\"name\""), again.body());
    assertEquals(422, boss.tell("/drawers", "{\"name\":\"D\"}", KEY, "x".repeat(201)).statusCode());
  }

  @Test
  @DisplayName(
      "API: of two requests at once with one key one runs; the other is told so or gets its answer")
  void twoAtOnce() throws Exception {
    String body = json("Twice");
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<HttpResponse<String>> told =
        () -> {
          start.await();
          return boss.tell("/case-files", body, KEY, "race");
        };
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(told, told));
      for (Future<HttpResponse<String>> answer : answers) {
        int status = answer.get().statusCode();
        assertTrue(status == 201 || status == 409, answer.get().body());
      }
    }
    assertEquals(1, imports("Twice"));
  }

  @Test
  @DisplayName("API: a key is forgotten after 24 hours")
  void forgotten() {
    assertEquals(201, boss.tell("/drawers", "{\"name\":\"E\"}", KEY, "old").statusCode());
    server.house().tamper("UPDATE web_idempotency SET begun_at = begun_at - interval '25 hours'");

    assertEquals(201, boss.tell("/drawers", "{\"name\":\"F\"}", KEY, "old").statusCode());
  }

  private String json(String account) {
    boss.tell("/drawers", "{\"name\":\"Keys\"}");
    return "{\"drawer\":\"%s\",\"company\":\"Kunde %s\",\"account_no\":\"%s\"}"
        .formatted(
            server.house().askId("SELECT id FROM drawers_drawer WHERE name = 'Keys'"),
            account,
            account);
  }

  private int imports(String account) {
    return Integer.parseInt(
        server
            .house()
            .ask(
                """
                SELECT count(*) FROM intake_row r JOIN drawers_file f ON f.id = r.file_id
                 WHERE f.account_no = '%s'
                """
                    .formatted(account))
            .getFirst());
  }
}
