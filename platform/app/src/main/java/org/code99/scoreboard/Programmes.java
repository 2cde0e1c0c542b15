package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;

/** Puts the drawers, reckoned from their files, beside the programmes that finance told. */
@Singleton
class Programmes {
  private final Sql sql;

  Programmes(Sql sql) {
    this.sql = sql;
  }

  List<Programme> of(UUID company, Seen seen, Years years) {
    Sums margin = margins(company, years);
    List<Programme> all = new ArrayList<>(drawers(seen, years, margin));
    all.addAll(others(company, years, margin));
    return List.copyOf(all);
  }

  private static List<Programme> drawers(Seen seen, Years years, Sums margin) {
    return seen.drawers().stream()
        .map(drawer -> drawer(seen, drawer, years, margin.of(seen.name(drawer))))
        .toList();
  }

  private static Programme drawer(Seen seen, UUID drawer, Years years, List<Money> margin) {
    Sums revenue = new Sums();
    List<Figures.Sold> sold = seen.sold(drawer).filter(one -> years.hold(one.year())).toList();
    sold.forEach(one -> revenue.take(seen.name(drawer), one.revenue()));
    return new Programme(
        seen.name(drawer),
        Optional.of(drawer),
        seen.leads(drawer, years),
        sold.stream().mapToLong(Figures.Sold::orders).sum(),
        revenue.of(seen.name(drawer)),
        margin);
  }

  private List<Programme> others(UUID company, Years years, Sums margin) {
    Sums revenue = new Sums();
    sql.each(
        "SELECT programme, currency, revenue_minor FROM scoreboard_result WHERE company_id = ? AND"
            + " year BETWEEN ? AND ?",
        row -> revenue.take(row.getString("programme"), row, "currency", "revenue_minor"),
        company,
        years.from(),
        years.to());
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

  private Sums margins(UUID company, Years years) {
    Sums margin = new Sums();
    sql.each(
        "SELECT programme, currency, margin_minor FROM scoreboard_result WHERE company_id = ? AND"
            + " year BETWEEN ? AND ?",
        row -> margin.take(row.getString("programme"), row, "currency", "margin_minor"),
        company,
        years.from(),
        years.to());
    return margin;
  }
}
