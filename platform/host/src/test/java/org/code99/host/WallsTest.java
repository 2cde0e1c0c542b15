package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: where the walls are")
class WallsTest {
  private static final String HOSTILE = "com.example.hostile";

  @TempDir Path folder;
  private final List<Process> houses = new ArrayList<>();

  @AfterEach
  void endHouses() {
    houses.forEach(Process::destroyForcibly);
  }

  private Process house(String deed) throws IOException {
    Process house = OtherHouse.start(deed, folder);
    houses.add(house);
    return house;
  }

  @Test
  @DisplayName("in the house's own process an exit by reflection ends the house")
  void reflectiveExit() throws IOException, InterruptedException {
    hostile(
        "try { System.class.getMethod(\"ex\" + \"it\", int.class).invoke(null, 7); }"
            + " catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }"
            + " return null;");
    Process house = house("ask");
    assertEquals(List.of(), OtherHouse.words(house), "it never came to an answer");
    assertEquals(7, house.waitFor());
  }

  @Test
  @DisplayName("in the house's own process a thread past its deadline goes on, on its processor")
  void spinning() throws IOException, InterruptedException {
    hostile("while (!ended()) Thread.onSpinWait(); return null;");
    Process house = house("spin");
    assertEquals(
        List.of("hung", "it went on for half a second of a processor"), OtherHouse.words(house));
    assertEquals(0, house.waitFor());
  }

  @Test
  @DisplayName("in the house's own process memory that is kept is missing everywhere")
  void keptMemory() throws IOException, InterruptedException {
    hostile(
        "for (int i = 0; i < 400; i++) KEPT.add(new byte[100_000]);"
            + " return List.of(score(\"a\"));");
    Process house = house("keep");
    assertEquals(List.of("true", "it answered 7", "false"), OtherHouse.words(house));
    assertEquals(0, house.waitFor());
  }

  @Test
  @DisplayName("a plugin that runs apart ends with its house, also when that is killed")
  void endsWithTheHouse() throws Exception {
    PluginJar.polite("com.example.polite", "1.0.0", 42).in(folder);
    Process house = house("apart");
    String words =
        OtherHouse.said(house).lines().filter(line -> line.startsWith("> ")).findFirst().orElse("");
    ProcessHandle annex =
        ProcessHandle.of(Long.parseLong(words.substring("> runs apart, process ".length())))
            .orElseThrow();
    house.destroyForcibly().waitFor();
    annex.onExit().get(30, TimeUnit.SECONDS);
    assertFalse(annex.isAlive());
  }

  private void hostile(String body) {
    HostileJar.scoring(HOSTILE, body).in(folder);
  }
}
