package org.code99.triage;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.database.Sql;
import org.code99.regions.ExchangeRates;
import org.jspecify.annotations.Nullable;

/** Reads what triage must know of live files, each with its latest loss and all that rules it. */
@Singleton
class FilesToRank {
  private final Sql sql;

  FilesToRank(Sql sql) {
    this.sql = sql;
  }

  /** Those of a company, file by file. */
  void all(UUID company, ExchangeRates rates, Consumer<FileToRank> taker) {
    each(company, null, rates, taker);
  }

  /** Some of them. */
  void these(
      UUID company, Collection<UUID> files, ExchangeRates rates, Consumer<FileToRank> taker) {
    each(company, files, rates, taker);
  }

  private void each(
      UUID company,
      @Nullable Collection<UUID> only,
      ExchangeRates rates,
      Consumer<FileToRank> taker) {
    FileRows rows = new FileRows(rates, taker);
    sql.each(
        """
        SELECT f.id, coalesce(f.region_id, f.company_id) AS region_id, l.episode_id, l.lifetime, l.last_order_on,
          l.lost_on, l.annual_value_minor, l.currency, l.value_estimated, l.competitor,
          coalesce(l.incidents, 0) AS incidents, coalesce(c.status, 'unknown') AS buyer, r.code, r.confidence
        FROM drawers_file f
        JOIN drawers_loss l ON l.file_id = f.id
        LEFT JOIN drawers_contact c ON c.file_id = f.id
        LEFT JOIN reasons_ruling r ON r.episode_id = l.episode_id
        WHERE f.company_id = ? AND NOT f.withdrawn AND (?::uuid[] IS NULL OR f.id = ANY (?::uuid[]))
        ORDER BY f.id, l.lifetime DESC, r.rank
        """,
        rows,
        company,
        only,
        only);
    rows.finish();
  }
}
