package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.jspecify.annotations.Nullable;

/** Each drawer on one page: its newest losses counted in one walk. */
@Singleton
class DrawerPages {
  private final Sql sql;

  DrawerPages(Sql sql) {
    this.sql = sql;
  }

  List<DrawerReport> of(Actor actor) {
    Map<String, List<DrawerReport.Count>> named = counts(actor);
    Sums worth = worth(actor);
    return sql.list(
        """
        SELECT d.id, d.name, count(*) AS files, min(coalesce(l.lost_on, l.last_order_on)) AS since,
               max(coalesce(l.lost_on, l.last_order_on)) AS latest,
               count(*) FILTER (WHERE l.annual_value_minor IS NULL) AS unknown_worth
          FROM drawers_file f
          JOIN drawers_drawer d ON d.id = f.drawer_id
          LEFT JOIN LATERAL (SELECT * FROM drawers_loss x WHERE x.file_id = f.id ORDER BY x.lifetime DESC LIMIT 1) l ON true
         WHERE f.company_id = ? AND NOT f.withdrawn
           AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
         GROUP BY d.id, d.name
         ORDER BY d.name COLLATE "C"
        """,
        row -> {
          String drawer = row.getString("id");
          @Nullable LocalDate since = row.getObject("since", LocalDate.class);
          @Nullable LocalDate latest = row.getObject("latest", LocalDate.class);
          return new DrawerReport(
              UUID.fromString(drawer),
              row.getString("name"),
              row.getLong("files"),
              Optional.ofNullable(since),
              Optional.ofNullable(latest),
              worth.of(drawer),
              row.getLong("unknown_worth"),
              named.getOrDefault("why " + drawer, List.of()),
              named.getOrDefault("to " + drawer, List.of()),
              named.getOrDefault("by " + drawer, List.of()));
        },
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  private Sums worth(Actor actor) {
    Sums worth = new Sums();
    sql.each(
        """
        SELECT f.drawer_id, l.currency, sum(l.annual_value_minor)::bigint AS minor
          FROM drawers_file f
          JOIN LATERAL (SELECT * FROM drawers_loss x WHERE x.file_id = f.id ORDER BY x.lifetime DESC LIMIT 1) l ON true
         WHERE f.company_id = ? AND NOT f.withdrawn
           AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
         GROUP BY f.drawer_id, l.currency
        """,
        row -> worth.take(row.getString("drawer_id"), row, "currency", "minor"),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
    return worth;
  }

  private Map<String, List<DrawerReport.Count>> counts(Actor actor) {
    Map<String, List<DrawerReport.Count>> counts = new HashMap<>();
    sql.each(
        """
        WITH lost AS (
          SELECT f.id, f.drawer_id, f.lost_by, l.episode_id, l.competitor
            FROM drawers_file f
            LEFT JOIN LATERAL (SELECT * FROM drawers_loss x WHERE x.file_id = f.id ORDER BY x.lifetime DESC LIMIT 1) l
              ON true
           WHERE f.company_id = ? AND NOT f.withdrawn
             AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
        )
        SELECT 'why' AS what, lost.drawer_id, r.code AS name, count(DISTINCT lost.id) AS files
          FROM lost JOIN reasons_ruling r ON r.episode_id = lost.episode_id GROUP BY lost.drawer_id, r.code
        UNION ALL
        SELECT 'to', drawer_id, coalesce(competitor, ''), count(*) FROM lost GROUP BY drawer_id, competitor
        UNION ALL
        SELECT 'by', drawer_id, coalesce(lost_by, ''), count(*) FROM lost GROUP BY drawer_id, lost_by
        ORDER BY 4 DESC, 3
        """,
        row ->
            counts
                .computeIfAbsent(
                    row.getString("what") + " " + row.getString("drawer_id"),
                    key -> new ArrayList<>())
                .add(new DrawerReport.Count(row.getString("name"), row.getLong("files"))),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
    return counts;
  }
}
