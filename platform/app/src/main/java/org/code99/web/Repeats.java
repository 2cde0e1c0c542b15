package org.code99.web;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** Remembers for a day what each idempotency key was answered. */
@Singleton
class Repeats {
  private static final Duration KEPT = Duration.ofHours(24);

  private final Sql sql;
  private final Clock clock;

  Repeats(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One request that carries a key.
   *
   * @param route method and path
   * @param bodyHash of the exact bytes
   */
  record Asked(Actor actor, String key, String route, String bodyHash) {}

  /** What it was answered; texts that there were none of are empty. */
  record Told(int status, String contentType, String location, String body) {}

  /** What is known of a key. */
  sealed interface Known {
    /** Nobody used it: the request runs, and nobody else runs it now. */
    record Fresh() implements Known {}

    /** It runs still, or was cut off before it could answer. */
    record Running() implements Known {}

    /** It came with another request. */
    record Other() implements Known {}

    /** It was answered. */
    record Done(Told told) implements Known {}
  }

  /** Takes a key, or says what is known of it; of two at once one takes it. */
  @Transactional
  public Known take(Asked asked) {
    sql.run("DELETE FROM web_idempotency WHERE begun_at < ?", clock.instant().minus(KEPT));
    int taken =
        sql.run(
            """
            INSERT INTO web_idempotency (company_id, person_id, key, route, body_hash, begun_at)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, person_id, key) DO NOTHING
            """,
            asked.actor().company(),
            asked.actor().person(),
            asked.key(),
            asked.route(),
            asked.bodyHash(),
            clock.instant());
    return taken == 1 ? new Known.Fresh() : known(asked);
  }

  private Known known(Asked asked) {
    return sql.first(
            """
            SELECT * FROM web_idempotency WHERE company_id = ? AND person_id = ? AND key = ?
            """,
            row -> {
              boolean same =
                  row.getString("route").equals(asked.route())
                      && row.getString("body_hash").equals(asked.bodyHash());
              if (!same) {
                return new Known.Other();
              }
              int status = row.getInt("status");
              return status == 0
                  ? new Known.Running()
                  : new Known.Done(
                      new Told(
                          status,
                          row.getString("content_type"),
                          row.getString("location"),
                          row.getString("body")));
            },
            asked.actor().company(),
            asked.actor().person(),
            asked.key())
        .map(Known.class::cast)
        .orElseGet(Known.Running::new);
  }

  /** Keeps the answer. */
  @Transactional
  public void answered(Asked asked, Told told) {
    sql.run(
        """
        UPDATE web_idempotency SET status = ?, content_type = ?, location = ?, body = ?
         WHERE company_id = ? AND person_id = ? AND key = ?
        """,
        told.status(),
        told.contentType(),
        told.location(),
        told.body(),
        asked.actor().company(),
        asked.actor().person(),
        asked.key());
  }

  /** Nothing came of it: the key may be used again. */
  @Transactional
  public void free(Asked asked) {
    sql.run(
        "DELETE FROM web_idempotency WHERE company_id = ? AND person_id = ? AND key = ?",
        asked.actor().company(),
        asked.actor().person(),
        asked.key());
  }
}
