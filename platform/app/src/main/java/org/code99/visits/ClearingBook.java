package org.code99.visits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** The rows of clearing the air. A lifetime that was lost anew is cleared anew. */
@Singleton
class ClearingBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  ClearingBook(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Two notes on one file wait for each other: the second sees what the first did. */
  void lock(UUID file) {
    sql.first("SELECT 1 FROM drawers_file WHERE id = ? FOR NO KEY UPDATE", row -> true, file);
  }

  Optional<ClearingRecorded> saved(Actor actor, ClearingNote note) {
    return sql.first(
        """
        SELECT c.id, c.counts, p.id AS proposal
        FROM visits_clearing c LEFT JOIN visits_proposal p ON p.clearing_id = c.id
        WHERE c.company_id = ? AND c.recorded_by = ? AND c.client_key = ? AND c.content = ?
        """,
        row ->
            new ClearingRecorded(
                row.getObject("id", UUID.class),
                true,
                row.getBoolean("counts"),
                List.of(),
                Optional.ofNullable(row.getObject("proposal", UUID.class))),
        actor.company(),
        actor.person(),
        note.clientKey(),
        Content.hash(note));
  }

  UUID save(Actor actor, SeenFile file, ClearingNote note, boolean counts) {
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO visits_clearing (id, company_id, file_id, lifetime, step, client_key, content, happened_on, notes,
          outcome, fixes, past_behind, counts, recorded_at, recorded_by, recorded_by_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        file.id(),
        file.lifetime(),
        note.step(),
        note.clientKey(),
        Content.hash(note),
        note.on(),
        note.notes(),
        note.outcome(),
        note.fixes(),
        note.pastBehind().map(PastBehind::code).orElse(null),
        counts,
        clock.instant(),
        actor.person(),
        actor.name());
    return id;
  }

  UUID propose(UUID company, UUID file, UUID clearing) {
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO visits_proposal (id, company_id, file_id, clearing_id, kind, because, made_at)
        VALUES (?, ?, ?, ?, 'stop-or-hand-over', ?, ?)
        """,
        id,
        company,
        file,
        clearing,
        "Asked whether the past is behind them, they said no.",
        clock.instant());
    return id;
  }

  Set<Integer> done(SeenFile file) {
    return Set.copyOf(
        sql.list(
            "SELECT DISTINCT step FROM visits_clearing WHERE file_id = ? AND lifetime = ? AND counts",
            row -> row.getInt(1),
            file.id(),
            file.lifetime()));
  }

  List<ClearingAgenda.Said> said(SeenFile file, int step) {
    return sql.list(
        "SELECT * FROM visits_clearing WHERE file_id = ? AND lifetime = ? AND step = ? ORDER BY id",
        row ->
            new ClearingAgenda.Said(
                row.getObject("happened_on", LocalDate.class),
                row.getString("recorded_by_name"),
                row.getString("notes"),
                row.getString("outcome"),
                List.of((String[]) row.getArray("fixes").getArray()),
                Optional.ofNullable(row.getString("past_behind")).flatMap(PastBehind::of)),
        file.id(),
        file.lifetime(),
        step);
  }

  Optional<ClearingAgenda.Proposal> proposal(UUID file) {
    return sql.first(
        "SELECT id, because, made_at FROM visits_proposal WHERE file_id = ? ORDER BY id DESC LIMIT 1",
        row ->
            new ClearingAgenda.Proposal(
                row.getObject("id", UUID.class),
                row.getString("because"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()),
        file);
  }
}
