package org.code99.watch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.ChangeSignal;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** What sources told, each once by the source's own key, and what became of it. */
@Singleton
class Arrivals {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Arrivals(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Its id; nothing when it was told before. It waits until somebody is found whom it concerns. */
  Optional<UUID> keep(SourceBook.Asking asking, String source, ChangeSignal signal) {
    return sql.first(
        """
        INSERT INTO watch_arrival
          (id, company_id, region_id, extension_id, source_key, source, kind, about, name, mail_domain, country,
           happened_on, words, arrived_at, fate)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, lower(?), ?, ?, ?, ?, 'waiting')
        ON CONFLICT (company_id, region_id, extension_id, source_key) DO NOTHING
        RETURNING id
        """,
        row -> row.getObject(1, UUID.class),
        ids.next(),
        asking.company(),
        asking.region(),
        asking.extensionId(),
        signal.key(),
        source,
        signal.kind(),
        signal.about().kind(),
        signal.about().company().strip(),
        signal.about().emailDomain().strip(),
        signal.about().country(),
        signal.happenedOn(),
        signal.words(),
        clock.instant());
  }

  void matched(UUID arrival) {
    sql.run("UPDATE watch_arrival SET fate = 'matched' WHERE id = ?", arrival);
  }

  /** Those of sources that these regions chose which wait for a word, the newest first. */
  List<Arrival> waiting(UUID company, Set<UUID> regions, int limit) {
    return sql.list(
        """
        SELECT a.*, coalesce(k.label, a.kind) AS label
          FROM watch_arrival a
          LEFT JOIN watch_signal_kind k ON k.company_id = a.company_id AND k.code = a.kind
         WHERE a.company_id = ? AND a.fate = 'waiting' AND a.region_id = ANY (?::uuid[])
         ORDER BY a.arrived_at DESC, a.id
         LIMIT ?
        """,
        Arrival::read,
        company,
        regions,
        limit);
  }

  /** One that waits, with the source's key for it; nobody else settles it meanwhile. */
  Optional<Waiting> held(UUID company, Set<UUID> regions, UUID arrival) {
    return sql.first(
        """
        SELECT a.*, a.kind AS label
          FROM watch_arrival a
         WHERE a.id = ? AND a.company_id = ? AND a.region_id = ANY (?::uuid[]) AND a.fate = 'waiting'
           FOR UPDATE
        """,
        row ->
            new Waiting(
                Arrival.read(row), key(row.getString("extension_id"), row.getString("source_key"))),
        arrival,
        company,
        regions);
  }

  record Waiting(Arrival arrival, String eventKey) {}

  void settled(Actor by, UUID arrival, String fate, String why) {
    sql.run(
        "UPDATE watch_arrival SET fate = ?, settled_at = ?, settled_by = ?, why = ? WHERE id = ?",
        fate,
        clock.instant(),
        by.name(),
        why,
        arrival);
  }

  /** By which an event of a source is known again, whichever region heard of it first. */
  static String key(String extensionId, String sourceKey) {
    return extensionId + " " + sourceKey;
  }
}
