package org.code99.drawers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;

/** Sums what is lost per year, and tells it of one file. */
@Singleton
class Totals {
  private final Sql sql;

  Totals(Sql sql) {
    this.sql = sql;
  }

  LossTotals of(UUID company, UUID drawer) {
    Map<String, List<Money>> sums = new HashMap<>();
    Map<String, Long> unknown = new HashMap<>();
    sql.each(
        """
        SELECT measure, currency, sum(minor)::bigint AS minor, count(*) AS files
          FROM drawers_lost_per_year
         WHERE company_id = ? AND drawer_id = ?
         GROUP BY measure, currency
         ORDER BY currency COLLATE "C"\
        """,
        row -> {
          String measure = row.getString("measure");
          String currency = row.getString("currency");
          if (currency == null) {
            unknown.put(measure, row.getLong("files"));
          } else {
            sums.computeIfAbsent(measure, m -> new ArrayList<>())
                .add(Money.of(row.getLong("minor"), currency));
          }
        },
        company,
        drawer);
    long files =
        sql.first(
                """
                SELECT count(*) FROM drawers_file
                 WHERE company_id = ? AND drawer_id = ? AND NOT withdrawn\
                """,
                row -> row.getLong(1),
                company,
                drawer)
            .orElse(0L);
    return new LossTotals(
        files,
        measure("revenue", sums, unknown),
        measure("profit", sums, unknown),
        measure("commission", sums, unknown));
  }

  Optional<LostPerYear> of(UUID file) {
    Map<String, Optional<Money>> told = new HashMap<>();
    sql.each(
        "SELECT measure, minor, currency FROM drawers_lost_per_year WHERE file_id = ?",
        row -> {
          String currency = row.getString("currency");
          long minor = row.getLong("minor");
          told.put(
              row.getString("measure"),
              Optional.ofNullable(currency).map(unit -> Money.of(minor, unit)));
        },
        file);
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LostPerYear(
                told.getOrDefault("revenue", Optional.empty()),
                told.getOrDefault("profit", Optional.empty()),
                told.getOrDefault("commission", Optional.empty())));
  }

  private static LossTotals.Measure measure(
      String name, Map<String, List<Money>> sums, Map<String, Long> unknown) {
    return new LossTotals.Measure(
        sums.getOrDefault(name, List.of()), unknown.getOrDefault(name, 0L));
  }
}
