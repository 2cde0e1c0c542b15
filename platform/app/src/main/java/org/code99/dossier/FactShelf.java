package org.code99.dossier;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.drawers.ContactStatus;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Where facts and files are looked up and put down. */
@Singleton
class FactShelf {
  private final Sql sql;
  private final Clock clock;

  FactShelf(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  SeenFile file(Actor actor, UUID file) {
    return sql.first(
            """
            SELECT f.id, f.company, coalesce(f.region_id, f.company_id) AS region, f.owner_id,
              coalesce(c.name, '') AS contact, coalesce(c.status, 'unknown') AS status,
              coalesce(c.attention, '') AS attention, l.last_order_on, coalesce(l.incidents, 0) AS incidents,
              coalesce(v.opened_dossier_by = f.owner_id, false) AS read_by_owner
            FROM drawers_file f
            LEFT JOIN drawers_contact c ON c.file_id = f.id
            LEFT JOIN drawers_loss l ON l.file_id = f.id AND l.lifetime = 1
            LEFT JOIN drawers_life v ON v.file_id = f.id
            WHERE f.company_id = ? AND f.id = ? AND NOT f.withdrawn
            """,
            FactShelf::seen,
            actor.company(),
            file)
        .filter(seen -> actor.sees(seen.region(), seen.owner().orElse(null)))
        .orElseThrow(() -> Refused.notFound("file"));
  }

  /** The ids of all files that somebody sees, by account number. */
  Map<String, UUID> files(Actor actor) {
    Map<String, UUID> files = new HashMap<>();
    sql.each(
        """
        SELECT id, account_no, coalesce(region_id, company_id) AS region, owner_id
        FROM drawers_file WHERE company_id = ? AND NOT withdrawn
        """,
        row -> {
          if (actor.sees(
              row.getObject("region", UUID.class), row.getObject("owner_id", UUID.class))) {
            files.put(row.getString("account_no"), row.getObject("id", UUID.class));
          }
        },
        actor.company());
    return files;
  }

  List<Fact> facts(UUID file, LocalDate asOf) {
    return sql.list(
        """
        SELECT * FROM dossier_fact
        WHERE file_id = ? AND happened_on <= ?
        ORDER BY happened_on DESC, kind, number
        """,
        FactShelf::fact,
        file,
        asOf);
  }

  void put(List<@Nullable Object[]> rows) {
    sql.batch(
        """
        INSERT INTO dossier_fact (company_id, account_no, kind, number, file_id, happened_on, promised_on, actual_on,
          amount_minor, currency, person, state, words, source, opened_by, told_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, account_no, kind, number) DO UPDATE SET
          file_id = excluded.file_id, happened_on = excluded.happened_on, promised_on = excluded.promised_on,
          actual_on = excluded.actual_on, amount_minor = excluded.amount_minor, currency = excluded.currency,
          person = excluded.person, state = excluded.state, words = excluded.words, source = excluded.source,
          told_by = excluded.told_by
        WHERE (dossier_fact.file_id, dossier_fact.happened_on, dossier_fact.promised_on, dossier_fact.actual_on,
               dossier_fact.amount_minor, dossier_fact.currency, dossier_fact.person, dossier_fact.state,
               dossier_fact.words, dossier_fact.source)
          IS DISTINCT FROM
              (excluded.file_id, excluded.happened_on, excluded.promised_on, excluded.actual_on,
               excluded.amount_minor, excluded.currency, excluded.person, excluded.state, excluded.words,
               excluded.source)
        """,
        rows);
  }

  static @Nullable Object[] row(
      UUID company, String accountNo, UUID file, Fact fact, UUID reading) {
    return new @Nullable Object[] {
      company,
      accountNo,
      fact.kind().code(),
      fact.number(),
      file,
      fact.happenedOn(),
      fact.promisedOn().orElse(null),
      fact.actualOn().orElse(null),
      fact.amount().map(Money::minorUnits).orElse(null),
      fact.amount().map(Money::currency).orElse(null),
      fact.person(),
      fact.state(),
      fact.words(),
      fact.source(),
      reading,
      reading
    };
  }

  /** How many facts a reading told first, and how many it corrected. */
  int[] counts(UUID company, UUID reading) {
    return sql.first(
            """
            SELECT count(*) FILTER (WHERE opened_by = told_by), count(*) FILTER (WHERE opened_by <> told_by)
            FROM dossier_fact WHERE company_id = ? AND told_by = ?
            """,
            row -> new int[] {row.getInt(1), row.getInt(2)},
            company,
            reading)
        .orElseThrow();
  }

  /** What the newest checks say of the people we knew, for the files that a reading told of. */
  List<Checked> checkedContacts(UUID company, UUID reading) {
    return sql.list(
        """
        SELECT DISTINCT ON (p.file_id) p.file_id, p.state, c.status
        FROM dossier_fact p
        JOIN drawers_contact c ON c.file_id = p.file_id AND lower(c.name) = lower(p.person)
        WHERE p.company_id = ? AND p.kind = 'person'
          AND p.file_id IN (SELECT t.file_id FROM dossier_fact t WHERE t.company_id = ? AND t.told_by = ?)
        ORDER BY p.file_id, p.happened_on DESC
        """,
        row ->
            new Checked(
                row.getObject("file_id", UUID.class),
                row.getString("state"),
                row.getString("status")),
        company,
        company,
        reading);
  }

  /** A person's newest check, and how they stand on file. */
  record Checked(UUID file, String state, String onFile) {}

  void logReading(Actor actor, UUID reading, String name, int taken, int rejected) {
    sql.run(
        """
        INSERT INTO dossier_import (id, company_id, file_name, imported_at, imported_by, taken, rejected)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        reading,
        actor.company(),
        name,
        clock.instant(),
        actor.person(),
        taken,
        rejected);
  }

  List<SaidBefore> said(UUID file) {
    return sql.list(
        """
        SELECT w.voice = 'customer' AS theirs, coalesce(w.said_by, '') AS said_by, w.text
          FROM (SELECT episode_id FROM drawers_loss WHERE file_id = ? ORDER BY lifetime DESC LIMIT 1) l
          JOIN drawers_words w ON w.episode_id = l.episode_id
         WHERE w.text <> ''
         ORDER BY w.voice, w.ordinal
        """,
        row ->
            new SaidBefore(
                row.getBoolean("theirs"), row.getString("said_by"), row.getString("text")),
        file);
  }

  void open(Actor actor, UUID file) {
    sql.run(
        """
        INSERT INTO dossier_opening (file_id, person_id, company_id, opened_at) VALUES (?, ?, ?, ?)
        ON CONFLICT (file_id, person_id) DO NOTHING
        """,
        file,
        actor.person(),
        actor.company(),
        clock.instant());
  }

  private static SeenFile seen(ResultSet row) throws SQLException {
    return new SeenFile(
        row.getObject("id", UUID.class),
        row.getString("company"),
        row.getObject("region", UUID.class),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)),
        row.getString("contact"),
        ContactStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("attention"),
        Optional.ofNullable(row.getObject("last_order_on", LocalDate.class)),
        row.getInt("incidents"),
        row.getBoolean("read_by_owner"));
  }

  private static Fact fact(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Fact(
        FactKind.of(row.getString("kind")).orElseThrow(),
        row.getString("number"),
        row.getObject("happened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("promised_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("actual_on", LocalDate.class)),
        currency == null
            ? Optional.empty()
            : Optional.of(Money.of(row.getLong("amount_minor"), currency)),
        row.getString("person"),
        row.getString("state"),
        row.getString("words"),
        row.getString("source"));
  }
}
