package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.code99.TestHouse;
import org.code99.database.Database;
import org.code99.database.DatabaseProblem;
import org.code99.regions.Company;
import org.code99.regions.Regions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of a demonstration")
class DemonstrationTest {
  @TempDir private Path folder;

  @Test
  @DisplayName(
      "S02: one that was ended while it told its story is begun anew in the same folder; where"
          + " somebody else has worked since, nothing is touched")
  void begunAnew() throws Exception {
    try (Demonstration cutOff = opened(endedWhileTelling())) {
      assertTrue(cutOff.isNew() && !cutOff.isAnew());
      assertThrows(InterruptedStory.class, () -> cutOff.serve(1));
      assertThrows(
          DatabaseProblem.class, () -> opened(usual()), "nobody takes the folder from under it");
    }
    try (Demonstration again = opened(usual())) {
      assertTrue(again.isNew() && again.isAnew());
    }
    try (House somebodys =
        House.open(Database.embedded(data()), folder.resolve("none"), Map.of())) {
      assertEquals(List.of(), somebodys.door(Regions.class).companies(), "nothing of it was left");
      somebodys.door(Regions.class).found(TestHouse.company("Blume", "EUR"));
    }
    assertFalse(HalfTold.in(data()), "it is somebody's house now");
    UnusableInput refused = assertThrows(UnusableInput.class, () -> opened(usual()));
    assertTrue(String.valueOf(refused.getMessage()).contains("holds Blume"), refused::getMessage);
    try (House somebodys =
        House.open(Database.embedded(data()), folder.resolve("none"), Map.of())) {
      assertEquals(
          List.of("Blume"),
          somebodys.door(Regions.class).companies().stream().map(Company::name).toList());
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Demonstration opened(DemoClock clock) throws IOException, UnusableInput {
    return Demonstration.open(data(), folder.resolve("none"), -1, clock, () -> {});
  }

  private static DemoClock usual() {
    return new DemoClock(Clock.systemUTC(), () -> {});
  }

  /** Told to end on the second day of its story. */
  private static DemoClock endedWhileTelling() {
    AtomicInteger days = new AtomicInteger();
    return new DemoClock(
        Clock.systemUTC(),
        () -> {
          if (days.incrementAndGet() > 1) {
            throw new InterruptedStory();
          }
        });
  }

  private static final class InterruptedStory extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
