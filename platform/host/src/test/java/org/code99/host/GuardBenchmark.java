package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.code99.api.Because;
import org.code99.api.Rate;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringStrategy;

/**
 * What the guard and the walls cost, beside the direct call in the same run. Run it by hand; the
 * guide to its figures is docs/reference/plugins.md.
 */
public final class GuardBenchmark {
  private static final List<Integer> BATCHES = List.of(1, 500, 5_000);
  private static final Duration TURN = Duration.ofMillis(500);
  private static final int MOST_CALLS_IN_A_TURN = 20_000;
  private static final int WARM_UP_TURNS = 6;
  private static final int TURNS = 10;

  private GuardBenchmark() {}

  /** Prints the table. */
  public static void main(String[] none) throws IOException {
    Path folder = Files.createTempDirectory("code99-guard");
    Path jar = PluginJar.polite("com.example.polite", "1.0.0", 42).in(folder);
    try (PluginHost inside = host(folder.resolve("in"), Running.IN_PROCESS);
        PluginHost apart = host(folder.resolve("apart"), Running.ISOLATED)) {
      ExtensionRef ref = new Bench(inside).opened(jar);
      new Bench(apart).opened(jar);
      List<Line> lines =
          BATCHES.stream()
              .map(GuardBenchmark::batch)
              .map(batch ->
                  new Line(
                      batch.cases().size(),
                      new Way(() -> direct(batch)),
                      new Way(() -> asked(inside, ref, batch)),
                      new Way(() -> asked(apart, ref, batch))))
              .toList();
      List<Way> ways = lines.stream().flatMap(line -> line.ways().stream()).toList();
      // all of it is compiled before any of it is measured; then by turns, so that whatever else
      // the machine does falls on all
      IntStream.range(0, WARM_UP_TURNS).forEach(turn -> ways.forEach(Way::turn));
      ways.forEach(way -> way.nanos.clear());
      IntStream.range(0, TURNS).forEach(turn -> ways.forEach(Way::turn));
      System.out.println("median of one call, in microseconds");
      System.out.printf("%10s %12s %12s %12s%n", "scorings", "direct", "in process", "apart");
      lines.forEach(Line::print);
    }
  }

  /** The three ways to the same scores. */
  private record Line(int size, Way direct, Way inside, Way apart) {
    List<Way> ways() {
      return List.of(direct, inside, apart);
    }

    void print() {
      System.out.printf(
          Locale.ROOT,
          "%10d %12.1f %12.1f %12.1f%n",
          size,
          direct.median(),
          inside.median(),
          apart.median());
    }
  }

  /** A way to the scores, and how long it took so far. */
  private static final class Way {
    private final Supplier<List<Score>> call;
    private final List<Long> nanos = new ArrayList<>();

    Way(Supplier<List<Score>> call) {
      this.call = call;
    }

    void turn() {
      long end = System.nanoTime() + TURN.toNanos();
      for (int calls = 0; calls < MOST_CALLS_IN_A_TURN && System.nanoTime() < end; calls++) {
        long began = System.nanoTime();
        boolean scored = !call.get().isEmpty();
        nanos.add(System.nanoTime() - began);
        if (!scored) {
          throw new IllegalStateException("nobody was scored");
        }
      }
    }

    double median() {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get(sorted.size() / 2) / 1e3;
    }
  }

  private static ScoringBatch batch(int size) {
    return Bench.batch(IntStream.range(0, size).mapToObj(i -> "case-" + i).toArray(String[]::new));
  }

  /** What the plugin does, without anybody between. */
  private static List<Score> direct(ScoringBatch batch) {
    return batch.cases().stream()
        .map(one ->
            Score.of(one.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("hello", 42))))
        .toList();
  }

  private static List<Score> asked(PluginHost host, ExtensionRef ref, ScoringBatch batch) {
    return host.call(ScoringStrategy.class, ref, strategy -> strategy.score(batch))
        .answered()
        .orElseThrow();
  }

  private static PluginHost host(Path shelf, Running running) {
    return PluginHost.open(HostSettings.of(shelf).withRunning(plugin -> running));
  }
}
