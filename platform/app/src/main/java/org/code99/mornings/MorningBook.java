package org.code99.mornings;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of what was done, and of what went wrong. */
@Singleton
class MorningBook {
  private final Sql sql;

  MorningBook(Sql sql) {
    this.sql = sql;
  }

  /** One row: a work in a time zone. */
  record Row(
      String work,
      String timeZone,
      Optional<LocalDate> doneFor,
      Optional<Instant> doneAt,
      Optional<Standing.Trouble> trouble) {

    /** Whether it is to be done for a day, as late as it is. */
    boolean waits(LocalDate day, Instant now) {
      return doneFor.filter(done -> !done.isBefore(day)).isEmpty()
          && trouble.filter(last -> last.againAt().isAfter(now)).isEmpty();
    }
  }

  /** Whether this transaction is the one that does it; another process may be at it. */
  boolean claim(UUID company, ZoneId zone, String work) {
    return sql.first(
            "SELECT pg_try_advisory_xact_lock(hashtext('mornings_work'), hashtext(?))",
            row -> row.getBoolean(1),
            company + " " + zone + " " + work)
        .orElse(false);
  }

  List<Row> of(UUID company) {
    return sql.list(
        "SELECT * FROM mornings_work WHERE company_id = ? ORDER BY work, time_zone",
        MorningBook::row,
        company);
  }

  void done(UUID company, ZoneId zone, String work, LocalDate day, Instant now) {
    sql.run(
        """
        INSERT INTO mornings_work (company_id, time_zone, work, done_for, done_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (company_id, time_zone, work) DO UPDATE SET
          done_for = excluded.done_for, done_at = excluded.done_at,
          failures = 0, failed_at = NULL, because = '', again_at = NULL
        """,
        company,
        zone.getId(),
        work,
        day,
        now);
  }

  void failed(UUID company, ZoneId zone, String work, Standing.Trouble trouble) {
    sql.run(
        """
        INSERT INTO mornings_work (company_id, time_zone, work, failures, failed_at, because, again_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, time_zone, work) DO UPDATE SET
          failures = excluded.failures, failed_at = excluded.failed_at,
          because = excluded.because, again_at = excluded.again_at
        """,
        company,
        zone.getId(),
        work,
        trouble.failures(),
        trouble.failedAt(),
        trouble.because(),
        trouble.againAt());
  }

  private static Row row(ResultSet row) throws SQLException {
    int failures = row.getInt("failures");
    return new Row(
        row.getString("work"),
        row.getString("time_zone"),
        Optional.ofNullable(row.getObject("done_for", LocalDate.class)),
        instant(row, "done_at"),
        failures == 0
            ? Optional.empty()
            : Optional.of(
                new Standing.Trouble(
                    failures,
                    instant(row, "failed_at").orElseThrow(),
                    row.getString("because"),
                    instant(row, "again_at").orElseThrow())));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }
}
