package org.code99.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.database.Sql;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.Check;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.code99.regions.Switchboard;

/**
 * Gathers files by the strategy of their region, a few thousand at a time, has them scored,
 * decides, writes down.
 */
final class ScoringDesk {
  private static final int BATCH = 2_000;

  private final Sql sql;
  private final Extensions extensions;
  private final RankOrder order;
  private final Switchboard switchboard;
  private final Map<UUID, Standing> standings;
  private final ScoringCases cases;
  private final Set<UUID> disputed;
  private final Patience patience;
  private final Map<Binding, List<FileToRank>> waiting = new LinkedHashMap<>();
  private final Map<UUID, Binding> bindings = new HashMap<>();
  private long done;

  ScoringDesk(
      Sql sql,
      Extensions extensions,
      RankOrder order,
      Switchboard switchboard,
      Map<UUID, Standing> standings,
      ScoringCases cases,
      Set<UUID> disputed,
      Patience patience) {
    this.sql = sql;
    this.extensions = extensions;
    this.order = order;
    this.switchboard = switchboard;
    this.standings = standings;
    this.cases = cases;
    this.disputed = Set.copyOf(disputed);
    this.patience = patience;
  }

  void take(FileToRank file) {
    Binding binding =
        bindings.computeIfAbsent(
            file.region(), region -> switchboard.binding(region, ScoringStrategy.class));
    List<FileToRank> batch = waiting.computeIfAbsent(binding, b -> new ArrayList<>(BATCH));
    batch.add(file);
    if (batch.size() == BATCH) {
      score(binding, batch);
      batch.clear();
    }
  }

  void finish() {
    waiting.forEach(this::score);
    waiting.clear();
  }

  private void score(Binding binding, List<FileToRank> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Map<String, Score> scores =
        binding instanceof Binding.Bound bound ? scores(bound, batch) : Map.of();
    try (ScoreRows rows = new ScoreRows(sql, order)) {
      for (FileToRank file : batch) {
        List<KnownReason> reasons = cases.known(file);
        Optional<Standing> standing = Optional.ofNullable(standings.get(file.file()));
        rows.row(
            file,
            currency(file),
            Decided.on(standing, reasons, patience.with(file, reasons), order.asOf()),
            standing.map(Standing::neverFun).orElse(false) || disputed.contains(file.episode()),
            Optional.ofNullable(scores.get(file.file().toString())),
            binding);
      }
    }
    done += batch.size();
    order.ranked().accept(done);
  }

  private Map<String, Score> scores(Binding.Bound bound, List<FileToRank> batch) {
    List<ScoringCase> asked = batch.stream().map(cases::of).toList();
    Answer<List<Score>> answer =
        extensions.call(
            ScoringStrategy.class,
            bound.extension(),
            strategy ->
                strategy.score(
                    ScoringBatch.of(order.asOf(), order.seed(), bound.settings(), asked)),
            check(batch));
    Map<String, Score> scores = new HashMap<>();
    answer.answered().orElse(List.of()).forEach(score -> scores.put(score.key(), score));
    return scores;
  }

  private Check<List<Score>> check(List<FileToRank> batch) {
    Map<String, String> currencies =
        batch.stream()
            .collect(Collectors.toUnmodifiableMap(file -> file.file().toString(), this::currency));
    return Answers.exactlyFor(currencies.keySet(), Score::key)
        .and(scores ->
            scores.stream()
                .filter(score ->
                    score
                        .secondLifetimeValue()
                        .filter(value -> !value.currency().equals(currencies.get(score.key())))
                        .isPresent())
                .map(score ->
                    "it values %s in another currency than %s"
                        .formatted(score.key(), currencies.get(score.key())))
                .limit(1)
                .toList());
  }

  private String currency(FileToRank file) {
    return file.lostPerYear().map(Money::currency).orElse(switchboard.tree().company().currency());
  }
}
