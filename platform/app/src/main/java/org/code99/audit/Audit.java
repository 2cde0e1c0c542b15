package org.code99.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.database.Sql;

/**
 * The door to the audit trail: one chain for each company, written in the transaction of what it
 * tells.
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
   * Writes an entry at the end of a company's chain. Two at once wait for each other.
   *
   * @param actor who did it: a person's id or name on our side, or {@code system}
   * @param action what, such as {@code region.choice}
   * @param subject the id of what it was done to
   * @param detail ids, codes and hashes; never a customer's name or words
   */
  @Transactional
  public void note(UUID company, String actor, String action, String subject, String detail) {
    sql.first("SELECT pg_advisory_xact_lock(99, hashtext(?))::text", row -> 1, company.toString());
    Optional<Entry> last =
        sql
            .list(
                "SELECT * FROM audit_entry WHERE company_id = ? ORDER BY ordinal DESC LIMIT 1",
                Audit::entry,
                company)
            .stream()
            .findFirst();
    long ordinal = last.map(Entry::ordinal).orElse(0L) + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String before = last.map(Entry::hash).orElse(BEGINNING);
    String hash =
        new Entry(ordinal, now, actor, action, subject, detail, BEGINNING).chained(before);
    sql.run(
        """
        INSERT INTO audit_entry (company_id, ordinal, at, actor, action, subject, detail, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        company,
        ordinal,
        now,
        actor,
        action,
        subject,
        detail,
        hash);
  }

  /** The first ordinal at which a company's chain is broken; nothing when it is whole. */
  @Transactional
  public OptionalLong broken(UUID company) {
    String before = BEGINNING;
    long expected = 1;
    List<Entry> entries =
        sql.list(
            "SELECT * FROM audit_entry WHERE company_id = ? ORDER BY ordinal",
            Audit::entry,
            company);
    for (Entry entry : entries) {
      if (entry.ordinal() != expected || !entry.chained(before).equals(entry.hash())) {
        return OptionalLong.of(expected);
      }
      before = entry.hash();
      expected++;
    }
    return OptionalLong.empty();
  }

  private record Entry(
      long ordinal,
      Instant at,
      String actor,
      String action,
      String subject,
      String detail,
      String hash) {
    String chained(String before) {
      String line =
          String.join(
              "\u001f",
              before,
              Long.toString(ordinal),
              at.toString(),
              actor,
              action,
              subject,
              detail);
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }
  }

  private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Entry(
        row.getLong("ordinal"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("hash"));
  }
}
