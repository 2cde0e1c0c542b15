package org.code99.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.protection.Protection;
import org.code99.protection.Standing;
import org.jspecify.annotations.Nullable;

/** Keeps each signal once, wakes what waited for it, and gives each owner one thing to do. */
@Singleton
class Signals {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Parking parking;
  private final Protection protection;

  Signals(
      Sql sql,
      Ids ids,
      Clock clock,
      FileFacts facts,
      Tasks tasks,
      Parking parking,
      Protection protection) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.facts = facts;
    this.tasks = tasks;
    this.parking = parking;
    this.protection = protection;
  }

  /** The signal's id; nothing when it was told before. */
  Optional<UUID> keep(UUID company, @Nullable UUID file, String subject, Signal signal, String by) {
    return sql.first(
        """
        INSERT INTO watch_signal
          (id, company_id, kind, file_id, subject, event_key, words, seen_on, noted_at, noted_by)
        VALUES (?, ?, ?, ?, lower(btrim(?)), lower(btrim(?)), ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        RETURNING id
        """,
        row -> row.getObject(1, UUID.class),
        ids.next(),
        company,
        signal.kind().code(),
        file,
        subject,
        signal.eventKey(),
        signal.words(),
        signal.seenOn(),
        clock.instant(),
        by);
  }

  List<String> competitors(Actor actor) {
    return sql.list(
        """
        SELECT min(btrim(c.competitor)) AS name FROM drawers_case c
         WHERE c.company_id = ? AND c.competitor ~ '\\S' AND c.stage NOT IN ('won', 'over')
           AND (c.owner_id = ? OR (? AND c.region_id = ANY (?::uuid[])))
         GROUP BY lower(btrim(c.competitor))
         ORDER BY min(btrim(c.competitor)) COLLATE "C"
        """,
        row -> row.getString(1),
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions());
  }

  /** Signals that were told of one file, the newest first. */
  List<SeenSignal> of(UUID file) {
    return sql.list(
        """
        SELECT s.kind, coalesce(k.label, '') AS label, s.words, s.seen_on, s.noted_by
          FROM watch_signal s LEFT JOIN watch_signal_kind k ON k.company_id = s.company_id AND k.code = s.kind
         WHERE s.file_id = ?
         ORDER BY s.seen_on DESC, s.noted_at DESC
        """,
        SeenSignal::read,
        file);
  }

  /** All files whose newest loss went to a competitor. */
  List<UUID> lostTo(UUID company, String competitor) {
    return sql.list(
        """
        SELECT c.id FROM drawers_case c
         WHERE c.company_id = ? AND lower(btrim(c.competitor)) = lower(btrim(?))
         ORDER BY c.id
        """,
        row -> row.getObject(1, UUID.class),
        company,
        competitor);
  }

  /**
   * Wakes the parked ones and makes one task for each; those that are won, over or stopped are left
   * alone.
   *
   * @param key of the event: the task of a file is made once for it
   */
  Fanned fan(
      UUID company,
      Collection<UUID> files,
      String key,
      Tripwire.Kind kind,
      String sentence,
      LocalDate on) {
    Map<UUID, Standing> standings = protection.standings(company, on, files);
    List<UUID> open = open(company, files);
    int woken = 0;
    int made = 0;
    int concerned = 0;
    for (UUID file : open) {
      Standing standing = standings.get(file);
      if (standing != null && standing.level() == Standing.Level.STOPPED) {
        continue;
      }
      concerned++;
      if (facts.woken(company, file, "signal: " + kind.code(), sentence)) {
        woken++;
      }
      parking.end(file, kind.code());
      made +=
          tasks.order(
              company,
              List.of(
                  TaskOrder.forOwner(
                      file, "signal-" + kind.code(), key + " " + file, sentence, on)));
    }
    return new Fanned(false, files.size(), woken, made, files.size() - concerned);
  }

  private List<UUID> open(UUID company, Collection<UUID> files) {
    return sql.list(
        """
        SELECT id FROM drawers_file
         WHERE company_id = ? AND id = ANY (?::uuid[]) AND NOT withdrawn AND stage NOT IN ('won', 'over')
         ORDER BY id
        """,
        row -> row.getObject(1, UUID.class),
        company,
        files);
  }
}
