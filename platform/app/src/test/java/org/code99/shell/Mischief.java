package org.code99.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.code99.PluginJars;
import org.code99.api.BuyerStatus;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.code99.host.Answers;
import org.code99.host.Change;
import org.code99.host.ExtensionRef;
import org.code99.host.FailureKind;
import org.code99.host.PluginHost;

/**
 * Plugins that misbehave, all at once: each is asked once a second for as long as the guard lets
 * it, and released as soon as it is quarantined.
 */
final class Mischief {
  /** What each of them does when it is asked for scores. */
  static final Map<String, String> DEEDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("throws", "throw new IllegalStateException();"),
              Map.entry("overflows", "return score(batch);"),
              Map.entry("hangs", "while (true) nap();"),
              Map.entry("spins", "while (true) Thread.onSpinWait();"),
              Map.entry(
                  "spins-everywhere",
                  "for (int i = 0; i < 8; i++) new Thread(() -> { while (true) Thread.onSpinWait(); }).start(); while (true) nap();"),
              Map.entry(
                  "answers-and-spins",
                  "if (KEPT.isEmpty()) for (int i = 0; i < 2; i++) new Thread(() -> { while (true) Thread.onSpinWait(); }).start(); KEPT.add(batch); return polite(batch);"),
              Map.entry("leaks", "while (true) KEPT.add(new byte[1 << 20]);"),
              Map.entry("allocates", "while (true) sink = new byte[1 << 20];"),
              Map.entry("prints", "while (true) System.out.println(\"x\".repeat(1_000_000));"),
              Map.entry("exits", "System.exit(7); return null;"),
              Map.entry("answers-null", "return null;"),
              Map.entry(
                  "answers-too-much",
                  "return List.of(Score.of(\"a\", Rate.ZERO, Optional.empty(), List.of(Because.of(\"x\".repeat(17_000_000), 7))));")));

  private static final Set<FailureKind> WAITS_FOR_SOMEBODY =
      Set.of(FailureKind.QUARANTINED, FailureKind.ABSENT);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final ScoringBatch QUESTION =
      ScoringBatch.of(
          LocalDate.of(2026, 1, 15),
          99,
          Settings.none(),
          List.of(
              new ScoringCase(
                  "a",
                  Optional.empty(),
                  false,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(),
                  0,
                  List.of(),
                  BuyerStatus.UNKNOWN,
                  Optional.empty())));

  private final PluginHost host;
  private final Map<String, LongAdder> told;
  private final List<Thread> threads = new ArrayList<>();

  private Mischief(PluginHost host, Map<String, LongAdder> told) {
    this.host = host;
    this.told = told;
  }

  /** Installs all of them in a house that answers for the folder they lie in; none runs yet. */
  static void installed(PluginHost host, Path folder) {
    host.trust(host.trusted().vouchingFor(List.of(folder)));
    PluginJars jars = new PluginJars(folder);
    DEEDS.forEach((what, body) -> done(host.install(jars.scoring(id(what), members(body)))));
  }

  private static String members(String body) {
    return """
    private static final List<Object> KEPT = new ArrayList<>();
    private static volatile byte[] sink;

    private static void nap() {
      try { Thread.sleep(5); } catch (InterruptedException e) { Thread.interrupted(); }
    }

    private static List<Score> polite(ScoringBatch batch) {
      return batch.cases().stream()
          .map(c -> Score.of(c.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("hello", 7))))
          .toList();
    }

    public List<Score> score(ScoringBatch batch) {
      %s
    }
    """
        .formatted(body);
  }

  /**
   * Begins; it goes on until it is ended.
   *
   * @param told how often the guard said what
   */
  static Mischief begun(PluginHost host, Map<String, LongAdder> told) {
    Mischief mischief = new Mischief(host, told);
    DEEDS
        .keySet()
        .forEach(what ->
            mischief.threads.add(Thread.ofPlatform().start(() -> mischief.misbehave(id(what)))));
    return mischief;
  }

  static Map<String, LongAdder> nothingTold() {
    return new ConcurrentSkipListMap<>();
  }

  private void misbehave(String plugin) {
    ExtensionRef ref = new ExtensionRef(plugin, plugin, ScoringStrategy.class.getSimpleName());
    release(plugin);
    while (!Thread.currentThread().isInterrupted()) {
      Optional<FailureKind> failed =
          host.call(
                  ScoringStrategy.class,
                  ref,
                  strategy -> strategy.score(QUESTION),
                  Answers.exactlyFor(Set.of("a"), Score::key))
              .failed()
              .map(failure -> failure.kind());
      count(failed.map(FailureKind::name).orElse("ANSWERED"));
      if (failed.filter(WAITS_FOR_SOMEBODY::contains).isPresent()) {
        release(plugin);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Opens it, anew if it is in quarantine; there are more of them than processors. */
  private void release(String plugin) {
    count(host.enable(plugin).done() ? "RELEASED" : "NOT_OPENED");
  }

  private void count(String what) {
    told.computeIfAbsent(what, any -> new LongAdder()).increment();
  }

  /** Ends all of it. */
  void end() throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join();
    }
    DEEDS.keySet().forEach(what -> done(host.disable(id(what))));
  }

  private static String id(String what) {
    return "org.hostile." + what;
  }

  private static void done(Change change) {
    if (!change.done()) {
      throw new IllegalStateException(change.toString());
    }
  }
}
