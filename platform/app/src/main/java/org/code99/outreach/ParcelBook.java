package org.code99.outreach;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** The rows of parcels under way. Every write but the first names the token of its claim. */
@Singleton
class ParcelBook {
  private final Sql sql;

  ParcelBook(Sql sql) {
    this.sql = sql;
  }

  /** Hands the planned parcels of a wave over to their channels; answers how many. */
  int release(UUID wave, Medium medium, Set<UUID> regions, UUID by, Instant now) {
    return sql.run(
        """
        UPDATE outreach_parcel SET released_at = ?, released_by = ?, step = ?, not_before = NULL
         WHERE wave_id = ? AND state = 'planned' AND released_at IS NULL AND region_id = ANY (?::uuid[])
        """,
        now,
        by,
        medium.code(),
        wave,
        regions);
  }

  /** Takes back what a node claimed and never sent: nothing of it left. */
  int replan(Instant now) {
    return sql.run(
        """
        UPDATE outreach_parcel SET state = 'planned', node = NULL, lease_until = NULL
         WHERE state = 'claimed' AND lease_until < ?
        """,
        now);
  }

  /**
   * Nobody answered for these: they may have left. A channel that recognises their keys gets them
   * again, any other never does.
   */
  int giveUp(Instant now) {
    return sql.run(
        """
        UPDATE outreach_parcel
           SET state = CASE WHEN again_until > ? THEN 'planned' ELSE 'unknown' END, node = NULL, lease_until = NULL,
               because = 'whoever sent it ended before an answer came'
         WHERE state = 'sending' AND lease_until < ?
        """,
        now,
        now);
  }

  /** Parcels whose turn it is, the oldest first, locked until the transaction ends. */
  List<Claim> due(Instant now, int most) {
    return sql.list(
        """
        SELECT p.*, m.name AS releaser, w.as_of
          FROM outreach_parcel p
          JOIN outreach_wave w ON w.id = p.wave_id
          JOIN people_person m ON m.id = p.released_by
         WHERE p.state = 'planned' AND p.released_at IS NOT NULL
           AND (p.not_before IS NULL OR p.not_before <= ?)
         ORDER BY p.released_at, p.id
         LIMIT ?
           FOR UPDATE OF p SKIP LOCKED
        """,
        ParcelBook::claim,
        now,
        most);
  }

  private static Claim claim(ResultSet row) throws SQLException {
    UUID company = row.getObject("company_id", UUID.class);
    return new Claim(
        company,
        row.getObject("id", UUID.class),
        row.getObject("wave_id", UUID.class),
        row.getObject("file_id", UUID.class),
        row.getObject("region_id", UUID.class),
        Medium.of(row.getString("step")),
        row.getObject("as_of", LocalDate.class),
        row.getLong("token") + 1,
        new Actor(
            company,
            row.getObject("released_by", UUID.class),
            row.getString("releaser"),
            Set.of(),
            Set.of()));
  }

  void claimed(Claim claim, String personKey, UUID node, Instant until) {
    sql.run(
        """
        UPDATE outreach_parcel SET state = 'claimed', token = ?, person_key = ?, node = ?, lease_until = ?
         WHERE id = ? AND state = 'planned' AND token < ?
        """,
        claim.token(),
        personKey,
        node,
        until,
        claim.parcel(),
        claim.token());
  }

  /** Whether the claim still holds; the row stays locked then. */
  boolean holds(Claim claim) {
    return sql.first(
            "SELECT 1 FROM outreach_parcel WHERE id = ? AND token = ? AND state = 'claimed' FOR UPDATE",
            row -> true,
            claim.parcel(),
            claim.token())
        .isPresent();
  }

  void sending(Claim claim, Instant until, Optional<Instant> againUntil) {
    sql.run(
        """
        UPDATE outreach_parcel SET state = 'sending', lease_until = ?, again_until = ?
         WHERE id = ? AND token = ? AND state = 'claimed'
        """,
        until,
        againUntil.orElse(null),
        claim.parcel(),
        claim.token());
  }

  /** Clearance says no: it waits for a person to look at it. */
  void held(Claim claim, String because) {
    sql.run(
        """
        UPDATE outreach_parcel
           SET state = 'planned', node = NULL, lease_until = NULL, released_at = NULL, released_by = NULL, because = ?
         WHERE id = ? AND state IN ('planned', 'claimed') AND token <= ?
        """,
        because,
        claim.parcel(),
        claim.token());
  }

  /** Nothing left: its turn comes again. */
  void later(Claim claim, Instant notBefore, String why) {
    sql.run(
        """
        UPDATE outreach_parcel SET state = 'planned', node = NULL, lease_until = NULL, not_before = ?, because = ?
         WHERE id = ? AND token = ? AND state IN ('claimed', 'sending')
        """,
        notBefore,
        why,
        claim.parcel(),
        claim.token());
  }

  /** Whether this claim was the one that ended it. */
  boolean sent(Claim claim, LocalDate on, String reference) {
    return sql.run(
            """
            UPDATE outreach_parcel
               SET state = 'sent', node = NULL, lease_until = NULL, sent_on = ?, sent_by = released_by, reference = ?
             WHERE id = ? AND token = ? AND state = 'sending'
            """,
            on,
            reference,
            claim.parcel(),
            claim.token())
        == 1;
  }

  void failed(Claim claim, String why) {
    ended(claim, "failed", why);
  }

  void unknown(Claim claim, String why) {
    ended(claim, "unknown", why);
  }

  private void ended(Claim claim, String state, String why) {
    sql.run(
        """
        UPDATE outreach_parcel SET state = ?, node = NULL, lease_until = NULL, because = ?
         WHERE id = ? AND token = ? AND state = 'sending'
        """,
        state,
        why,
        claim.parcel(),
        claim.token());
  }

  /** Whether a channel may be handed this parcel again: it recognises its key until then. */
  boolean mayGoAgain(Claim claim, Instant now) {
    return sql.first(
            "SELECT 1 FROM outreach_parcel WHERE id = ? AND again_until > ?",
            row -> true,
            claim.parcel(),
            now)
        .isPresent();
  }
}
