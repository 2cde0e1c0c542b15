package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiSurfaceTest {
  private static final Path LIST = Path.of("api.txt");

  @Test
  @DisplayName(
      "api.txt lists every public member, so that each change of the API is a reviewed diff")
  void listIsComplete() throws IOException {
    String surface = String.join("\n", ApiSurface.lines()) + "\n";
    if (System.getProperty("api.write") != null) {
      Files.writeString(LIST, surface);
    }
    assertEquals(
        Files.readString(LIST), surface, "rewrite api.txt with -Dapi.write and review its diff");
  }
}
