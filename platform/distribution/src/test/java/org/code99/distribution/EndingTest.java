package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  @Test
  @DisplayName(
      "SIGTERM while requests are under way: each is answered or told, nothing but one line is printed, and the exit code is 0")
  void underWay(@TempDir Path data) throws Exception {
    try (House house = House.heard(data);
        Line prompt = Line.begun(house.address(), "/api/v1" + house.setUpPath());
        Line late = Line.begun(house.address(), "/api/v1" + house.setUpPath())) {
      house.tellToEnd();

      assertEquals("HTTP/1.1 422 Unprocessable Entity", prompt.finished());
      assertEquals(
          List.of(
              "WARN Server: requests that take longer than 5 seconds are cut off; nothing else is said of them"),
          house.lastWords());
      assertTrue(late.cutOff());
      assertEquals(0, house.exitCode());
    }
  }
}
