package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.ScoringStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("P12: plugins come, change and go while work runs")
class LifecycleTest {
  private static final String ID = "com.example.scoring";
  private static final ExtensionRef REF = Bench.ref(ID);

  @TempDir Path folder;
  private PluginHost host;
  private Bench bench;

  @BeforeEach
  void openHost() {
    host =
        PluginHost.open(
            HostSettings.of(folder.resolve("shelf")).withAnnex(AnnexRule.DEFAULT.withNiceness(0)));
    bench = new Bench(host);
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  @DisplayName("S78: a point without a live plugin offers nothing, and a call of it says absent")
  void emptyPoint() {
    assertEquals(List.of(), host.offers(LossReasonTaxonomy.class));
    Failure failure = bench.failure(REF, "a");
    assertEquals(FailureKind.ABSENT, failure.kind());
    assertEquals("it is not enabled here: install and enable its plugin", failure.message());
  }

  @Test
  @DisplayName(
      "an installed plugin is not loaded; enabled it is offered; disabled it is gone from sight")
  void fromShelfToOffer() {
    Bench.done(host.install(version("1.0.0", 1)));
    assertEquals(new PluginState.Installed(), bench.state(ID));
    assertEquals(List.of(), host.offers(ScoringStrategy.class));

    Bench.done(host.enable(ID));
    Offer offer = host.offers(ScoringStrategy.class).getFirst();
    assertEquals(REF, offer.ref());
    assertEquals("1.0.0", offer.version());
    assertEquals(1, offer.generation());
    assertEquals(List.of(), host.offers(LossReasonTaxonomy.class));
    assertEquals(1, bench.points(REF));

    Bench.done(host.disable(ID));
    assertEquals(new PluginState.Installed(), bench.state(ID));
    assertEquals(List.of(), host.offers(ScoringStrategy.class));
    assertEquals(FailureKind.ABSENT, bench.failure(REF, "a").kind());

    Bench.done(host.enable(ID));
    assertEquals(new PluginState.Live(2), bench.state(ID));
    assertEquals(new PluginState.Gone(), Bench.done(host.remove(ID)).state());
    assertEquals(List.of(), host.plugins());
  }

  @Test
  @DisplayName("a host that closes closes every plugin, and nothing holds their class loaders")
  void closes() {
    Bench.done(host.install(version("1.0.0", 1)));
    Bench.done(host.enable(ID));
    assertEquals(1, bench.points(REF));
    host.close();
    assertEquals(new PluginState.Installed(), bench.state(ID));
    assertEquals(FailureKind.ABSENT, bench.failure(REF, "a").kind());
    assertEquals(0, host.lingeringLoaders());
  }

  @Test
  @DisplayName("what does not fit the moment is refused, and says what to do instead")
  void refusals() {
    Path one = version("1.0.0", 1);
    Bench.done(host.install(one));
    assertEquals(
        List.of(ID + " is installed already, in version 1.0.0: upgrade it instead"),
        Bench.refused(host.install(one)));
    assertEquals(List.of("this very jar is installed already"), Bench.refused(host.upgrade(one)));
    assertEquals(
        List.of("com.example.nobody is not installed: install its jar first"),
        Bench.refused(host.enable("com.example.nobody")));
  }

  @Test
  @DisplayName(
      "a folder of jars is opened in the order of names, and a bad one does not stop the rest")
  void folderOfJars() throws IOException {
    Path jars = Files.createDirectory(folder.resolve("plugins"));
    PluginJar.polite("com.example.a", "1.0.0", 1).in(jars);
    PluginJar.polite("com.example.b", "1.0.0", 1).withoutIndex().in(jars);
    PluginJar.polite("com.example.c", "1.0.0", 3).in(jars);
    Files.writeString(jars.resolve("readme.txt"), "not a jar");

    List<Change> changes = host.openAll(jars);
    assertEquals(List.of(true, false, true), changes.stream().map(Change::done).toList());
    assertEquals(3, bench.points(Bench.ref("com.example.c")));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName(
      "an upgrade while calls run loses no call: each is answered by the old or the new version")
  void upgradeLosesNoCall(Running running) throws InterruptedException {
    bench.opened(version("1.0.0", 0));
    Bench.done(host.run(ID, running));
    int upgrades = running == Running.ISOLATED ? 3 : 10;
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    Semaphore calls = new Semaphore(0);
    Runnable work =
        () -> {
          while (!enough.get() && failures.isEmpty()) {
            bench.score(REF, "a", "b").failed().map(Failure::toString).ifPresent(failures::add);
            calls.release();
          }
        };
    List<Thread> workers = List.of(new Thread(work), new Thread(work));
    workers.forEach(Thread::start);
    for (int patch = 1; patch <= upgrades && failures.isEmpty(); patch++) {
      calls.acquire();
      Bench.done(host.upgrade(version("1.0." + patch, patch)));
      calls.drainPermits();
    }
    enough.set(true);
    for (Thread worker : workers) {
      worker.join();
    }
    assertEquals(List.of(), List.copyOf(failures));
    assertEquals(upgrades, bench.points(REF));
    assertEquals("1.0." + upgrades, host.plugins().getFirst().version());
    assertEquals(running, host.plugins().getFirst().running());
    assertEquals(0, host.lingeringLoaders());
  }

  @Test
  @DisplayName(
      "a call that is inside when its plugin is disabled is answered before the plugin is closed")
  void disableWaitsForTheLastCall() throws InterruptedException {
    Path go = folder.resolve("go");
    Path began = folder.resolve("began");
    bench.opened(
        PluginJar.scoring(
                ID,
                "1.0.0",
                """
                boolean closed;
                public List<Score> score(ScoringBatch batch) {
                  new java.io.File("%s").mkdir();
                  while (!new java.io.File("%s").exists()) Thread.onSpinWait();
                  if (closed) throw new IllegalStateException("closed under way");
                  return List.of(Score.of("a", Rate.ZERO, Optional.empty(), List.of()));
                }
                public void close() { closed = true; }
                """
                    .formatted(began, go))
            .in(folder));
    Queue<Boolean> answered = new ConcurrentLinkedQueue<>();
    Thread caller = new Thread(() -> answered.add(bench.score(REF, "a").answered().isPresent()));
    caller.start();
    while (!Files.exists(began)) {
      Thread.onSpinWait();
    }
    Thread closer = new Thread(() -> host.disable(ID));
    closer.start();
    while (!(bench.state(ID) instanceof PluginState.Draining)) {
      Thread.onSpinWait();
    }
    assertEquals(FailureKind.ABSENT, bench.failure(REF, "a").kind(), "a new call");
    assertTrue(go.toFile().mkdir());
    caller.join();
    closer.join();
    assertEquals(List.of(true), List.copyOf(answered));
    assertEquals(new PluginState.Installed(), bench.state(ID));
  }

  @Test
  @DisplayName("an upgrade that cannot be opened leaves the old generation as it was")
  void brokenUpgrade() {
    bench.opened(version("1.0.0", 1));
    Path broken =
        PluginJar.of(ID, "2.0.0")
            .withStrategy(
                "Strategy", "if (true) throw new Error(\"torn\");", PluginJar.POLITE.formatted(2))
            .in(folder);

    assertEquals(
        List.of(
            "its extension com.example.scoring.Strategy cannot be constructed: it threw"
                + " java.lang.Error: torn"),
        Bench.refused(host.upgrade(broken)));
    assertEquals(1, bench.points(REF));
    assertEquals(new PluginState.Live(1), bench.state(ID));
    assertEquals("1.0.0", host.plugins().getFirst().version());
  }

  @Test
  @DisplayName("a jar that was changed on the shelf is not loaded, until it is installed again")
  void tamperedShelf() throws IOException {
    Path source = version("1.0.0", 1);
    PluginStatus installed = Bench.done(host.install(source));
    Path onShelf = folder.resolve("shelf").resolve(installed.sha256() + ".jar");
    Files.copy(version("6.6.6", 66), onShelf, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertEquals(
        List.of(
            "its jar on the shelf was changed after it was installed: remove it and install it"
                + " again from its source"),
        Bench.refused(host.enable(ID)));

    Bench.done(host.remove(ID));
    Bench.done(host.install(source));
    Bench.done(host.enable(ID));
    assertEquals(1, bench.points(REF));
  }

  @Test
  @DisplayName("a plugin's own records, compared and hashed, keep no class loader alive")
  void ownRecords() {
    Path jar =
        PluginJar.scoring(
                ID,
                "1.0.0",
                """
                record Own(String text, Own next) {}
                public List<Score> score(ScoringBatch batch) {
                  Own one = new Own("one", new Own("two", null));
                  int same = one.equals(new Own("one", new Own("two", null))) ? 1 : 0;
                  int points = same + Set.of(one, new Own("three", null)).size();
                  return List.of(
                      Score.of("a", Rate.ZERO, Optional.empty(), List.of(Because.of("own", points))));
                }
                """)
            .in(folder);
    for (int opening = 1; opening <= 3; opening++) {
      assertEquals(3, bench.points(bench.opened(jar)));
      assertEquals(new PluginState.Gone(), Bench.done(host.remove(ID)).state());
    }
    assertEquals(0, host.lingeringLoaders());
  }

  @Test
  @DisplayName(
      "a plugin is lent a log of its name, its own texts with English behind them, and its own files")
  void context() {
    ExtensionRef talkative =
        bench.opened(
            PluginJar.scoring(
                    ID,
                    "1.0.0",
                    """
                    public List<Score> score(ScoringBatch batch) {
                      String text = context.log().getName()
                          + "|" + context.text("hello", Locale.GERMAN)
                          + "|" + context.text("only", Locale.forLanguageTag("de-AT"))
                          + "|" + new String(context.resource("data/list.txt").orElseThrow(), java.nio.charset.StandardCharsets.UTF_8)
                          + "|" + context.resource("org/code99/host/api.properties").isPresent();
                      try {
                        context.text("none", Locale.ROOT);
                      } catch (IllegalArgumentException e) {
                        text += "|" + e.getMessage();
                      }
                      throw new IllegalStateException(text);
                    }
                    """)
                .with("META-INF/code99/messages_en.properties", "hello=Hello\nonly=Only English")
                .with("META-INF/code99/messages_de.properties", "hello=Grüß Gott")
                .with("data/list.txt", "one")
                .in(folder));
    assertEquals(
        "it threw java.lang.IllegalStateException: plugin.com.example.scoring|Grüß Gott|Only"
            + " English|one|false|com.example.scoring has no text 'none' in und or in English: add it"
            + " to META-INF/code99/messages_en.properties",
        bench.failure(talkative, "a").message());
  }

  @Test
  @DisplayName(
      "a caller who is told to stop while waiting gets an answer, and the plugin is not blamed")
  void interruptedCaller() {
    bench.opened(version("1.0.0", 1));
    Thread.currentThread().interrupt();
    Failure failure = bench.failure(REF, "a");
    assertTrue(Thread.interrupted(), "the caller is still told to stop");
    assertEquals(FailureKind.INTERRUPTED, failure.kind());
    assertInstanceOf(PluginState.Live.class, bench.state(ID));
    assertEquals(1, bench.points(REF));
  }

  private Path version(String version, int points) {
    return PluginJar.polite(ID, version, points).in(folder);
  }
}
