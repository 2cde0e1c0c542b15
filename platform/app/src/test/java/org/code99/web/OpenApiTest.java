package org.code99.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.code99.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The description of the API")
class OpenApiTest {
  private static final Path PAGE = Path.of("../../docs/reference/openapi.yaml");

  private TestServer server;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @Test
  @DisplayName(
      "Issue 3: what is served is what docs/reference/openapi.yaml says; -Dopenapi.write writes it anew")
  void committed() throws IOException {
    HttpResponse<String> served = server.boss().get("/api/openapi.yaml");
    assertEquals(200, served.statusCode());
    if (System.getProperty("openapi.write") != null) {
      Files.writeString(PAGE, served.body());
    }
    assertEquals(Files.readString(PAGE), served.body(), "run the test with -Dopenapi.write");
  }

  @Test
  @DisplayName(
      "Issue 3: the token and the form of errors are in it, and the page that browses it opens")
  void complete() {
    String yaml = server.boss().get("/api/openapi.yaml").body();
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
}
