package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it measures when a run is in the middle of its import")
@DisplayName("A process that is killed in the middle of an import")
class KilledImportTest {
  private static final int SIZE = 3_000;
  private static final int ROUNDS = 20;
  private static final int LANES = 2;
  private static final long SEED = 99;

  @TempDir static Path folder;

  private static Path list = Path.of("");
  private static NavigableMap<String, String> undisturbed = new TreeMap<>();
  private static Duration window = Duration.ZERO;

  @BeforeAll
  static void undisturbed() throws IOException, InterruptedException {
    list = folder.resolve("list.csv");
    FaultyList.write(FaultyList.of(SIZE, SEED), list);
    Path out = folder.resolve("undisturbed");
    Process process = start(out, folder.resolve("data"));
    assertTrue(OpenFile.by(process, list));
    long opened = System.nanoTime();
    while (!Files.exists(out.resolve("letters.pdf"))
        && !process.waitFor(2, TimeUnit.MILLISECONDS)) {}
    window = Duration.ofNanos(System.nanoTime() - opened);
    assertEquals(0, process.waitFor());
    undisturbed = new Results(out).fingerprints();
    System.out.printf(
        "from the opening of the list to the first letter: %s; seed %d%n", window, SEED);
  }

  @Test
  @DisplayName(
      "S02: at 20 random moments: the next run loses and doubles nothing, and no server is left")
  void nothingIsLost() throws InterruptedException, ExecutionException {
    try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        int which = lane;
        all.add(lanes.submit(() -> rounds(which)));
      }
      for (Future<List<String>> lane : all) {
        assertEquals(List.of(), lane.get());
      }
    }
  }

  @Test
  @DisplayName("takes its PostgreSQL with it, even when nobody comes back")
  void noOrphan() throws IOException, InterruptedException, ExecutionException, TimeoutException {
    Path data = folder.resolve("abandoned");
    Process process = start(folder.resolve("nothing"), data);
    assertTrue(OpenFile.by(process, list));
    List<ProcessHandle> servers = serversOf(data);
    assertTrue(!servers.isEmpty(), "a server was at work");
    process.destroyForcibly().waitFor();
    for (ProcessHandle server : servers) {
      server.onExit().get(1, TimeUnit.MINUTES);
    }
    assertEquals(List.of(), serversOf(data));
  }

  /** Every other round begins with an empty data folder; the one after it updates the same rows. */
  private static List<String> rounds(int lane) throws IOException, InterruptedException {
    Random chance = new Random(SEED + lane);
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < ROUNDS / LANES; round++) {
      Path data = folder.resolve("data-%d-%d".formatted(lane, round / 2));
      Duration moment = Duration.ofMillis((long) (window.toMillis() * chance.nextDouble()));
      Path out = folder.resolve("out-%d-%d".formatted(lane, round));
      boolean killed = killed(out, data, moment);
      Product.Ended ended =
          Product.built().revive(sample(), list, out, "--wave", "1", "--data", data.toString());
      String which = "lane %d, round %d, killed after %s: ".formatted(lane, round, moment);
      if (!killed) {
        wrong.add(which + "had ended before");
      }
      if (ended.code() != 0) {
        wrong.add(which + ended.err());
      } else if (!new Results(out).fingerprints().equals(undisturbed)) {
        wrong.add(which + "other bytes");
      }
      if (!serversOf(data).isEmpty()) {
        wrong.add(which + "orphans " + serversOf(data));
      }
    }
    return wrong;
  }

  /** Whether the process was still at work at that moment after it had opened its list. */
  private static boolean killed(Path out, Path data, Duration moment)
      throws IOException, InterruptedException {
    Process process = start(out, data);
    boolean atWork =
        OpenFile.by(process, list) && !process.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return atWork;
  }

  private static Process start(Path out, Path data) throws IOException {
    return Product.built()
        .start(Product.revival(sample(), list, out, "--wave", "1", "--data", data.toString()));
  }

  private static SampleCompany sample() {
    return new SampleCompany(Product.sampleCompany());
  }

  private static List<ProcessHandle> serversOf(Path data) {
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, data)).toList();
  }

  /** A server's working folder is the folder of its data. */
  private static boolean worksIn(ProcessHandle process, Path data) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd")).startsWith(data);
    } catch (IOException e) {
      return false; // it has just ended
    }
  }
}
