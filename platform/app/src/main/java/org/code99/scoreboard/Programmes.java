package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;

/** Puts the drawers, reckoned from their files, beside the programmes that finance told. */
@Singleton
class Programmes {
  private final Sql sql;

  Programmes(Sql sql) {
    this.sql = sql;
  }

  List<Programme> of(Actor actor, Years years) {
    List<Programme> all = new ArrayList<>(drawers(actor, years));
    all.addAll(others(actor.company(), years));
    return List.copyOf(all);
  }

  private List<Programme> drawers(Actor actor, Years years) {
    Sums revenue = new Sums();
    sql.each(
        """
        SELECT l.drawer_id, s.currency, sum(s.minor)::bigint AS minor
          FROM scoreboard_lead l JOIN scoreboard_sale s ON s.file_id = l.file_id
         WHERE l.company_id = ? AND (l.region_id = ANY (?::uuid[]) OR l.owner_id = ?)
           AND extract(year FROM s.day) BETWEEN ? AND ?
         GROUP BY l.drawer_id, s.currency
        """,
        row -> revenue.take(row.getString("drawer_id"), row, "currency", "minor"),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person(),
        years.from(),
        years.to());
    Sums margin = margins(actor.company(), years);
    return sql.list(
        """
        SELECT d.id, d.name,
               count(*) FILTER (WHERE extract(year FROM l.worked_on) BETWEEN ? AND ?) AS leads,
               coalesce(sum((SELECT count(*) FROM scoreboard_sale s
                              WHERE s.file_id = l.file_id AND s.is_order
                                AND extract(year FROM s.day) BETWEEN ? AND ?)), 0)::bigint AS orders
          FROM drawers_drawer d JOIN scoreboard_lead l ON l.drawer_id = d.id
         WHERE d.company_id = ? AND (l.region_id = ANY (?::uuid[]) OR l.owner_id = ?)
         GROUP BY d.id, d.name
         ORDER BY d.name COLLATE "C"
        """,
        row ->
            new Programme(
                row.getString("name"),
                Optional.of(row.getObject("id", UUID.class)),
                row.getLong("leads"),
                row.getLong("orders"),
                revenue.of(row.getString("id")),
                margin.of(row.getString("name"))),
        years.from(),
        years.to(),
        years.from(),
        years.to(),
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  private List<Programme> others(UUID company, Years years) {
    Sums revenue = new Sums();
    sql.each(
        "SELECT programme, currency, revenue_minor FROM scoreboard_result WHERE company_id = ? AND year BETWEEN ? AND ?",
        row -> revenue.take(row.getString("programme"), row, "currency", "revenue_minor"),
        company,
        years.from(),
        years.to());
    Sums margin = margins(company, years);
    return sql.list(
        """
        SELECT r.programme, sum(r.leads_worked)::bigint AS leads, sum(r.orders)::bigint AS orders
          FROM scoreboard_result r
         WHERE r.company_id = ? AND r.year BETWEEN ? AND ?
           AND NOT EXISTS (SELECT FROM drawers_drawer d WHERE d.company_id = r.company_id AND d.name = r.programme)
         GROUP BY r.programme
         ORDER BY r.programme COLLATE "C"
        """,
        row ->
            new Programme(
                row.getString("programme"),
                Optional.empty(),
                row.getLong("leads"),
                row.getLong("orders"),
                revenue.of(row.getString("programme")),
                margin.of(row.getString("programme"))),
        company,
        years.from(),
        years.to());
  }

  Sums margins(UUID company, Years years) {
    Sums margin = new Sums();
    sql.each(
        "SELECT programme, currency, margin_minor FROM scoreboard_result WHERE company_id = ? AND year BETWEEN ? AND ?",
        row -> margin.take(row.getString("programme"), row, "currency", "margin_minor"),
        company,
        years.from(),
        years.to());
    return margin;
  }
}
