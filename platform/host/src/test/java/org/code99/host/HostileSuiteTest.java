package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.code99.api.ScoringStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One host in the house and one apart go through all of it, each with a polite plugin at work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("P12: a hostile plugin, in the house or apart")
class HostileSuiteTest {
  private static final String HOSTILE = "com.example.hostile";
  private static final String POLITE = "com.example.polite";

  private Path folder = Path.of("");
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-15T12:00:00Z"));
  private final Map<Running, Bench> benches = new EnumMap<>(Running.class);
  private int cases;
  private Path end = Path.of("");

  @BeforeAll
  void openHosts(@TempDir Path given) {
    folder = given;
    for (Running running : Running.values()) {
      boolean apart = running == Running.ISOLATED;
      HostSettings settings =
          HostSettings.of(folder.resolve(running.code()))
              .withRunning(plugin -> running)
              .withAnnex(AnnexRule.DEFAULT.withMegabytes(64).withNiceness(0))
              .withDeadline(ScoringStrategy.class, Duration.ofMillis(apart ? 2_000 : 300))
              .withConstructionDeadline(Duration.ofMillis(apart ? 1_000 : 300))
              .withBreaker(new BreakerRule(1, Duration.ofSeconds(30), 2))
              .withTime(now::get);
      Bench bench = new Bench(PluginHost.open(settings));
      bench.opened(PluginJar.polite(POLITE, "1.0.0", 42).in(folder));
      benches.put(running, bench);
    }
  }

  @BeforeEach
  void newCase() {
    end = folder.resolve("end-" + ++cases);
  }

  /** Whatever still waits for its end finds it; nothing of the case is left but its words. */
  @AfterEach
  void endCase() throws IOException {
    Files.createFile(end);
    benches.values().forEach(bench -> bench.host().remove(HOSTILE));
  }

  @AfterAll
  void closeHosts() {
    benches.values().forEach(bench -> bench.host().close());
    assertEquals(0, Processes.annexes().count());
  }

  static Stream<Arguments> misdeeds() {
    return Stream.of(Misdeeds.both(), Misdeeds.unlike(), Misdeeds.apart()).flatMap(one -> one);
  }

  @ParameterizedTest(name = "{1}: one that {0}")
  @MethodSource("misdeeds")
  @DisplayName("is stopped at its deadline, named and quarantined, and the others' work goes on")
  void isContained(String what, Running running, String body, FailureKind kind, String message) {
    Bench bench = benches.get(running);
    ExtensionRef hostile = bench.opened(HostileJar.scoring(HOSTILE, body, end).in(folder));
    try (LogLines log = LogLines.of("plugin." + HOSTILE)) {
      Failure failure = bench.failure(hostile, "a");
      assertTrue(failure.message().matches(message), failure::message);
      assertEquals(kind, failure.kind());
      assertEquals(42, bench.points(Bench.ref(POLITE)), "the polite one beside one that " + what);
      Failure last = failure;
      for (int tries = 0; tries < 5 && last.kind() != FailureKind.QUARANTINED; tries++) {
        now.set(now.get().plusSeconds(61));
        last = bench.failure(hostile, "a");
      }
      assertTrue(
          last.message().matches(HOSTILE + " failed again and again, at last: " + message),
          last::message);
      assertTrue(log.lines().size() < 1_000, () -> log.lines().size() + " lines of log");
    }
    assertInstanceOf(PluginState.Quarantined.class, bench.state(HOSTILE));
    assertEquals(List.of(Bench.ref(POLITE)), offered(bench));
    assertEquals(42, bench.points(Bench.ref(POLITE)));
    if (running == Running.ISOLATED) {
      assertEquals(0, bench.host().abandonedThreads());
      assertEquals(1, Processes.annexes().count(), "only the polite one's process is left");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("that starts slowly, or fails in its constructor, is refused with the reason")
  void doesNotStart(Running running) {
    Bench bench = benches.get(running);
    for (String start :
        List.of(
            "if (true) throw new Error(\"stillborn\");",
            "java.util.concurrent.locks.LockSupport.park();")) {
      Path jar =
          PluginJar.of(HOSTILE, "6.6.6")
              .withStrategy("Strategy", start, PluginJar.POLITE.formatted(1))
              .in(folder);
      Bench.done(bench.host().install(jar));
      String reason = Bench.refused(bench.host().enable(HOSTILE)).getFirst();
      assertTrue(
          reason.matches(
              "its extension com.example.hostile.Strategy cannot be constructed: (it threw"
                  + " java.lang.Error: stillborn|it did not answer within \\d+ ms)"),
          reason);
      assertInstanceOf(PluginState.Rejected.class, bench.state(HOSTILE));
      assertEquals(42, bench.points(Bench.ref(POLITE)));
      bench.host().remove(HOSTILE);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("that fails or hangs when it is closed is closed all the same")
  void doesNotClose(Running running) {
    Bench bench = benches.get(running);
    for (String close : List.of("throw new Error(\"never\");", "while (!ended()) nap();")) {
      ExtensionRef hostile =
          bench.opened(
              HostileJar.scoring(HOSTILE, "return List.of(score(\"a\"));", close, end).in(folder));
      assertEquals(7, bench.points(hostile));
      bench.host().remove(HOSTILE);
      assertEquals(42, bench.points(Bench.ref(POLITE)));
    }
    assertEquals(1, Processes.annexes().count(), "only the polite one's process is left");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "that leaves threads and thread locals behind lingers in the house, and is gone apart")
  void leavesThreads(Running running) {
    Bench bench = benches.get(running);
    ExtensionRef hostile =
        bench.opened(
            HostileJar.scoring(
                    HOSTILE,
                    "new Thread(() -> { while (!ended()) nap(); }).start();"
                        + " ThreadLocal<Object> own = new ThreadLocal<>(); own.set(new Object() {});"
                        + " return List.of(score(\"a\"));",
                    end)
                .in(folder));
    assertEquals(7, bench.points(hostile));
    PluginState state = Bench.done(bench.host().remove(HOSTILE)).state();
    assertEquals(running == Running.ISOLATED, state instanceof PluginState.Gone, state::inWords);
    assertEquals(42, bench.points(Bench.ref(POLITE)));
  }

  private static List<ExtensionRef> offered(Bench bench) {
    return bench.host().offers(ScoringStrategy.class).stream().map(Offer::ref).toList();
  }
}
