package org.code99.scoreboard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.scoreboard.Figures.About;
import org.code99.scoreboard.Figures.Named;
import org.code99.scoreboard.Figures.Sold;
import org.code99.scoreboard.Figures.Standing;
import org.code99.scoreboard.Figures.Won;
import org.code99.scoreboard.Figures.Worked;
import org.code99.scoreboard.Figures.Worth;

/** Counts a company's files, in one walk for each kind of figure. */
@Singleton
class Reckoning {
  private final Sql sql;
  private final Clock clock;

  Reckoning(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  Figures of(UUID company) {
    Instant at = clock.instant();
    List<Standing> standings = new ArrayList<>();
    List<Named> named = new ArrayList<>();
    List<Worked> worked = new ArrayList<>();
    List<Sold> sold = new ArrayList<>();
    List<Won> won = new ArrayList<>();
    sql.setWise(() -> {
      standings.addAll(standings(company));
      named.addAll(named(company));
      worked.addAll(worked(company));
      sold.addAll(sold(company));
      won.addAll(won(company));
    });
    return new Figures(drawers(company), standings, named, worked, sold, won, at);
  }

  private Map<UUID, String> drawers(UUID company) {
    Map<UUID, String> drawers = new HashMap<>();
    sql.each(
        "SELECT id, name FROM drawers_drawer WHERE company_id = ?",
        row -> drawers.put(row.getObject("id", UUID.class), row.getString("name")),
        company);
    return drawers;
  }

  private List<Standing> standings(UUID company) {
    return sql.list(
        """
        SELECT f.drawer_id, coalesce(f.region_id, f.company_id) AS region_id, f.owner_id, f.stage,
               CASE WHEN l.annual_value_minor IS NOT NULL THEN l.currency END AS currency,
               coalesce(sum(l.annual_value_minor), 0)::bigint AS minor, count(*) AS files,
               count(*) FILTER (WHERE l.annual_value_minor IS NULL) AS unknown,
               min(coalesce(l.lost_on, l.last_order_on)) AS since, max(coalesce(l.lost_on, l.last_order_on)) AS latest
          FROM drawers_file f
          LEFT JOIN (SELECT DISTINCT ON (file_id) * FROM drawers_loss
                      WHERE company_id = ? ORDER BY file_id, lifetime DESC) l ON l.file_id = f.id
         WHERE f.company_id = ? AND NOT f.withdrawn
         GROUP BY f.drawer_id, coalesce(f.region_id, f.company_id), f.owner_id, f.stage,
                  CASE WHEN l.annual_value_minor IS NOT NULL THEN l.currency END
        """,
        row ->
            new Standing(
                place(row),
                row.getString("stage"),
                worth(row),
                row.getLong("files"),
                row.getLong("unknown"),
                Optional.ofNullable(row.getObject("since", LocalDate.class)),
                Optional.ofNullable(row.getObject("latest", LocalDate.class))),
        company,
        company);
  }

  private List<Named> named(UUID company) {
    return sql.list(
        """
        WITH lost AS MATERIALIZED (
          SELECT f.drawer_id, coalesce(f.region_id, f.company_id) AS region_id, f.owner_id, f.lost_by,
                 l.episode_id, l.competitor,
                 row_number() OVER (PARTITION BY f.id ORDER BY l.lifetime DESC) = 1 AS newest
            FROM drawers_file f LEFT JOIN drawers_loss l ON l.file_id = f.id
           WHERE f.company_id = ? AND NOT f.withdrawn
        ), said AS (
          SELECT r.episode_id, CASE r.voice WHEN 1 THEN 'REP' ELSE 'CUSTOMER' END AS about, r.code
            FROM reasons_reason r
          UNION ALL
          SELECT v.episode_id, 'MANAGER', unnest(v.codes) FROM reasons_verdict_that_holds v
          UNION ALL
          SELECT r.episode_id, 'RULING', r.code FROM reasons_ruling r
        )
        SELECT l.drawer_id, l.region_id, l.owner_id, s.about, l.newest, s.code AS name,
               count(DISTINCT l.episode_id) AS losses
          FROM lost l JOIN said s ON s.episode_id = l.episode_id
         GROUP BY l.drawer_id, l.region_id, l.owner_id, s.about, l.newest, s.code
        UNION ALL
        SELECT drawer_id, region_id, owner_id, 'LOST_TO', true, coalesce(competitor, ''), count(*)
          FROM lost WHERE newest GROUP BY drawer_id, region_id, owner_id, competitor
        UNION ALL
        SELECT drawer_id, region_id, owner_id, 'LOST_BY', true, coalesce(lost_by, ''), count(*)
          FROM lost WHERE newest GROUP BY drawer_id, region_id, owner_id, lost_by
        """,
        row ->
            new Named(
                place(row),
                About.valueOf(row.getString("about")),
                row.getBoolean("newest"),
                row.getString("name"),
                row.getLong("losses")),
        company);
  }

  private List<Worked> worked(UUID company) {
    return sql.list(
        """
        SELECT l.drawer_id, l.region_id, l.owner_id, extract(year FROM l.worked_on)::int AS year, count(*) AS leads
          FROM scoreboard_lead l
         WHERE l.company_id = ? AND l.worked_on IS NOT NULL
         GROUP BY l.drawer_id, l.region_id, l.owner_id, extract(year FROM l.worked_on)
        """,
        row -> new Worked(place(row), row.getInt("year"), row.getLong("leads")),
        company);
  }

  private List<Sold> sold(UUID company) {
    return sql.list(
        """
        SELECT l.drawer_id, l.region_id, l.owner_id, extract(year FROM s.day)::int AS year, s.currency,
               sum(s.minor)::bigint AS minor, count(*) FILTER (WHERE s.is_order) AS orders
          FROM scoreboard_sale s JOIN scoreboard_lead l ON l.file_id = s.file_id
         WHERE l.company_id = ?
         GROUP BY l.drawer_id, l.region_id, l.owner_id, extract(year FROM s.day), s.currency
        """,
        row -> new Sold(place(row), row.getInt("year"), worth(row), row.getLong("orders")),
        company);
  }

  private List<Won> won(UUID company) {
    return sql.list(
        """
        SELECT w.drawer_id, w.region_id, w.owner_id, w.competitor, NULL AS currency, 0::bigint AS minor, count(*) AS files
          FROM scoreboard_win w
         WHERE w.company_id = ?
         GROUP BY w.drawer_id, w.region_id, w.owner_id, w.competitor
        UNION ALL
        SELECT w.drawer_id, w.region_id, w.owner_id, w.competitor, s.currency, sum(s.minor)::bigint, 0
          FROM scoreboard_win w JOIN scoreboard_sale s ON s.file_id = w.file_id AND s.lifetime = w.lifetime
         WHERE w.company_id = ?
         GROUP BY w.drawer_id, w.region_id, w.owner_id, w.competitor, s.currency
        """,
        row -> new Won(place(row), row.getString("competitor"), worth(row), row.getLong("files")),
        company,
        company);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getObject("drawer_id", UUID.class),
        row.getObject("region_id", UUID.class),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)));
  }

  private static Worth worth(ResultSet row) throws SQLException {
    return new Worth(Optional.ofNullable(row.getString("currency")), row.getLong("minor"));
  }
}
