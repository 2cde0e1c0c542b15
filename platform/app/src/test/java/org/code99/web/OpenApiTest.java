package org.code99.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.code99.Problems;
import org.code99.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The description of the API")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
  private static final Path PAGE = Path.of("../../docs/reference/openapi.yaml");

  private TestServer server;

  @BeforeAll
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
  }

  @AfterAll
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "Issue 3: what is served is what docs/reference/openapi.yaml says; -Dopenapi.write writes it anew")
  void committed() throws IOException {
    String served = served();
    if (System.getProperty("openapi.write") != null) {
      Files.writeString(PAGE, served);
    }
    assertEquals(Files.readString(PAGE), served, "run the test with -Dopenapi.write");
  }

  @Test
  @DisplayName(
      "Issue 3: the token and the form of errors are in it, and the page that browses it opens")
  void complete() {
    String yaml = served();
    assertTrue(yaml.contains("scheme: bearer"), yaml);
    assertTrue(yaml.contains("application/problem+json"), yaml);
    assertTrue(
        yaml.contains("/api/v1/scoreboard:") && yaml.contains("/api/v1/statements/{person}:"));
    HttpResponse<String> page = server.boss().get("/api/docs");
    assertEquals(200, page.statusCode());
    for (String asset : new String[] {"swagger-ui-bundle.js", "swagger-ui.css"}) {
      assertEquals(
          200, server.boss().get("/assets/lib/swagger-ui/5.34.1/" + asset).statusCode(), asset);
    }
  }

  @Test
  @DisplayName("Issue 3: every body is described by its fields")
  void described() {
    List<DescribedBody> bodies = DescribedBody.all(served());
    assertTrue(bodies.size() > 60, "only " + bodies.size() + " bodies were looked at");
    assertEquals(List.of(), bodies.stream().filter(body -> body.fields().isEmpty()).toList());
  }

  @Test
  @DisplayName(
      "Issue 3: whatever is told, every field that is not what it takes is told at once, and so is one that there is not")
  void allAtOnce() {
    List<String> wrong = new ArrayList<>();
    for (DescribedBody body : DescribedBody.all(served())) {
      HttpResponse<String> answer =
          body.post()
              ? server.everybody().tell(body.address(), body.allWrong())
              : server.everybody().put(body.address(), body.allWrong());
      if (answer.statusCode() != 422) {
        wrong.add(body + " answers " + answer.statusCode() + " " + answer.body());
      } else {
        List<String> told = List.copyOf(Problems.faults(answer.body()).keySet());
        body.untold(told).forEach(field -> wrong.add(body + " does not tell " + field));
        Problems.unclear(422, answer.body()).forEach(fault -> wrong.add(body + ": " + fault));
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private String served() {
    HttpResponse<String> served = server.boss().get("/api/openapi.yaml");
    assertEquals(200, served.statusCode());
    return served.body();
  }
}
