package org.code99.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.api.Block;
import org.code99.api.BlockKind;
import org.code99.api.Brief;
import org.code99.api.ChangeSignalSource;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.CommissionCase;
import org.code99.api.CommissionStatement;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.Consignment;
import org.code99.api.LossNote;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.OutreachChannel;
import org.code99.api.Parcel;
import org.code99.api.Piece;
import org.code99.api.Receipt;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.code99.api.SignalKind;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.ExtensionRef;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.host.PluginHost;
import org.code99.host.Use;
import org.code99.testkit.Briefs;
import org.code99.testkit.CommissionSamples;
import org.code99.testkit.ScoringSamples;
import org.pf4j.ExtensionPoint;

/** The desk of one plugin: asks it for real work, and counts what comes of it. */
final class Desk {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final long SEED = 99;
  private static final List<Brief> BRIEFS = every(297, Briefs.all());
  private static final List<ScoringCase> CASES = ScoringSamples.cases(SEED, 12);
  private static final List<CommissionCase> WINS = CommissionSamples.cases(SEED, 12);
  private static final List<LossNote> NOTES =
      Cause.all().stream()
          .map(cause ->
              LossNote.of(
                  "note " + cause.code(), cause.code(), String.join(" ", cause.sentences()), ""))
          .toList();

  /** Without a mail server named, all of them wait. */
  private static final List<Parcel> PARCELS =
      BRIEFS.stream()
          .map(brief ->
              new Parcel(
                  brief.key(),
                  "ida@blume.example",
                  brief.sender(),
                  brief.recipient(),
                  Piece.letter(
                      "en", "To listen", List.of(Block.of(BlockKind.MEETING, "May I come?")))))
          .toList();

  private static final Settings KINDS =
      Settings.of(
          Map.of("kinds", "tender-published = A tender is published; price-rise = Higher prices"));

  private final String plugin;
  private final Supplier<Answer<? extends List<?>>> work;
  private final AtomicLong answers = new AtomicLong();
  private final Queue<Failure> failures = new ConcurrentLinkedQueue<>();

  /** Odd while nobody need be here. */
  private final AtomicInteger absence = new AtomicInteger();

  private Desk(String plugin, Supplier<Answer<? extends List<?>>> work) {
    this.plugin = plugin;
    this.work = work;
  }

  static Desk of(PluginHost host, String plugin) {
    String point = plugin.substring(plugin.lastIndexOf('.') + 1).replaceFirst("-.*", "");
    return new Desk(
        plugin,
        switch (point) {
          case "taxonomy" ->
              work(
                  host,
                  plugin,
                  LossReasonTaxonomy.class,
                  taxonomy -> taxonomy.classify(ClassificationBatch.of(Settings.none(), NOTES)),
                  keys(NOTES, LossNote::key),
                  Classification::key);
          case "scoring" ->
              work(
                  host,
                  plugin,
                  ScoringStrategy.class,
                  scoring -> scoring.score(ScoringBatch.of(DAY, SEED, Settings.none(), CASES)),
                  keys(CASES, ScoringCase::key),
                  Score::key);
          case "approach" ->
              work(
                  host,
                  plugin,
                  OutreachApproach.class,
                  approach ->
                      approach.compose(CompositionBatch.of(DAY, SEED, Settings.none(), BRIEFS)),
                  keys(BRIEFS, Brief::key),
                  Composition::key);
          case "commission" ->
              work(
                  host,
                  plugin,
                  CommissionCalculator.class,
                  pay -> pay.calculate(CommissionBatch.of(DAY, Settings.none(), WINS)),
                  keys(WINS, CommissionCase::key),
                  CommissionStatement::key);
          case "channel" ->
              work(
                  host,
                  plugin,
                  OutreachChannel.class,
                  channel -> channel.deliver(new Consignment(Settings.none(), PARCELS)),
                  keys(PARCELS, Parcel::key),
                  Receipt::key);
          case "signals" ->
              work(
                  host,
                  plugin,
                  ChangeSignalSource.class,
                  source -> source.profile(KINDS).kinds(),
                  Set.of(
                      "buyer-left",
                      "acquired",
                      "competitor-failing",
                      "needs-changed",
                      "tender-published",
                      "price-rise"),
                  SignalKind::code);
          default -> throw new IllegalArgumentException("nobody has work for " + plugin);
        });
  }

  private static <P extends ExtensionPoint, R> Supplier<Answer<? extends List<?>>> work(
      PluginHost host,
      String plugin,
      Class<P> point,
      Use<P, List<R>> use,
      Set<String> keys,
      Function<R, String> key) {
    ExtensionRef ref = new ExtensionRef(plugin, plugin, point.getSimpleName());
    return () -> host.call(point, ref, use, Answers.exactlyFor(keys, key));
  }

  private static <T> List<T> every(int step, List<T> all) {
    return IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step)).toList();
  }

  private static <C> Set<String> keys(List<C> cases, Function<C, String> key) {
    return cases.stream().map(key).collect(Collectors.toSet());
  }

  String plugin() {
    return plugin;
  }

  long answers() {
    return answers.get();
  }

  /** All but absences while the plugin was away. */
  List<Failure> failures() {
    return List.copyOf(failures);
  }

  /** One answer to all its work, or its failure. */
  Answer<? extends List<?>> answer() {
    return work.get();
  }

  void ask() {
    int before = absence.get();
    Optional<Failure> failure = work.get().failed();
    boolean away = before % 2 == 1 || before != absence.get();
    if (failure.isEmpty()) {
      answers.incrementAndGet();
    } else if (!away || failure.get().kind() != FailureKind.ABSENT) {
      failures.add(failure.get());
    }
  }

  /** The plugin may be away while this is done. */
  void emptiedWhile(Runnable change) {
    absence.incrementAndGet();
    change.run();
    absence.incrementAndGet();
  }

  /** Waits for an answer to work that is begun after this moment, or for a failure. */
  void awaitAnswer() {
    long enough = answers.get() + 3; // two workers may be inside already
    while (answers.get() < enough && failures.isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
