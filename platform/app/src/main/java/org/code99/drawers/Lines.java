package org.code99.drawers;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Regions;

/**
 * Keeps one line for each file, by which lists are ordered and filtered, and the counts of lines. A
 * change of files writes their lines in its own transaction. An import only notes that its lines
 * are missing; whoever reads a list next writes them, all at once.
 */
@Singleton
class Lines {
  private static final int ROWS_BEFORE_FOLDING = 1024;

  private static final String TOUCHED =
      """
      SELECT f.id FROM drawers_file f JOIN drawers_unlined u ON u.import_id = f.opened_by
       WHERE u.company_id = ? AND f.company_id = ?
      UNION
      SELECT o.file_id FROM drawers_former o JOIN drawers_unlined u ON u.import_id = o.import_id
       WHERE u.company_id = ?
      UNION
      SELECT e.file_id
        FROM drawers_correction k
        JOIN drawers_unlined u ON u.import_id = k.import_id
        JOIN drawers_episode e ON e.id = k.episode_id
       WHERE u.company_id = ?
      """;

  /** Lines are locked before, so that what was and what is now differ by this change alone. */
  private static final String WRITE =
      """
      WITH touched AS MATERIALIZED (SELECT unnest(?::uuid[]) AS id),
      rate AS MATERIALIZED (
        SELECT * FROM unnest(?::text[], ?::numeric[]) AS r (currency, base_for_one_minor)),
      was AS MATERIALIZED (
        SELECT l.* FROM drawers_line l JOIN touched t ON t.id = l.file_id WHERE l.company_id = ?),
      now AS MATERIALIZED (
        SELECT c.id AS file_id, c.company_id, c.drawer_id, c.region_id, c.owner_id, c.stage,
               c.contact_status = 'left' AS gone, c.annual_value_minor AS minor, c.currency,
               coalesce(-round(c.annual_value_minor * r.base_for_one_minor)::bigint, 1) AS place,
               lower(c.company) AS name, lower(c.company) || chr(10) || lower(c.account_no) AS words
          FROM touched t
          JOIN drawers_case c ON c.id = t.id
          LEFT JOIN rate r ON r.currency = c.currency
         WHERE c.company_id = ?),
      ended AS (
        DELETE FROM drawers_line l USING was w
         WHERE l.file_id = w.file_id AND NOT EXISTS (SELECT FROM now n WHERE n.file_id = w.file_id)),
      written AS (
        INSERT INTO drawers_line (file_id, company_id, drawer_id, region_id, owner_id, stage, gone, minor, currency,
               place, name, words)
        SELECT * FROM now
        ON CONFLICT (file_id) DO UPDATE
           SET drawer_id = excluded.drawer_id, region_id = excluded.region_id, owner_id = excluded.owner_id,
               stage = excluded.stage, gone = excluded.gone, minor = excluded.minor, currency = excluded.currency,
               place = excluded.place, name = excluded.name, words = excluded.words)
      INSERT INTO drawers_tally (company_id, drawer_id, region_id, stage, gone, owned, currency, files, minor)
      SELECT company_id, drawer_id, region_id, stage, gone, owner_id IS NOT NULL, currency, sum(n),
             coalesce(sum(n * minor), 0)
        FROM (SELECT 1 AS n, now.* FROM now UNION ALL SELECT -1, was.* FROM was) AS change
       GROUP BY company_id, drawer_id, region_id, stage, gone, owner_id IS NOT NULL, currency
      HAVING sum(n) <> 0 OR coalesce(sum(n * minor), 0) <> 0
      RETURNING ordinal
      """;

  private final Sql sql;
  private final Regions regions;
  private final Clock clock;

  Lines(Sql sql, Regions regions, Clock clock) {
    this.sql = sql;
    this.regions = regions;
    this.clock = clock;
  }

  @EventListener
  @Transactional
  void changed(FilesChanged change) {
    write(change.company(), change.files());
  }

  /** The files of an import, or of one taken back, need their lines anew. */
  void missing(UUID company, UUID importId) {
    sql.run(
        "INSERT INTO drawers_unlined (company_id, import_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        company,
        importId);
  }

  /** All files of a company need their lines anew. */
  void missing(UUID company) {
    sql.run(
        """
        INSERT INTO drawers_unlined SELECT DISTINCT company_id, opened_by FROM drawers_file WHERE company_id = ?
        ON CONFLICT DO NOTHING
        """,
        company);
  }

  /** Writes what is missing, before a list is read. */
  void complete(UUID company) {
    if (nothingMissing(company)) {
      return;
    }
    sql.list(
        "SELECT pg_advisory_xact_lock(hashtext('drawers_line'), hashtext(?))",
        row -> true,
        company.toString());
    if (nothingMissing(company)) {
      return;
    }
    List<UUID> files =
        sql.list(TOUCHED, row -> row.getObject(1, UUID.class), company, company, company, company);
    sql.run("DELETE FROM drawers_unlined WHERE company_id = ?", company);
    write(company, files);
    fold(company);
  }

  private boolean nothingMissing(UUID company) {
    return sql.first(
            "SELECT 1 FROM drawers_unlined WHERE company_id = ? LIMIT 1", row -> 1, company)
        .isEmpty();
  }

  private void write(UUID company, Collection<UUID> files) {
    sql.each(
        """
        SELECT file_id FROM drawers_line WHERE company_id = ? AND file_id = ANY (?::uuid[])
         ORDER BY file_id FOR UPDATE
        """,
        row -> {},
        company,
        files);
    List<String> currencies = new ArrayList<>();
    List<String> factors = new ArrayList<>();
    ExchangeRates rates = regions.rates(company, LocalDate.now(clock));
    rates.eachMinor((currency, factor) -> {
      currencies.add(currency);
      factors.add(factor.toPlainString());
    });
    List<Long> added =
        sql.list(WRITE, row -> row.getLong(1), files, currencies, factors, company, company);
    if (added.stream().anyMatch(ordinal -> ordinal % ROWS_BEFORE_FOLDING == 0)) {
      fold(company);
    }
  }

  /** What others add meanwhile is not seen here, and stays as it is. */
  private void fold(UUID company) {
    sql.run(
        """
        WITH folded AS (DELETE FROM drawers_tally WHERE company_id = ? RETURNING *)
        INSERT INTO drawers_tally (company_id, drawer_id, region_id, stage, gone, owned, currency, files, minor)
        SELECT company_id, drawer_id, region_id, stage, gone, owned, currency, sum(files), sum(minor)
          FROM folded
         GROUP BY company_id, drawer_id, region_id, stage, gone, owned, currency
        HAVING sum(files) <> 0 OR sum(minor) <> 0
        """,
        company);
  }

  /** The counts of what somebody sees: of their regions, and of their own files elsewhere. */
  List<DrawerTally> tally(Actor actor) {
    complete(actor.company());
    List<UUID> seen = VisibleFiles.regions(actor);
    return sql.list(
        """
        SELECT drawer_id, stage, gone, owned, currency, sum(files)::bigint AS files, sum(minor)::bigint AS minor
          FROM (SELECT drawer_id, stage, gone, owned, currency, files, minor FROM drawers_tally
                 WHERE company_id = ? AND region_id = ANY (?::uuid[])
                UNION ALL
                SELECT drawer_id, stage, gone, true, currency, 1, minor FROM drawers_line
                 WHERE company_id = ? AND owner_id = ? AND NOT region_id = ANY (?::uuid[])) AS seen
         GROUP BY drawer_id, stage, gone, owned, currency
        HAVING sum(files) <> 0
        """,
        row -> {
          String currency = row.getString("currency");
          return new DrawerTally(
              row.getObject("drawer_id", UUID.class),
              Stage.of(row.getString("stage")),
              row.getBoolean("gone"),
              row.getBoolean("owned"),
              row.getLong("files"),
              currency == null
                  ? Optional.empty()
                  : Optional.of(Money.of(row.getLong("minor"), currency)));
        },
        actor.company(),
        seen,
        actor.company(),
        actor.person(),
        seen);
  }
}
