package org.code99.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.mornings.Morning;
import org.code99.people.Actor;

/** Which files are parked, and what they wait for. */
@Singleton
class Parking {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Parking(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  void open(Actor by, UUID file, List<Tripwire> tripwires, String why) {
    end(file, "parked anew");
    UUID parking = ids.next();
    sql.run(
        """
        INSERT INTO watch_parking (id, company_id, file_id, parked_at, parked_by, why)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        parking,
        by.company(),
        file,
        clock.instant(),
        by.name(),
        why);
    int ordinal = 0;
    for (Tripwire tripwire : tripwires) {
      sql.run(
          """
          INSERT INTO watch_tripwire (parking_id, ordinal, company_id, kind, subject, due_on)
          VALUES (?, ?, ?, ?, lower(btrim(?)), ?)
          """,
          parking,
          ++ordinal,
          by.company(),
          tripwire.kind().code(),
          tripwire.subject(),
          tripwire.dueOn().orElse(null));
    }
  }

  void end(UUID file, String why) {
    sql.run(
        "UPDATE watch_parking SET ended_at = ?, ended_why = ? WHERE file_id = ? AND ended_at IS NULL",
        clock.instant(),
        why,
        file);
  }

  Optional<String> why(UUID file) {
    return sql.first(
        "SELECT why FROM watch_parking WHERE file_id = ? AND ended_at IS NULL",
        row -> row.getString(1),
        file);
  }

  List<Tripwire> tripwires(UUID file) {
    return sql.list(
        """
        SELECT t.kind, t.subject, t.due_on
          FROM watch_tripwire t JOIN watch_parking p ON p.id = t.parking_id
         WHERE p.file_id = ? AND p.ended_at IS NULL
         ORDER BY t.ordinal
        """,
        row ->
            new Tripwire(
                new Tripwire.Kind(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
        file);
  }

  /** Parked files by name, with all that they wait for. */
  List<ParkedFile> list(Actor actor, Optional<UUID> after, int limit) {
    return sql.list(
        """
        SELECT f.id, f.company, coalesce(f.owner_name, '') AS owner, coalesce(p.why, '') AS why, n.due_on,
               ARRAY(SELECT concat_ws('|', t.kind, t.due_on, t.subject) FROM watch_tripwire t
                      WHERE t.parking_id = p.id ORDER BY t.ordinal) AS tripwires
          FROM drawers_file f
          LEFT JOIN watch_parking p ON p.file_id = f.id AND p.ended_at IS NULL
          LEFT JOIN LATERAL (
            SELECT coalesce(max(t.touched_on), k.since) + k.days AS due_on
              FROM watch_cadence k LEFT JOIN watch_touch t ON t.file_id = k.file_id AND t.learnt <> ''
             WHERE k.file_id = f.id
             GROUP BY k.since, k.days) n ON true
         WHERE f.company_id = ? AND f.stage = 'parked' AND NOT f.withdrawn
           AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
           AND (?::uuid IS NULL OR (f.company, f.id) > (SELECT a.company, a.id FROM drawers_file a WHERE a.id = ?))
         ORDER BY f.company, f.id
         LIMIT ?
        """,
        ParkedFile::read,
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        after.orElse(null),
        after.orElse(null),
        limit);
  }

  /** Parked files with a tripwire whose day has come. */
  List<Due> due(Morning morning) {
    return sql.list(
        """
        SELECT DISTINCT ON (p.file_id) p.id, p.file_id, t.kind, t.due_on
          FROM watch_tripwire t JOIN watch_parking p ON p.id = t.parking_id
          JOIN drawers_file f ON f.id = p.file_id AND f.stage = 'parked'
         WHERE t.company_id = ? AND t.due_on <= ? AND p.ended_at IS NULL
           AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
         ORDER BY p.file_id, t.due_on
        """,
        row ->
            new Due(
                row.getObject("id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("kind"),
                row.getObject("due_on", LocalDate.class)),
        morning.company(),
        morning.day(),
        morning.regions());
  }

  record Due(UUID parking, UUID file, String kind, LocalDate on) {}

  /** Parked files that wait for exactly this cause to be fixed, or for theirs, whichever it is. */
  List<UUID> waitingFor(UUID company, Tripwire.Kind kind, String subject) {
    return sql.list(
        """
        SELECT DISTINCT p.file_id
          FROM watch_tripwire t JOIN watch_parking p ON p.id = t.parking_id
          JOIN drawers_file f ON f.id = p.file_id AND f.stage = 'parked'
         WHERE t.company_id = ? AND t.kind = ? AND p.ended_at IS NULL
           AND (t.subject = lower(btrim(?))
                OR (t.subject = '' AND EXISTS (
                      SELECT FROM drawers_loss l JOIN reasons_ruling r ON r.episode_id = l.episode_id
                       WHERE l.file_id = p.file_id AND lower(r.code) = lower(btrim(?)))))
         ORDER BY p.file_id
        """,
        row -> row.getObject(1, UUID.class),
        company,
        kind.code(),
        subject,
        subject);
  }
}
