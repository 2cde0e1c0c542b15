package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Documents that were recorded by mistake: they stay, and count for nothing. */
@Singleton
class Cancellations {
  private final Sql sql;
  private final VisibleFiles files;
  private final Clock clock;

  Cancellations(Sql sql, VisibleFiles files, Clock clock) {
    this.sql = sql;
    this.files = files;
    this.clock = clock;
  }

  /** The file whose document it is. */
  UUID cancel(Actor actor, UUID document, String because) {
    UUID file = fileOf(actor, document);
    files.forWork(actor, file);
    if (Words.sayNothing(because)) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("because", "Say why the document is cancelled: its history keeps it.")));
    }
    if (settled(document)) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "The commission on this document was paid out, so it cannot be cancelled: record a credit note, which takes the commission back by a reversal.");
    }
    int cancelled =
        sql.run(
            """
            INSERT INTO wins_cancellation (document_id, company_id, because, cancelled_by, cancelled_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (document_id) DO NOTHING
            """,
            document,
            actor.company(),
            because,
            actor.person(),
            clock.instant());
    if (cancelled == 0) {
      throw Refused.because(Refused.Kind.CONFLICT, "This document was cancelled already.");
    }
    return file;
  }

  private UUID fileOf(Actor actor, UUID document) {
    return sql.first(
            "SELECT file_id FROM wins_document WHERE id = ? AND company_id = ?",
            row -> row.getObject(1, UUID.class),
            document,
            actor.company())
        .orElseThrow(() -> Refused.notFound("document"));
  }

  /** Whether commission was paid out on it, or on what was paid on it. */
  private boolean settled(UUID document) {
    return sql.first(
            """
            SELECT 1 FROM wins_document d
              LEFT JOIN wins_document p ON d.kind = 'invoice' AND p.company_id = d.company_id
               AND p.kind IN ('payment', 'credit-note') AND p.applies_to = d.number
              JOIN wins_settled s ON s.document_id IN (d.id, p.id)
             WHERE d.id = ?
            """,
            row -> true,
            document)
        .isPresent();
  }
}
