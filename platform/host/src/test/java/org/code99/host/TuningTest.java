package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: the guard is tuned while the host is open")
class TuningTest {
  private static final String ID = "com.example.guest";
  private static final ExtensionRef GUEST = new ExtensionRef(ID, ID, "ScoringStrategy");
  private static final ScoringBatch NOBODY =
      ScoringBatch.of(LocalDate.of(2025, 12, 31), 99, Settings.none(), List.of());

  @TempDir private Path folder;

  @Test
  @DisplayName("another memory opens what runs apart anew, and what runs inside not")
  void memory() {
    for (Running running : Running.values()) {
      try (PluginHost host =
          PluginHost.open(
              HostSettings.of(folder.resolve(running.code())).withRunning(level -> running))) {
        host.install(PluginJar.polite(ID, "1.0.0", 1).in(folder));
        assertInstanceOf(Change.Done.class, host.enable(ID));
        host.tune(new GuardRule(host.guard().deadlines(), 96));
        assertEquals(96, host.guard().megabytes());
        assertEquals(
            "live (generation " + (running == Running.ISOLATED ? 2 : 1) + ")",
            host.plugins().getFirst().state().inWords());
        assertTrue(
            host.call(ScoringStrategy.class, GUEST, s -> s.score(NOBODY)).answered().isPresent());
      }
    }
  }

  @Test
  @DisplayName("a deadline holds from the next call on; whoever watches is told of each call")
  void deadline() {
    List<String> told = new ArrayList<>();
    try (PluginHost host = PluginHost.open(HostSettings.of(folder.resolve("shelf")))) {
      host.watch(
          (CallWatch)
              (extension, failed, took) ->
                  told.add(extension.extensionId() + failed.map(kind -> " " + kind).orElse("")));
      host.install(
          PluginJar.scoring(
                  ID,
                  "1.0.0",
                  """
                  public List<Score> score(ScoringBatch batch) {
                    while (batch.seed() == 1 && !Thread.interrupted()) { Thread.onSpinWait(); }
                    return List.of();
                  }
                  """)
              .in(folder));
      host.enable(ID);
      host.call(ScoringStrategy.class, GUEST, s -> s.score(NOBODY));
      host.tune(new GuardRule(Map.of("ScoringStrategy", Duration.ofMillis(200)), 256));
      ScoringBatch spinning =
          ScoringBatch.of(LocalDate.of(2025, 12, 31), 1, Settings.none(), List.of());
      assertEquals(
          "it did not answer within 200 ms",
          host.call(ScoringStrategy.class, GUEST, s -> s.score(spinning))
              .failed()
              .orElseThrow()
              .message());
      assertEquals(List.of(ID, ID + " HUNG"), told);
      assertEquals(ID, host.pulses().getFirst().extensionId());
    }
  }
}
