package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.code99.api.Consignment;
import org.code99.api.GrantedFolder;
import org.code99.api.OutreachChannel;
import org.code99.api.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P12: a plugin that runs apart")
class IsolationTest {
  private static final String ID = "com.example.apart";
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  /** As far back as the default it would be slow on a machine that builds. */
  private static final int A_STEP = 1;

  @TempDir Path temp;
  private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private PluginHost host;
  private Bench bench;

  @BeforeEach
  void openHost() throws IOException {
    folder = temp.toRealPath();
    host =
        PluginHost.open(
            HostSettings.of(folder.resolve("shelf"))
                .withRunning(plugin -> Running.ISOLATED)
                .withAnnex(AnnexRule.DEFAULT.withNiceness(A_STEP))
                .withTime(now::get));
    bench = new Bench(host);
  }

  @AfterEach
  void closeHost() {
    host.close();
  }

  @Test
  @DisplayName(
      "answers from a process of its own, which its status names, which leaves the machine to"
          + " others, and which ends with it")
  void answersFromItsOwnProcess() throws IOException {
    ExtensionRef ref = bench.opened(PluginJar.polite(ID, "1.0.0", 42).in(folder));
    assertEquals(42, bench.points(ref));
    ProcessHandle process = process();
    assertTrue(process.isAlive());
    assertEquals(A_STEP, Processes.niceness(process));
    assertEquals(A_STEP, Processes.nicenessOfItsGroup(process));
    Bench.done(host.disable(ID));
    assertFalse(process.isAlive());
    assertEquals("", status().whereabouts());
  }

  @Test
  @DisplayName(
      "sees nothing of the house: no class, no environment, no property, no standard input")
  void seesNothing() {
    ExtensionRef ref =
        bench.opened(
            hostile(
                """
                String seen = "";
                if (System.getenv().size() > 1) seen += System.getenv();
                if (System.getProperty("java.class.path").contains("junit")) seen += "the tests";
                try { if (System.in.read() >= 0) seen += "input"; } catch (java.io.IOException e) { seen += e; }
                for (String name : List.of("org.code99.host.PluginHost", "org.pf4j.PluginManager", "org.junit.jupiter.api.Test")) {
                  try { Class.forName(name, false, getClass().getClassLoader()); seen += name; } catch (ClassNotFoundException e) { context.log().debug("hidden"); }
                }
                if (!seen.isEmpty()) throw new IllegalStateException(seen);
                return List.of(score("a"));
                """));
    assertEquals(7, bench.points(ref));
  }

  @Test
  @DisplayName("has its texts and files, and its log is the house's")
  void context() {
    ExtensionRef ref =
        bench.opened(
            PluginJar.scoring(
                    ID,
                    "1.0.0",
                    """
                    public List<Score> score(ScoringBatch batch) {
                      context.log().warn("Grüß {}", "Gott");
                      System.out.println("printed");
                      throw new IllegalStateException(
                          context.text("hello", Locale.GERMAN) + context.resource("data/list.txt").orElseThrow().length);
                    }
                    """)
                .with("META-INF/code99/messages_en.properties", "hello=Hello")
                .with("data/list.txt", "one")
                .in(folder));
    try (LogLines log = LogLines.of("plugin." + ID)) {
      assertEquals(
          "it threw java.lang.IllegalStateException: Hello3", bench.failure(ref, "a").message());
      host.close();
      assertEquals(List.of("WARN Grüß Gott", "INFO printed"), log.lines());
    }
  }

  @Test
  @DisplayName(
      "is ended at its deadline, started again after pauses of 1, 2 and 4 seconds, and says so")
  void pausesGrow() {
    ExtensionRef ref =
        bench.opened(hostile("System.exit(batch.cases().size()); return List.of();"));
    Instant time = NOON;
    for (int pause : List.of(1, 2)) {
      Failure failure = bench.failure(ref, "a");
      assertEquals(FailureKind.ENDED, failure.kind());
      assertEquals("its process ended by itself, with status 1", failure.message());
      assertEquals("runs apart, restarting in " + pause + " s", status().whereabouts());
      Failure early = bench.failure(ref, "a");
      assertEquals(FailureKind.NOT_ASKED, early.kind());
      assertEquals("it runs apart, restarting in " + pause + " s", early.message());
      time = time.plusSeconds(pause);
      now.set(time);
      assertEquals(
          "runs apart, and is started again when it is asked next", status().whereabouts());
    }
  }

  @Test
  @DisplayName("that was killed from outside is not asked, and answers again after its pause")
  void killedFromOutside() {
    ExtensionRef ref = bench.opened(PluginJar.polite(ID, "1.0.0", 42).in(folder));
    ProcessHandle first = process();
    assertTrue(first.destroyForcibly());
    first.onExit().join();
    assertEquals(FailureKind.NOT_ASKED, bench.failure(ref, "a").kind());
    now.set(NOON.plusSeconds(1));
    assertEquals(42, bench.points(ref));
  }

  @Test
  @DisplayName("that cannot be started again is quarantined by its breaker")
  void cannotStartAgain() {
    Path broken = folder.resolve("broken");
    ExtensionRef ref =
        bench.opened(
            PluginJar.of(ID, "1.0.0")
                .withStrategy(
                    "Strategy",
                    "if (new java.io.File(\"%s\").exists()) throw new Error(\"no more\");"
                        .formatted(broken),
                    PluginJar.POLITE.formatted(42))
                .in(folder));
    assertTrue(broken.toFile().mkdir());
    ProcessHandle first = process();
    assertTrue(first.destroyForcibly());
    first.onExit().join();
    assertEquals(FailureKind.NOT_ASKED, bench.failure(ref, "a").kind());
    Failure last = bench.failure(ref, "a");
    for (int hour = 1; hour <= 9 && last.kind() != FailureKind.QUARANTINED; hour++) {
      now.set(NOON.plus(Duration.ofHours(hour)));
      last = bench.failure(ref, "a");
    }
    assertEquals(
        ID
            + " failed again and again, at last: it could not be started again: its extension"
            + " com.example.apart.Strategy cannot be constructed: it threw java.lang.Error: no more",
        last.message());
  }

  @Test
  @DisplayName("that speaks another language on the line is ended with one sentence")
  void garbage() {
    ExtensionRef ref =
        bench.opened(
            hostile(
                """
                try (java.io.FileOutputStream line = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                  line.write("Terminating".getBytes());
                } catch (java.io.IOException e) {
                  throw new IllegalStateException(e);
                }
                return List.of(score("a"));
                """));
    Failure failure = bench.failure(ref, "a");
    assertEquals(FailureKind.ENDED, failure.kind());
    assertEquals(
        "its process sent a message of 1415934573 bytes, and was ended", failure.message());
  }

  @Test
  @DisplayName("uses a granted folder through the house, and is never told where it is")
  void grantedFolder() throws IOException {
    Path post = Files.createDirectory(folder.resolve("post"));
    Files.createDirectory(post.resolve("taken"));
    bench.opened(
        PluginJar.of(ID, "1.0.0")
            .withExtension(
                "Strategy",
                "OutreachChannel",
                "",
                """
                static GrantedFolder kept;
                public ChannelProfile profile(Settings settings) {
                  return ChannelProfile.atMostOnce(Medium.POST, 10);
                }
                public List<Receipt> deliver(Consignment consignment) {
                  String told = "";
                  if (kept != null) {
                    try { kept.names(); } catch (IllegalStateException e) { told += e.getMessage() + "|"; }
                  }
                  GrantedFolder folder = consignment.folder("folder").orElseThrow();
                  kept = folder;
                  folder.write("a.part", new byte[] {1, 2, 3});
                  folder.move("a.part", "a.pdf");
                  told += folder.names() + "|" + folder.has("b") + "|" + folder.read("a.pdf").orElseThrow().length + "|" + folder.read("b").isPresent();
                  try { folder.write("../b", new byte[0]); } catch (IllegalArgumentException e) { told += "|" + e.getMessage(); }
                  try { folder.write("taken", new byte[0]); } catch (java.io.UncheckedIOException e) { told += "|" + e.getMessage(); }
                  return List.of(Receipt.refused("none", told));
                }
                """)
            .in(folder));
    String told = delivered(post);
    assertEquals(
        "[a.pdf]|false|3|false|'../b' names no file of a granted folder: 1 to 120 of A-Z a-z 0-9 ."
            + " _ - and no path|java.io.IOException: the folder does not do that: lies there and is"
            + " no plain file",
        told);
    assertEquals(3, Files.size(post.resolve("a.pdf")));
    assertTrue(delivered(post).startsWith("the folder was lent for one call, which is over|"));
  }

  private String delivered(Path post) {
    GrantedFolder lent = assertInstanceOf(Grant.Given.class, host.grant(post.toString())).folder();
    Consignment consignment = new Consignment(Settings.none(), List.of(), Map.of("folder", lent));
    return host.call(
            OutreachChannel.class,
            new ExtensionRef(ID, ID, "OutreachChannel"),
            channel -> channel.deliver(consignment))
        .answered()
        .orElseThrow()
        .getFirst()
        .note();
  }

  @Test
  @DisplayName("moves between house and annex while it is live, and back when it cannot")
  void moves() {
    Path jar = PluginJar.polite(ID, "1.0.0", 42).in(folder);
    ExtensionRef ref = bench.opened(jar);
    assertEquals(Running.ISOLATED, status().running());
    ProcessHandle process = process();
    Bench.done(host.run(ID, Running.IN_PROCESS));
    assertFalse(process.isAlive());
    assertEquals("runs in the house's own process", status().whereabouts());
    assertEquals(new PluginState.Live(2), bench.state(ID));
    assertEquals(42, bench.points(ref));
    assertEquals(0, host.lingeringLoaders());
    Bench.done(host.run(ID, Running.ISOLATED));
    assertEquals(42, bench.points(ref));
  }

  @Test
  @DisplayName("because it ends its process is not let into the house's own")
  void notIntoTheHouse() {
    bench.opened(hostile("System.exit(7); return List.of();"));
    assertEquals(
        List.of(
            "it ends the process that it runs in (com.example.apart.Strategy): let it run apart"),
        Bench.refused(host.run(ID, Running.IN_PROCESS)));
    assertEquals(Running.ISOLATED, status().running());
    assertTrue(process().isAlive());
  }

  @Test
  @DisplayName("whose caller is told to stop is not blamed, and answers the next one at once")
  void interruptedCaller() {
    ExtensionRef ref = bench.opened(PluginJar.polite(ID, "1.0.0", 42).in(folder));
    Thread.currentThread().interrupt();
    assertEquals(FailureKind.INTERRUPTED, bench.failure(ref, "a").kind());
    assertTrue(Thread.interrupted());
    assertEquals(42, bench.points(ref));
  }

  private Path hostile(String body) {
    return HostileJar.scoring(ID, body).in(folder);
  }

  private PluginStatus status() {
    return host.plugins().getFirst();
  }

  private ProcessHandle process() {
    String words = status().whereabouts();
    assertTrue(words.startsWith("runs apart, process "), words);
    return ProcessHandle.of(Long.parseLong(words.substring("runs apart, process ".length())))
        .orElseThrow();
  }
}
