package org.code99.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** When we were in touch, and when we want to be again. */
@Singleton
class Touches {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Touches(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  void cadence(Actor by, UUID file, int days, LocalDate today) {
    sql.run(
        """
        INSERT INTO watch_cadence (file_id, company_id, days, since, set_by) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (file_id) DO UPDATE SET days = excluded.days, set_by = excluded.set_by
        """,
        file,
        by.company(),
        days,
        today,
        by.name());
  }

  OptionalInt cadence(UUID file) {
    return sql.first("SELECT days FROM watch_cadence WHERE file_id = ?", row -> row.getInt(1), file)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  void save(Actor by, UUID file, LocalDate on, String way, String learnt) {
    sql.run(
        """
        INSERT INTO watch_touch (id, company_id, file_id, touched_on, way, learnt, by_id, by_name, noted_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        ids.next(),
        by.company(),
        file,
        on,
        way,
        learnt.strip(),
        by.person(),
        by.name(),
        clock.instant());
  }

  List<Touch> of(UUID file) {
    return sql.list(
        "SELECT * FROM watch_touch WHERE file_id = ? ORDER BY touched_on DESC, noted_at DESC, id DESC",
        row ->
            new Touch(
                row.getObject("touched_on", LocalDate.class),
                row.getString("way"),
                row.getString("learnt"),
                row.getString("by_name")),
        file);
  }

  /** Counts from the last touch at which something was learnt, never by the calendar. */
  Optional<LocalDate> next(UUID file) {
    return sql.first(
        """
        SELECT coalesce(max(t.touched_on), k.since) + k.days
          FROM watch_cadence k LEFT JOIN watch_touch t ON t.file_id = k.file_id AND t.learnt <> ''
         WHERE k.file_id = ?
         GROUP BY k.since, k.days
        """,
        row -> row.getObject(1, LocalDate.class),
        file);
  }

  List<Watch.NextTouch> due(Actor actor, LocalDate today) {
    return sql.list(
        """
        SELECT f.id, f.company, n.due_on
          FROM watch_cadence k
          JOIN drawers_file f ON f.id = k.file_id
         CROSS JOIN LATERAL (
           SELECT coalesce(max(t.touched_on), k.since) + k.days AS due_on
             FROM watch_touch t WHERE t.file_id = k.file_id AND t.learnt <> '') n
         WHERE k.company_id = ? AND NOT f.withdrawn AND f.stage NOT IN ('won', 'over')
           AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
           AND n.due_on <= ?
         ORDER BY n.due_on, f.id
        """,
        row ->
            new Watch.NextTouch(
                row.getObject("id", UUID.class),
                row.getString("company"),
                row.getObject("due_on", LocalDate.class)),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        today);
  }
}
