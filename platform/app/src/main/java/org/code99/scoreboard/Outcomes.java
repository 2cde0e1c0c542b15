package org.code99.scoreboard;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Sql;

/** The three figures of each drawer: sales, profit, lessons fixed. */
@Singleton
class Outcomes {
  private final Sql sql;

  Outcomes(Sql sql) {
    this.sql = sql;
  }

  List<Outcome> of(UUID company, Seen seen) {
    Sums profit = profit(company);
    Map<UUID, String> fixed = fixed(company);
    return seen.drawers().stream().map(drawer -> outcome(seen, drawer, profit, fixed)).toList();
  }

  private static Outcome outcome(Seen seen, UUID drawer, Sums profit, Map<UUID, String> fixed) {
    String name = seen.name(drawer);
    Sums sales = new Sums();
    seen.sold(drawer).forEach(sold -> sales.take(name, sold.revenue()));
    Set<String> causes = seen.causes(drawer);
    long lessons = fixed.values().stream().filter(causes::contains).count();
    return new Outcome(drawer, name, sales.of(name), profit.of(name), lessons);
  }

  private Sums profit(UUID company) {
    Sums profit = new Sums();
    sql.each(
        "SELECT programme, currency, margin_minor FROM scoreboard_result WHERE company_id = ?",
        row -> profit.take(row.getString("programme"), row, "currency", "margin_minor"),
        company);
    return profit;
  }

  /** The cause of each lesson that is fixed today. */
  private Map<UUID, String> fixed(UUID company) {
    Map<UUID, String> fixed = new HashMap<>();
    sql.each(
        """
        SELECT n.id, n.cause
          FROM lessons_lesson n
          JOIN LATERAL (SELECT status FROM lessons_status s WHERE s.lesson_id = n.id ORDER BY ordinal DESC LIMIT 1) s
            ON s.status = 'fixed'
         WHERE n.company_id = ?
        """,
        row -> fixed.put(row.getObject("id", UUID.class), row.getString("cause")),
        company);
    return fixed;
  }
}
