package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.code99.api.Score;
import org.code99.api.ScoringStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P12: a hostile plugin is contained and named, and the others' work goes on")
class HostilePluginsTest {
  private static final String HOSTILE = "com.example.hostile";
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private Bench bench;
  private ExtensionRef polite;

  @BeforeEach
  void openHost() {
    PluginHost host =
        PluginHost.open(
            HostSettings.of(folder.resolve("shelf"))
                .withDeadline(ScoringStrategy.class, Duration.ofMillis(250))
                .withConstructionDeadline(Duration.ofMillis(500))
                .withTime(now::get));
    bench = new Bench(host);
    polite = bench.opened(PluginJar.polite("com.example.polite", "1.0.0", 42).in(folder));
  }

  @AfterEach
  void closeHost() {
    bench.host().close();
  }

  @Test
  @DisplayName(
      "one that spins loses its three threads and gets no more; once disabled it is said to linger")
  void spinning() {
    ExtensionRef hostile =
        bench.opened(
            PluginJar.scoring(
                    HOSTILE,
                    "6.6.6",
                    """
                    public static volatile long turns;
                    public List<Score> score(ScoringBatch batch) {
                      while (turns >= 0 && !new java.io.File("%s").exists()) { turns++; }
                      return List.of();
                    }
                    """
                        .formatted(folder.resolve("enough")))
                .in(folder));
    for (int call = 0; call < 3; call++) {
      assertEquals(FailureKind.HUNG, bench.failure(hostile, "a").kind());
      assertEquals(call + 1, bench.host().abandonedThreads());
    }
    now.set(NOON.plusSeconds(60));
    assertEquals(
        "all its 3 threads are busy, 3 of them hang", bench.failure(hostile, "a").message());
    assertEquals(42, bench.points(polite));

    assertInstanceOf(
        PluginState.Lingering.class, Bench.done(bench.host().disable(HOSTILE)).state());
    assertEquals(1, bench.host().lingeringLoaders());
    assertEquals(42, bench.points(polite));

    assertTrue(folder.resolve("enough").toFile().mkdir());
    assertEquals(0, bench.host().lingeringLoaders(), "once it stops its loader is collected");
  }

  @Test
  @DisplayName(
      "one that answers with a list of its own gets it copied, with an object of its own gets it refused")
  void objectsOfItsOwn() {
    ExtensionRef hostile =
        bench.opened(
            hostile(
                """
                return new AbstractList<Score>() {
                  public Score get(int i) { return score("a"); }
                  public int size() { return 1; }
                };
                """));
    Object answer = bench.score(hostile, "a").answered().orElseThrow();
    assertEquals(List.class.getClassLoader(), answer.getClass().getClassLoader());

    Answer<Object> pinned =
        bench.host().call(ScoringStrategy.class, hostile, strategy -> (Object) strategy);
    assertEquals(
        "it answered with an object of its own class com.example.hostile.Strategy",
        pinned.failed().orElseThrow().message());
  }

  static Stream<Arguments> stowaways() {
    return Stream.of(
        Arguments.of(
            "an object of its own",
            "Classification.of(\"a\", (List) List.of(new Object() {}))",
            "it answered with an object of its own class com.example.hostile.Strategy$1"
                + " (Classification.matches)"),
        Arguments.of(
            "a stranger",
            "Classification.of(\"a\", (List) List.of(\"late\"))",
            "it answered with a java.lang.String where a ReasonMatch belongs"
                + " (Classification.matches)"),
        Arguments.of(
            "a null",
            "Piece.letter(\"en\", \"\", List.of(Block.of(null, \"hello\")))",
            "there is a null in its answer (Block.kind)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("stowaways")
  @DisplayName("what hides deep in a record is found, and the answer refused")
  void stowawayIsFound(String what, String smuggled, String problem) {
    ExtensionRef hostile = bench.opened(hostile("return (List) List.of(" + smuggled + ");"));
    Answer<List<Score>> answer =
        bench
            .host()
            .call(ScoringStrategy.class, hostile, strategy -> strategy.score(Bench.batch("a")));
    assertEquals(problem, answer.failed().orElseThrow().message(), what);
  }

  @Test
  @DisplayName("one that fails in its constructor is not enabled, and the reason is told")
  void failsInConstructor() {
    Path jar =
        PluginJar.of(HOSTILE, "6.6.6")
            .withStrategy(
                "Strategy",
                "if (true) throw new Error(\"stillborn\");",
                PluginJar.POLITE.formatted(1))
            .in(folder);
    Bench.done(bench.host().install(jar));

    assertEquals(
        List.of(
            "its extension com.example.hostile.Strategy cannot be constructed: it threw"
                + " java.lang.Error: stillborn"),
        Bench.refused(bench.host().enable(HOSTILE)));
    assertInstanceOf(PluginState.Rejected.class, bench.state(HOSTILE));
    assertEquals(FailureKind.ABSENT, bench.failure(Bench.ref(HOSTILE), "a").kind());
    assertEquals(42, bench.points(polite));
  }

  @Test
  @DisplayName("one that hangs in its constructor is given up at the deadline")
  void hangsInConstructor() {
    Path jar =
        PluginJar.of(HOSTILE, "6.6.6")
            .withStrategy(
                "Strategy",
                "java.util.concurrent.locks.LockSupport.park();",
                PluginJar.POLITE.formatted(1))
            .in(folder);
    Bench.done(bench.host().install(jar));

    assertEquals(
        List.of(
            "its extension com.example.hostile.Strategy cannot be constructed: it did not answer"
                + " within 500 ms"),
        Bench.refused(bench.host().enable(HOSTILE)));
  }

  @Test
  @DisplayName("one that fails or hangs when it is closed is closed all the same, and collected")
  void failsInClose() {
    for (String close :
        List.of(
            "throw new Error(\"never\");",
            "while (!Thread.interrupted()) { Thread.onSpinWait(); }")) {
      bench.opened(
          PluginJar.scoring(
                  HOSTILE,
                  "6.6.6",
                  PluginJar.POLITE.formatted(1) + "public void close() {" + close + "}")
              .in(folder));
      assertInstanceOf(PluginState.Gone.class, Bench.done(bench.host().remove(HOSTILE)).state());
    }
    assertEquals(0, bench.host().lingeringLoaders());
    assertEquals(42, bench.points(polite));
  }

  @Test
  @DisplayName(
      "one that fails three times in a row rests, is tried once more, and is quarantined on the third opening")
  void breakerAndQuarantine() {
    ExtensionRef hostile = bench.opened(hostile("throw new IllegalStateException(\"no mood\");"));
    failTimes(hostile, 3);
    assertEquals(FailureKind.BREAKER_OPEN, bench.failure(hostile, "a").kind());
    assertEquals(
        "it failed several times in a row and is left alone until 2026-01-15T12:00:30Z",
        bench.failure(hostile, "a").message());

    now.set(NOON.plusSeconds(30));
    failTimes(hostile, 1);
    assertEquals(FailureKind.BREAKER_OPEN, bench.failure(hostile, "a").kind());

    now.set(NOON.plusSeconds(60));
    failTimes(hostile, 1);
    Failure quarantined = bench.failure(hostile, "a");
    assertEquals(FailureKind.QUARANTINED, quarantined.kind());
    assertEquals(
        HOSTILE
            + " failed again and again, at last: it threw java.lang.IllegalStateException: no mood",
        quarantined.message());
    assertInstanceOf(PluginState.Quarantined.class, bench.state(HOSTILE));
    assertEquals(
        List.of(polite),
        bench.host().offers(ScoringStrategy.class).stream().map(Offer::ref).toList());
    assertEquals(42, bench.points(polite));

    Bench.done(bench.host().enable(HOSTILE));
    failTimes(hostile, 1);
  }

  @Test
  @DisplayName("one that recovers while it is tried is called again")
  void recovers() {
    Path healed = folder.resolve("healed");
    ExtensionRef hostile =
        bench.opened(
            hostile(
                """
                if (!new java.io.File("%s").exists()) throw new IllegalStateException();
                return List.of(score("a"));
                """
                    .formatted(healed)));
    failTimes(hostile, 3);
    assertTrue(healed.toFile().mkdir());
    assertEquals(FailureKind.BREAKER_OPEN, bench.failure(hostile, "a").kind());
    now.set(NOON.plusSeconds(30));
    assertEquals(7, bench.points(hostile));
    assertEquals(7, bench.points(hostile));
  }

  @Test
  @DisplayName("one that looks around sees the JDK and the API, and nothing of the application")
  void seesNothing() {
    ExtensionRef hostile =
        bench.opened(
            hostile(
                """
                int seen = 0;
                for (String name : List.of("org.code99.host.PluginHost", "org.pf4j.PluginManager", "org.junit.jupiter.api.Test", "ch.qos.logback.classic.Logger")) {
                  for (ClassLoader loader : List.of(getClass().getClassLoader(), Thread.currentThread().getContextClassLoader())) {
                    try { Class.forName(name, false, loader); seen++; } catch (ClassNotFoundException e) { context.log().debug("hidden"); }
                  }
                }
                if (getClass().getClassLoader().getResource("org/code99/host/api.properties") != null) seen++;
                if (seen > 0) throw new IllegalStateException("seen: " + seen);
                return List.of(score("a"));
                """));
    assertEquals(7, bench.points(hostile));
  }

  private void failTimes(ExtensionRef hostile, int times) {
    for (int i = 0; i < times; i++) {
      assertEquals(FailureKind.THREW, bench.failure(hostile, "a").kind());
    }
  }

  private Path hostile(String body) {
    return PluginJar.scoring(
            HOSTILE,
            "6.6.6",
            """
            private Score score(String key) {
              return Score.of(key, Rate.ZERO, Optional.empty(), List.of(Because.of("because", 7)));
            }

            public List<Score> score(ScoringBatch batch) {
              %s
            }
            """
                .formatted(body))
        .in(folder);
  }
}
