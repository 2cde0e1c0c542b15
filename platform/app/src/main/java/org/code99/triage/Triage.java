package org.code99.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Hostility;
import org.code99.database.Sql;
import org.code99.database.Statistics;
import org.code99.lessons.Lessons;
import org.code99.mornings.Morning;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.code99.reasons.Reasons;
import org.code99.regions.Extensions;
import org.code99.regions.Region;
import org.code99.regions.Regions;

/**
 * The door of triage. Before the first visit a score only sets the order; where no strategy is
 * bound, or it fails, files are ordered by lost revenue.
 */
@Singleton
public class Triage {
  private final Sql sql;
  private final Statistics statistics;
  private final Regions regions;
  private final Extensions extensions;
  private final Reasons reasons;
  private final Lessons lessons;
  private final Protection protection;
  private final CoolingOff patience;
  private final FilesToRank files;

  Triage(
      Sql sql,
      Statistics statistics,
      Regions regions,
      Extensions extensions,
      Reasons reasons,
      Lessons lessons,
      Protection protection,
      CoolingOff patience,
      FilesToRank files) {
    this.sql = sql;
    this.statistics = statistics;
    this.regions = regions;
    this.extensions = extensions;
    this.reasons = reasons;
    this.lessons = lessons;
    this.protection = protection;
    this.patience = patience;
    this.files = files;
  }

  /**
   * Scores and decides every live file of a company anew. The same files, settings, day and seed
   * give the same rows. A loss in a currency that the rates of that day do not name keeps its own.
   */
  @Transactional
  public void rank(RankOrder order) {
    statistics.refresh();
    sql.run("DELETE FROM triage_score WHERE company_id = ?", order.company());
    ScoringDesk desk =
        new ScoringDesk(
            sql,
            extensions,
            order,
            regions.switchboard(order.company(), order.asOf()),
            standings(order),
            cases(order.company()),
            disputed(order.company()),
            patience(order.company()));
    files.all(order.company(), regions.rates(order.company(), order.asOf()), desk::take);
    desk.finish();
    new SamePerson(sql, order.company()).follow();
  }

  /** How many files there are of each decision, by its word. */
  @Transactional
  public Map<String, Long> decisions(UUID company) {
    Map<String, Long> counts = new HashMap<>();
    sql.each(
        "SELECT decision, count(*) FROM triage_score WHERE company_id = ? GROUP BY decision",
        row -> counts.put(row.getString(1), row.getLong(2)),
        company);
    return Map.copyOf(counts);
  }

  /**
   * Where a wound has cooled off since the order was last reckoned, or a manager does not wait for
   * it, the order is reckoned anew: a file comes up by itself, and none is closed by its age.
   */
  @Transactional
  void comeUp(Morning morning) {
    boolean any =
        sql.first(
                "SELECT 1 FROM triage_score WHERE company_id = ? AND (cools_until <= ? OR cools_until IS NOT NULL AND file_id = ANY (?::uuid[])) LIMIT 1",
                row -> true,
                morning.company(),
                morning.day(),
                patience.passed(morning.company()))
            .isPresent();
    if (any) {
      rank(RankOrder.of(morning.company(), morning.day()));
    }
  }

  /** What strategies are told of the files of a company. */
  @Transactional
  ScoringCases cases(UUID company) {
    return new ScoringCases(reasons.catalogue(company), lessons.of(company), hostility(company));
  }

  private Patience patience(UUID company) {
    List<UUID> places = regions.tree(company).regions().stream().map(Region::id).toList();
    return new Patience(patience.house(company, places), patience.passed(company));
  }

  private Map<UUID, Standing> standings(RankOrder order) {
    Map<UUID, Standing> standings = new HashMap<>();
    protection.eachStanding(
        order.company(), order.asOf(), standing -> standings.put(standing.file(), standing));
    return standings;
  }

  /**
   * Losses of which somebody says that something was no mistake of ours, without the customer's own
   * complaint of it: nobody laughs with us about what was not so.
   */
  private Set<UUID> disputed(UUID company) {
    Set<UUID> disputed = new HashSet<>();
    sql.each(
        """
        SELECT d.episode_id
        FROM reasons_denial d
        WHERE d.company_id = ?
          AND NOT EXISTS (SELECT FROM reasons_reading c
                          WHERE c.episode_id = d.episode_id AND c.voice = 2 AND c.code = d.code)
        """,
        row -> disputed.add(row.getObject(1, UUID.class)),
        company);
    return disputed;
  }

  private Map<UUID, List<Hostility>> hostility(UUID company) {
    Map<UUID, List<Hostility>> markers = new HashMap<>();
    sql.each(
        """
        SELECT DISTINCT f.file_id, f.kind
        FROM protection_flag f
        LEFT JOIN protection_ruling r ON r.file_id = f.file_id AND r.kind = f.kind AND r.covers >= f.ordinal
        WHERE f.company_id = ? AND f.kind IN ('returned', 'badmouth', 'never-again') AND r.ruling IS DISTINCT FROM 'none'
        ORDER BY f.file_id, f.kind
        """,
        row ->
            markers
                .computeIfAbsent(row.getObject("file_id", UUID.class), file -> new ArrayList<>())
                .add(Hostility.of(row.getString("kind"))),
        company);
    return markers;
  }
}
