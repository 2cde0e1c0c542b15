package org.code99.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of the sources that are asked: up to where, by whom now, and when again. */
@Singleton
class SourceBook {
  private final Sql sql;

  SourceBook(Sql sql) {
    this.sql = sql;
  }

  /** One question that is under way; its instant tells it from any later one. */
  record Asking(UUID company, UUID region, String extensionId, String cursor, Instant askedAt) {}

  /**
   * Takes a source's turn, if it has come and nobody else has it.
   *
   * @param until when somebody else may, if no answer was written by then
   */
  @Transactional
  public Optional<Asking> turn(
      UUID company, UUID region, String extension, String label, Instant now, Instant until) {
    sql.run(
        """
        INSERT INTO watch_source (company_id, region_id, extension_id, label, next_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (company_id, region_id, extension_id) DO UPDATE SET label = excluded.label
         WHERE watch_source.label <> excluded.label
        """,
        company,
        region,
        extension,
        label,
        now);
    return sql.first(
        """
        UPDATE watch_source SET asked_at = ?, next_at = ?
         WHERE company_id = ? AND region_id = ? AND extension_id = ? AND next_at <= ?
        RETURNING cursor, asked_at
        """,
        row ->
            new Asking(
                company,
                region,
                extension,
                row.getString("cursor"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant()),
        now,
        until,
        company,
        region,
        extension,
        now);
  }

  /**
   * Whether it is still this question's turn; then nobody else writes until the transaction ends.
   */
  boolean holds(Asking asking) {
    return sql.first(
            """
            SELECT 1 FROM watch_source
             WHERE company_id = ? AND region_id = ? AND extension_id = ? AND asked_at = ? AND cursor = ?
               FOR UPDATE
            """,
            row -> row.getInt(1),
            asking.company(),
            asking.region(),
            asking.extensionId(),
            asking.askedAt(),
            asking.cursor())
        .isPresent();
  }

  void heard(Asking asking, String cursor, Instant now, Instant next) {
    sql.run(
        """
        UPDATE watch_source SET cursor = ?, heard_at = ?, next_at = ?, trouble = ''
         WHERE company_id = ? AND region_id = ? AND extension_id = ?
        """,
        cursor,
        now,
        next,
        asking.company(),
        asking.region(),
        asking.extensionId());
  }

  /** It said nothing that can be used; it is asked again from where it was. */
  @Transactional
  public void failed(Asking asking, String why, Instant next) {
    sql.run(
        """
        UPDATE watch_source SET trouble = ?, next_at = ?
         WHERE company_id = ? AND region_id = ? AND extension_id = ? AND asked_at = ?
        """,
        why,
        next,
        asking.company(),
        asking.region(),
        asking.extensionId(),
        asking.askedAt());
  }

  /** It is chosen and not there: it keeps its place. */
  @Transactional
  public void absent(UUID company, UUID region, String extension, String why, Instant now) {
    sql.run(
        """
        INSERT INTO watch_source (company_id, region_id, extension_id, label, next_at, trouble)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, region_id, extension_id) DO UPDATE SET trouble = excluded.trouble
         WHERE watch_source.trouble <> excluded.trouble
        """,
        company,
        region,
        extension,
        extension,
        now,
        why);
  }

  List<SourceState> of(UUID company, Set<UUID> regions) {
    return sql.list(
        """
        SELECT * FROM watch_source WHERE company_id = ? AND region_id = ANY (?::uuid[])
         ORDER BY label, region_id
        """,
        SourceBook::state,
        company,
        regions);
  }

  private static SourceState state(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime heard = row.getObject("heard_at", OffsetDateTime.class);
    return new SourceState(
        row.getObject("region_id", UUID.class),
        row.getString("extension_id"),
        row.getString("label"),
        Optional.ofNullable(heard).map(OffsetDateTime::toInstant),
        row.getObject("next_at", OffsetDateTime.class).toInstant(),
        row.getString("trouble"));
  }
}
