package org.code99.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
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
  private static final int REQUESTS = 200;
  private static final int ROUNDS = 2;

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

  /**
   * What a request of the house takes while a hostile plugin is opened, asked and closed apart, and
   * while nothing is: by turns, so that whatever else the machine does falls on both.
   */
  private static void othersBesideAHostileOne(Path folder)
      throws IOException, InterruptedException {
    List<Path> jars = hostileJars(folder);
    List<Long> quiet = new ArrayList<>();
    List<Long> beside = new ArrayList<>();
    try (PluginHost house = host(folder.resolve("house"), Running.IN_PROCESS);
        PluginHost annexes = host(folder.resolve("annexes"), Running.ISOLATED)) {
      ExtensionRef polite =
          new Bench(house)
              .opened(PluginJar.polite("com.example.neighbour", "1.0.0", 42).in(folder));
      requests(house, polite, new ArrayList<>(), left -> left > 0);
      for (int round = 0; round < ROUNDS; round++) {
        for (Path jar : jars) {
          requests(house, polite, quiet, left -> left > 0);
          Thread mischief = Thread.ofPlatform().start(() -> misbehave(annexes, jar));
          requests(house, polite, beside, left -> mischief.isAlive());
        }
      }
    }
    System.out.println("a request of the house every 5 ms, in microseconds");
    System.out.printf("%24s %10s %10s %10s %10s%n", "", "requests", "median", "p99", "most");
    print("quiet", quiet);
    print("beside the hostile suite", beside);
  }

  private static void misbehave(PluginHost annexes, Path jar) {
    ExtensionRef hostile = new Bench(annexes).opened(jar);
    Answer<List<Score>> answer =
        annexes.call(
            ScoringStrategy.class,
            hostile,
            strategy -> strategy.score(Bench.batch("a")),
            Answers.exactlyFor(Set.of("a"), Score::key));
    if (answer.failed().isEmpty()) {
      throw new IllegalStateException(jar + " behaved");
    }
    annexes.remove(hostile.pluginId());
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

  private static void requests(
      PluginHost house, ExtensionRef ref, List<Long> nanos, IntPredicate more)
      throws InterruptedException {
    ScoringBatch batch =
        Bench.batch(IntStream.range(0, 50).mapToObj(i -> "k" + i).toArray(String[]::new));
    for (int left = REQUESTS; more.test(left); left--) {
      Thread.sleep(5);
      long began = System.nanoTime();
      boolean scored = !asked(house, ref, batch).isEmpty();
      nanos.add(scored ? System.nanoTime() - began : Long.MAX_VALUE);
    }
  }

  private static void print(String what, List<Long> nanos) {
    nanos.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%24s %10d %10.0f %10.0f %10.0f%n",
        what,
        nanos.size(),
        nanos.get(nanos.size() / 2) / 1e3,
        nanos.get(nanos.size() * 99 / 100) / 1e3,
        nanos.getLast() / 1e3);
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
