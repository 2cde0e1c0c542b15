package org.code99.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Sql;

/**
 * The door to the audit trail: one chain for each company, written in the transaction of what it
 * tells. A chain shows what was changed, left out or put in between; that its end was cut off shows
 * only beside a copy of its last hash.
 */
@Singleton
public class Audit {
  private static final String BEGINNING = "";

  private final Sql sql;
  private final Clock clock;

  Audit(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Waits until nobody else writes to a company's chain, and keeps the others waiting until the
   * transaction ends. For who writes rows that others may write as well before they note it: else
   * two of them could wait for each other.
   */
  @Transactional
  public void await(UUID company) {
    sql.first("SELECT pg_advisory_xact_lock(99, hashtext(?))::text", row -> 1, company.toString());
  }

  /**
   * The place that the next entry of a company's chain gets, for who keeps it as the version of
   * what the entry tells. Others wait until the transaction ends.
   */
  @Transactional
  public long next(UUID company) {
    await(company);
    return last(company).ordinal() + 1;
  }

  /**
   * Writes an entry at the end of a company's chain. Two at once wait for each other.
   *
   * @param actor who did it: a person's id or name on our side, or {@code system}
   * @param action what, such as {@code region.choice}
   * @param subject the id of what it was done to
   * @param detail ids, codes and hashes; never a customer's name or words
   */
  @Transactional
  public void note(UUID company, String actor, String action, String subject, String detail) {
    await(company);
    Link last = last(company);
    Entry entry =
        new Entry(
            last.ordinal() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            actor,
            action,
            subject,
            detail);
    sql.run(
        """
        INSERT INTO audit_entry (company_id, ordinal, at, actor, action, subject, detail, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        company,
        entry.ordinal(),
        entry.at(),
        actor,
        action,
        subject,
        detail,
        entry.hash(last.hash()));
  }

  private Link last(UUID company) {
    return sql.first(
            "SELECT ordinal, hash FROM audit_entry WHERE company_id = ? ORDER BY ordinal DESC LIMIT 1",
            row -> new Link(row.getLong("ordinal"), row.getString("hash")),
            company)
        .orElse(new Link(0, BEGINNING));
  }

  /**
   * What became of a thing after a place in the chain, the first edit first; entries that tell no
   * changes are left out.
   *
   * @param actions by which it is changed
   * @param after the place of the last edit that is known; 0 for none
   */
  @Transactional
  public List<Edit> edits(UUID company, Set<String> actions, String subject, long after) {
    return sql
        .list(
            """
            SELECT at, actor, detail FROM audit_entry
             WHERE company_id = ? AND ordinal > ? AND action = ANY (?) AND subject = ?
             ORDER BY ordinal
            """,
            row ->
                new Edit(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    "",
                    Change.in(row.getString("detail"))),
            company,
            after,
            actions,
            subject)
        .stream()
        .filter(edit -> !edit.changes().isEmpty())
        .toList();
  }

  /** The first ordinal at which a company's chain is broken; nothing when it is whole. */
  @Transactional
  public OptionalLong broken(UUID company) {
    Inspection inspection = new Inspection();
    sql.each(
        "SELECT * FROM audit_entry WHERE company_id = ? ORDER BY ordinal",
        row -> inspection.take(Entry.of(row), row.getString("hash")),
        company);
    return inspection.broken();
  }

  /**
   * A part of a company's trail, the newest first.
   *
   * @param action exactly this one; empty for all
   * @param from the first instant, if there is one
   * @param until the first instant no more, if there is one
   * @param before only entries with a smaller ordinal; {@code Long.MAX_VALUE} for the newest
   */
  @Transactional
  public List<AuditLine> lines(
      UUID company,
      String action,
      Optional<Instant> from,
      Optional<Instant> until,
      long before,
      int limit) {
    return sql.list(
        """
        SELECT * FROM audit_entry
        WHERE company_id = ? AND ordinal < ? AND (? = '' OR action = ?)
          AND at >= coalesce(?::timestamptz, '-infinity') AND at < coalesce(?::timestamptz, 'infinity')
        ORDER BY ordinal DESC LIMIT ?
        """,
        row -> {
          Entry entry = Entry.of(row);
          return new AuditLine(
              entry.ordinal(),
              entry.at(),
              entry.actor(),
              entry.action(),
              entry.subject(),
              entry.detail());
        },
        company,
        before,
        action,
        action,
        from.orElse(null),
        until.orElse(null),
        limit);
  }

  /** The actions that a company's trail knows, in the order of their names. */
  @Transactional
  public List<String> actions(UUID company) {
    return sql.list(
        "SELECT DISTINCT action FROM audit_entry WHERE company_id = ? ORDER BY action",
        row -> row.getString(1),
        company);
  }

  private record Link(long ordinal, String hash) {}

  /** Walks along a chain of any length. */
  private static final class Inspection {
    private String before = BEGINNING;
    private long expected = 1;
    private OptionalLong broken = OptionalLong.empty();

    void take(Entry entry, String hash) {
      if (broken.isEmpty() && (entry.ordinal() != expected || !entry.hash(before).equals(hash))) {
        broken = OptionalLong.of(expected);
      }
      before = hash;
      expected++;
    }

    OptionalLong broken() {
      return broken;
    }
  }
}
