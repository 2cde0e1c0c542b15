package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.drawers.Loss;
import org.code99.drawers.LostPerYear;

/** What a later relationship was worth in its last year, once it is lost again. */
@Singleton
class LostYears {
  private final Sql sql;

  LostYears(Sql sql) {
    this.sql = sql;
  }

  Loss lossOf(UUID file, int lifetime, LostAgain loss) {
    return sql.first(
            """
            SELECT max(day) FILTER (WHERE kind IN ('order', 'invoice')) AS last_order_on, min(currency) AS currency,
                   coalesce(sum(CASE kind WHEN 'invoice' THEN amount_minor WHEN 'credit-note' THEN -amount_minor END)
                     FILTER (WHERE day > (?::date - interval '1 year')), 0)::bigint AS year_minor,
                   count(DISTINCT currency) AS currencies
              FROM wins_money WHERE file_id = ? AND lifetime = ?
            """,
            row ->
                new Loss(
                    Optional.ofNullable(row.getObject("last_order_on", LocalDate.class)),
                    Optional.of(loss.on()),
                    LostPerYear.ofRevenue(
                        row.getInt("currencies") == 1
                            ? Optional.of(
                                Money.of(
                                    Math.max(0, row.getLong("year_minor")),
                                    row.getString("currency")))
                            : Optional.empty()),
                    false,
                    loss.competitor(),
                    OptionalInt.empty()),
            loss.on(),
            file,
            lifetime)
        .orElseThrow();
  }
}
