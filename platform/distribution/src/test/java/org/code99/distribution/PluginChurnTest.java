package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.code99.host.Change;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it asks the JVM for many collections")
@DisplayName("P12: the bundled plugins come, change and go while all of them are at work")
class PluginChurnTest {
  private static final int CYCLES = 100;
  private static final int CLOSED_IN_A_CYCLE = 3;
  private static final int WORKERS = 2;

  @TempDir Path folder;

  @Test
  @DisplayName(
      "disabled, upgraded and removed 100 times, every class loader is collected, and the others'"
          + " work goes on")
  void hundredCycles() throws IOException, InterruptedException {
    List<Path> jars = Product.bundledJars();
    List<Path> newer = new ArrayList<>();
    for (Path jar : jars) {
      newer.add(new NewerJar(folder).of(jar));
    }
    long began = System.nanoTime();
    try (PluginHost host = PluginHost.open(HostSettings.of(folder.resolve("shelf")))) {
      List<Desk> desks =
          jars.stream().map(jar -> Desk.of(host, opened(host, jar).pluginId())).toList();
      AtomicBoolean enough = new AtomicBoolean();
      List<Thread> workers =
          Stream.generate(() -> new Thread(() -> work(desks, enough))).limit(WORKERS).toList();
      workers.forEach(Thread::start);
      try {
        for (int cycle = 0; cycle < CYCLES; cycle++) {
          int which = cycle % jars.size();
          Desk desk = desks.get(which);
          List<Desk> others = desks.stream().filter(other -> other != desk).toList();
          desk.emptiedWhile(() -> {
            assertInstanceOf(PluginState.Installed.class, done(host.disable(desk.plugin())));
            others.forEach(Desk::awaitAnswer);
            assertInstanceOf(PluginState.Live.class, done(host.enable(desk.plugin())));
          });
          desk.awaitAnswer();
          done(host.upgrade(newer.get(which)));
          desk.awaitAnswer();
          desk.emptiedWhile(() -> {
            assertInstanceOf(PluginState.Gone.class, done(host.remove(desk.plugin())));
            others.forEach(Desk::awaitAnswer);
            opened(host, jars.get(which));
          });
        }
      } finally {
        enough.set(true);
        for (Thread worker : workers) {
          worker.join();
        }
      }
      int lingering = host.lingeringLoaders();
      System.out.printf(
          "%d cycles with %d plugins: %d class loaders closed, %d left; answers %s; %s%n",
          CYCLES,
          jars.size(),
          CYCLES * CLOSED_IN_A_CYCLE,
          lingering,
          desks.stream().map(desk -> desk.plugin() + " " + desk.answers()).toList(),
          Duration.ofNanos(System.nanoTime() - began));
      assertEquals(0, lingering);
      assertEquals(List.of(), desks.stream().flatMap(desk -> desk.failures().stream()).toList());
    }
  }

  private static void work(List<Desk> desks, AtomicBoolean enough) {
    while (!enough.get()) {
      desks.forEach(Desk::ask);
    }
  }

  private static PluginStatus opened(PluginHost host, Path jar) {
    Change installed = host.install(jar);
    PluginStatus status =
        assertInstanceOf(Change.Done.class, installed, installed::toString).status();
    assertTrue(done(host.enable(status.pluginId())) instanceof PluginState.Live);
    return status;
  }

  private static PluginState done(Change change) {
    return assertInstanceOf(Change.Done.class, change, change::toString).status().state();
  }
}
