package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.code99.api.Because;
import org.code99.api.Rate;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringStrategy;
import org.junit.jupiter.params.provider.Arguments;

/**
 * What the guard and the walls cost, beside the direct call in the same run; and what a hostile
 * plugin that runs apart costs the others. Run it by hand; the guide to its figures is
 * docs/reference/plugins.md.
 */
public final class GuardBenchmark {
  private static final List<Integer> BATCHES = List.of(1, 500, 5000);
  private static final Duration EACH = Duration.ofSeconds(2);
  private static final int REQUESTS = 4_000;

  private GuardBenchmark() {}

  /** Prints both tables. */
  public static void main(String[] none) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("code99-guard");
    costOfACall(folder);
    othersBesideAHostileOne(folder);
  }

  private static void costOfACall(Path folder) throws IOException {
    Path jar = PluginJar.polite("com.example.polite", "1.0.0", 42).in(folder);
    ScoringStrategy direct =
        batch ->
            batch.cases().stream()
                .map(c ->
                    Score.of(
                        c.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("hello", 42))))
                .toList();
    System.out.println("median of one call, in microseconds");
    System.out.printf("%10s %12s %12s %12s%n", "scorings", "direct", "in process", "apart");
    try (PluginHost inside = host(folder.resolve("in"), Running.IN_PROCESS);
        PluginHost apart = host(folder.resolve("apart"), Running.ISOLATED)) {
      ExtensionRef ref = new Bench(inside).opened(jar);
      new Bench(apart).opened(jar);
      for (int size : BATCHES) {
        ScoringBatch batch =
            Bench.batch(IntStream.range(0, size).mapToObj(i -> "case-" + i).toArray(String[]::new));
        System.out.printf(
            Locale.ROOT,
            "%10d %12.1f %12.1f %12.1f%n",
            size,
            median(() -> direct.score(batch)),
            median(() -> asked(inside, ref, batch)),
            median(() -> asked(apart, ref, batch)));
      }
    }
  }

  /** What an answer of the house takes while hostile plugins run apart, and while nothing does. */
  private static void othersBesideAHostileOne(Path folder)
      throws IOException, InterruptedException {
    List<Path> jars = hostileJars(folder);
    try (PluginHost house = host(folder.resolve("house"), Running.IN_PROCESS);
        PluginHost annexes = host(folder.resolve("annexes"), Running.ISOLATED)) {
      ExtensionRef polite =
          new Bench(house)
              .opened(PluginJar.polite("com.example.neighbour", "1.0.0", 42).in(folder));
      ScoringBatch batch =
          Bench.batch(IntStream.range(0, 50).mapToObj(i -> "k" + i).toArray(String[]::new));
      long[] warm = latencies(house, polite, batch);
      long[] quiet = latencies(house, polite, batch);
      AtomicBoolean enough = new AtomicBoolean();
      Thread mischief =
          Thread.ofPlatform()
              .start(() -> {
                for (int i = 0; !enough.get(); i = (i + 1) % jars.size()) {
                  new Bench(annexes).opened(jars.get(i));
                  annexes.call(
                      ScoringStrategy.class,
                      Bench.ref("com.example.hostile"),
                      strategy -> strategy.score(Bench.batch("a")));
                  annexes.remove("com.example.hostile");
                }
              });
      long[] beside = latencies(house, polite, batch);
      enough.set(true);
      mischief.join();
      long[] again = latencies(house, polite, batch);
      System.out.println("a request of the house every 5 ms, in microseconds");
      System.out.printf("%24s %10s %10s %10s%n", "", "median", "p99", "most");
      print("warming up", warm);
      print("quiet", quiet);
      print("beside the hostile suite", beside);
      print("quiet again", again);
    }
  }

  /** Built before anything is measured. */
  private static List<Path> hostileJars(Path folder) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (Object[] misdeed :
        Stream.of(Misdeeds.both(), Misdeeds.unlike(), Misdeeds.apart())
            .flatMap(one -> one)
            .map(Arguments::get)
            .filter(one -> one[1] == Running.ISOLATED)
            .toList()) {
      Path place = Files.createDirectory(folder.resolve("hostile-" + jars.size()));
      jars.add(HostileJar.scoring("com.example.hostile", (String) misdeed[2]).in(place));
    }
    return jars;
  }

  private static long[] latencies(PluginHost house, ExtensionRef ref, ScoringBatch batch)
      throws InterruptedException {
    long[] nanos = new long[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      Thread.sleep(5);
      long began = System.nanoTime();
      asked(house, ref, batch);
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static void print(String what, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%24s %10.0f %10.0f %10.0f%n",
        what,
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e3);
  }

  private static List<Score> asked(PluginHost host, ExtensionRef ref, ScoringBatch batch) {
    return host.call(ScoringStrategy.class, ref, strategy -> strategy.score(batch))
        .answered()
        .orElseThrow();
  }

  private static double median(Supplier<List<Score>> call) {
    run(call);
    List<Long> nanos = run(call);
    return nanos.get(nanos.size() / 2) / 1e3;
  }

  private static List<Long> run(Supplier<List<Score>> call) {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + EACH.toNanos();
    while (System.nanoTime() < end) {
      long began = System.nanoTime();
      boolean scored = !call.get().isEmpty();
      nanos.add(System.nanoTime() - began);
      if (!scored) {
        throw new IllegalStateException("nobody was scored");
      }
    }
    nanos.sort(null);
    return nanos;
  }

  private static PluginHost host(Path shelf, Running running) {
    return PluginHost.open(
        HostSettings.of(shelf)
            .withRunning(plugin -> running)
            .withDeadline(ScoringStrategy.class, Duration.ofSeconds(2))
            .withAnnex(AnnexRule.DEFAULT.withMegabytes(64)));
  }
}
