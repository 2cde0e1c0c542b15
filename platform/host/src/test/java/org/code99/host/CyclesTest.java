package org.code99.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.code99.api.Score;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dcode99.test.cycles=200} has it open and close apart as often as that. */
@DisplayName("P12: a plugin that comes and goes again and again")
class CyclesTest {
  private static final String ID = "com.example.scoring";
  private static final ExtensionRef REF = Bench.ref(ID);
  private static final int CYCLES_APART = Integer.getInteger("code99.test.cycles", 10);

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
  @DisplayName(
      "loaded and unloaded 300 times while work runs, it leaves no class loader, descriptor or thread")
  void manyCycles() throws InterruptedException {
    Path one = version("1.0.0", 1);
    Path two = version("2.0.0", 2);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean enough = new AtomicBoolean();
    Thread worker = new Thread(() -> work(enough, answered, failures));
    worker.start();
    List<String> descriptors = Descriptors.open();
    for (int cycle = 0; cycle < 100; cycle++) { // with three openings in each
      bench.opened(one);
      awaitMore(answered);
      assertEquals(new PluginState.Installed(), Bench.done(host.disable(ID)).state());
      Bench.done(host.enable(ID));
      awaitMore(answered);
      Bench.done(host.upgrade(two));
      assertEquals(2, bench.points(REF));
      awaitMore(answered);
      assertEquals(new PluginState.Gone(), Bench.done(host.remove(ID)).state());
    }
    enough.set(true);
    worker.join();
    assertEquals(List.of(), List.copyOf(failures));
    assertNothingLeft(descriptors);
  }

  @Test
  @DisplayName(
      "loaded and unloaded apart, it leaves no process, descriptor or thread, nor a file of one of"
          + " its processes")
  void cyclesApart() {
    Path one = version("1.0.0", 1);
    Path two = version("2.0.0", 2);
    bench.opened(one);
    Bench.done(host.run(ID, Running.ISOLATED));
    Bench.done(host.remove(ID));
    List<String> descriptors = Descriptors.open();
    Set<Long> processes = new TreeSet<>();
    for (int cycle = 0; cycle < CYCLES_APART; cycle++) {
      assertEquals(1, bench.points(bench.opened(one)));
      Processes.annexes().map(ProcessHandle::pid).forEach(processes::add);
      Bench.done(host.upgrade(two));
      assertEquals(2, bench.points(REF));
      Processes.annexes().map(ProcessHandle::pid).forEach(processes::add);
      assertEquals(new PluginState.Gone(), Bench.done(host.remove(ID)).state());
    }
    assertEquals(2 * CYCLES_APART, processes.size());
    assertEquals(0, Processes.annexes().count());
    assertEquals(List.of(), Processes.filesOf(processes));
    assertNothingLeft(descriptors);
  }

  private void assertNothingLeft(List<String> descriptors) {
    assertEquals(0, host.lingeringLoaders());
    assertEquals(descriptors, Descriptors.open());
    assertEquals(
        List.of(),
        Thread.getAllStackTraces().keySet().stream()
            .map(Thread::getName)
            .filter(name -> name.startsWith("plugin " + ID))
            .toList());
  }

  /** Asks without a pause; while the plugin is away its absence is the only failure allowed. */
  private void work(AtomicBoolean enough, AtomicInteger answered, Queue<String> failures) {
    while (!enough.get()) {
      switch (bench.score(REF, "a")) {
        case Answer.Answered<List<Score>> answer -> answered.incrementAndGet();
        case Answer.Failed<List<Score>>(Failure failure) -> {
          if (failure.kind() != FailureKind.ABSENT) {
            failures.add(failure.toString());
          }
        }
      }
    }
  }

  private static void awaitMore(AtomicInteger answered) {
    int before = answered.get();
    while (answered.get() == before) {
      Thread.onSpinWait();
    }
  }

  private Path version(String version, int points) {
    return PluginJar.polite(ID, version, points).in(folder);
  }
}
