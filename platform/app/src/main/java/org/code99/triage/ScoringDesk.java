package org.code99.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Score;
import org.code99.api.ScoringStrategy;
import org.code99.database.Sql;
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
  private final ScoringRound round;
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
    this.round =
        new ScoringRound(
            extensions, cases, order.asOf(), order.seed(), switchboard.tree().company().currency());
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
    Map<String, Score> scores = round.scores(binding, batch);
    try (ScoreRows rows = new ScoreRows(sql, order)) {
      for (FileToRank file : batch) {
        List<KnownReason> reasons = cases.known(file);
        Optional<Standing> standing = Optional.ofNullable(standings.get(file.file()));
        rows.row(
            file,
            round.currency(file),
            Decided.on(standing, reasons, patience.with(file, reasons), order.asOf()),
            standing.map(Standing::neverFun).orElse(false) || disputed.contains(file.episode()),
            Optional.ofNullable(scores.get(file.file().toString())),
            binding);
      }
    }
    done += batch.size();
    order.ranked().accept(done);
  }
}
