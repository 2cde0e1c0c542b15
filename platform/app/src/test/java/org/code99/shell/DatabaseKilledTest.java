package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.code99.database.Database;
import org.code99.web.Server;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A database that is killed while the house serves")
class DatabaseKilledTest {
  private static final Duration WITHIN = Duration.ofSeconds(15);

  @TempDir Path folder;

  @Test
  @DisplayName("is started again, and the house serves again by itself, within 15 seconds")
  void servesAgain() throws Exception {
    Path data = folder.resolve("data");
    try (HttpClient client = HttpClient.newHttpClient();
        House house =
            House.open(
                Database.embedded(data),
                folder.resolve("none"),
                Map.of("micronaut.server.port", -1))) {
      URI health = house.door(Server.class).start().resolve("/health");
      assertEquals(200, status(client, health));
      for (int time = 1; time <= 2; time++) {
        ProcessHandle postgres = ProcessHandle.of(pid(data)).orElseThrow();
        postgres.destroyForcibly();
        postgres.onExit().get(1, TimeUnit.MINUTES);
        assertTimeoutPreemptively(
            WITHIN,
            () -> {
              while (status(client, health) != 200) {
                Thread.onSpinWait();
              }
            });
        assertNotEquals(postgres.pid(), pid(data));
      }
    }
  }

  private static long pid(Path data) throws Exception {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"))
            .getFirst()
            .strip());
  }

  private static int status(HttpClient client, URI address) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
