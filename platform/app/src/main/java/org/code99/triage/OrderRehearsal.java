package org.code99.triage;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.api.ScoringStrategy;
import org.code99.database.Sql;
import org.code99.regions.Extensions;
import org.code99.regions.Regions;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;
import org.code99.regions.Switchboard;

/**
 * Another order of files, played through: the files that stand first today, scored both ways.
 * Strategies are pure, so it costs nothing.
 */
@Singleton
class OrderRehearsal implements Rehearses {
  private static final int TRIED = 200;

  private final Sql sql;
  private final Triage triage;
  private final FilesToRank files;
  private final Regions regions;
  private final Extensions extensions;

  OrderRehearsal(
      Sql sql, Triage triage, FilesToRank files, Regions regions, Extensions extensions) {
    this.sql = sql;
    this.triage = triage;
    this.files = files;
    this.regions = regions;
    this.extensions = extensions;
  }

  @Override
  public boolean concerns(String point) {
    return point.equals(ScoringStrategy.class.getSimpleName());
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    Map<UUID, String> customers = first(swap);
    List<FileToRank> tried = new ArrayList<>();
    files.these(
        swap.company(), customers.keySet(), regions.rates(swap.company(), swap.day()), tried::add);
    ScoringRound round =
        new ScoringRound(
            extensions,
            triage.cases(swap.company()),
            swap.day(),
            RankOrder.SEED,
            swap.before().tree().company().currency());
    TwoOrders orders =
        new TwoOrders(
            customers, order(round, swap.before(), tried), order(round, swap.after(), tried));
    return new Rehearsed(Map.of(), begun(swap), orders.tallies(), List.of(), orders.samples());
  }

  private static Standings order(ScoringRound round, Switchboard board, List<FileToRank> tried) {
    Standings standings = new Standings();
    Map<UUID, List<FileToRank>> byRegion = new LinkedHashMap<>();
    tried.forEach(
        file -> byRegion.computeIfAbsent(file.region(), region -> new ArrayList<>()).add(file));
    byRegion.forEach((region, batch) ->
        standings.add(batch, round.scores(board.binding(region, ScoringStrategy.class), batch)));
    return standings;
  }

  /** The files that stand first as they are in order today, with their customers. */
  private Map<UUID, String> first(Swap swap) {
    Map<UUID, String> first = new LinkedHashMap<>();
    sql.each(
        """
        SELECT f.id, f.company
          FROM drawers_file f JOIN triage_score s ON s.file_id = f.id
         WHERE f.company_id = ? AND NOT f.withdrawn AND f.stage NOT IN ('won', 'over')
           AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
         ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no
         LIMIT ?
        """,
        row -> first.put(row.getObject("id", UUID.class), row.getString("company")),
        swap.company(),
        swap.regions(),
        TRIED);
    return first;
  }

  private List<Rehearsed.InFlight> begun(Swap swap) {
    return sql
        .list(
            """
            SELECT count(*) FROM drawers_file f
             WHERE f.company_id = ? AND NOT f.withdrawn
               AND f.stage NOT IN ('listed', 'assigned', 'parked', 'won', 'over')
               AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            """,
            row -> row.getLong(1),
            swap.company(),
            swap.regions())
        .stream()
        .filter(count -> count > 0)
        .map(count ->
            new Rehearsed.InFlight(
                "files begun: their owners go on, wherever they stand in the order", count))
        .toList();
  }
}
