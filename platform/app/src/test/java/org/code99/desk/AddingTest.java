package org.code99.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingTest {
  private static final Map<String, String> NONSENSE =
      Map.of(
          "company", "Gestern KG",
          "lost_date", "gestern",
          "last_order_date", "2999-01-01",
          "annual_revenue", "viel",
          "annual_profit", "-5",
          "currency", "Taler",
          "email", "x",
          "incidents_12m", "often");

  private TestServer server;
  private UUID drawer;

  @BeforeAll
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    server
        .house()
        .file(LostAccount.list(LostAccount.lost("S1").worth(1, "EUR").in(server.sales().south())));
    drawer = server.house().askId("SELECT id FROM drawers_drawer");
  }

  @AfterAll
  void close() {
    server.close();
  }

  @Test
  @DisplayName("S02: what a program types and cannot be meant is refused, each fault at its field")
  void nonsense() throws IOException {
    Map<String, String> row = new HashMap<>(NONSENSE);
    row.put("drawer", drawer.toString());

    HttpResponse<String> answer =
        server.boss().tell("/case-files", new ObjectMapper().writeValueAsString(row));

    assertEquals(422, answer.statusCode(), answer.body());
    Set<String> wrong = new TreeSet<>(NONSENSE.keySet());
    wrong.remove("company");
    assertEquals(wrong, fields(answer), answer.body());
    assertEquals(0, files("Gestern KG"));
  }

  @Test
  @DisplayName("S02: the page shows each fault at its field, and keeps what was typed")
  void page() {
    HttpResponse<String> answer = server.boss().post("/files", NONSENSE);

    assertEquals(422, answer.statusCode(), answer.body());
    for (String field : List.of("lost_date", "annual_revenue", "email")) {
      assertTrue(answer.body().contains("id=\"%s-fault\"".formatted(field)), answer.body());
      assertTrue(
          answer.body().contains("value=\"%s\"".formatted(NONSENSE.get(field))), answer.body());
    }
    assertEquals(0, files("Gestern KG"));
  }

  @Test
  @DisplayName(
      "S02: a missing drawer and a missing name are told at once; so are a wrong one and no name")
  void nothing() throws IOException {
    assertEquals(Set.of("company", "drawer"), fields(server.boss().tell("/case-files", "{}")));
    assertEquals(
        Set.of("company", "drawer"),
        fields(
            server.boss().tell("/case-files", "{\"drawer\":\"%s\"}".formatted(UUID.randomUUID()))));
  }

  @Test
  @DisplayName("S02: a drawer that was tampered with takes no file, and no other drawer takes it")
  void tampered() {
    HttpResponse<String> answer =
        server.boss().post("/files", Map.of("company", "Nirgends AG", "drawer", "x"));

    assertEquals(422, answer.statusCode(), answer.body());
    assertEquals(0, files("Nirgends AG"));
  }

  @Test
  @DisplayName("S02: what can be read in one way is taken as it was meant, with a remark")
  void meant() {
    HttpResponse<String> answer =
        server
            .boss()
            .tell(
                "/case-files",
                """
                {"drawer": "%s", "company": "Komma GmbH", "annual_revenue": "12.000,50",
                 "currency": "€", "lost_date": "31.3.2025", "email": "ann@example.com"}
                """
                    .formatted(drawer));

    assertEquals(201, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("read as 12000.50 EUR"), answer.body());
    assertEquals(1, files("Komma GmbH"));
  }

  @Test
  @DisplayName(
      "S02: whose country lies in another's region is filed there, and who typed it is told where")
  void elsewhere() throws IOException {
    server.boss().tell("/regions", "{\"code\":\"west\",\"name\":\"West\",\"countries\":[\"FR\"]}");
    HttpResponse<String> typed =
        server.nora().post("/files", Map.of("company", "Fern GmbH", "country", "FR"));

    assertEquals(303, typed.statusCode(), typed.body());
    String place = typed.headers().firstValue("Location").orElseThrow();
    assertEquals(200, server.nora().get(place).statusCode(), place);
    assertTrue(
        typed.headers().allValues("Set-Cookie").toString().contains("Fern+GmbH+lies+in+West"),
        typed.headers().toString());

    HttpResponse<String> told =
        server
            .nora()
            .tell(
                "/case-files",
                "{\"drawer\":\"%s\",\"company\":\"Weit AG\",\"country\":\"FR\"}".formatted(drawer));
    assertEquals(201, told.statusCode(), told.body());
    assertEquals("West", new ObjectMapper().readTree(told.body()).path("elsewhere").asText());
    assertFalse(told.headers().firstValue("Location").isPresent());
  }

  private int files(String company) {
    return server
        .house()
        .ask("SELECT id FROM drawers_file WHERE company = '%s'".formatted(company))
        .size();
  }

  private static Set<String> fields(HttpResponse<String> answer) throws IOException {
    Set<String> fields = new TreeSet<>();
    for (JsonNode fault : new ObjectMapper().readTree(answer.body()).path("errors")) {
      fields.add(fault.path("field").asText());
    }
    return fields;
  }
}
