package org.code99.agreements;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of obligations and of what became of them. */
@Singleton
class ObligationBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  ObligationBook(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  UUID ofCommitment(UUID company, UUID file, UUID commitment, Duty duty) {
    return save(company, file, commitment, null, null, duty);
  }

  UUID ofVersion(UUID company, UUID file, UUID agreement, int version, Duty duty) {
    return save(company, file, null, agreement, version, duty);
  }

  private UUID save(
      UUID company,
      UUID file,
      @Nullable UUID commitment,
      @Nullable UUID agreement,
      @Nullable Integer version,
      Duty duty) {
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO agreements_obligation (id, company_id, file_id, commitment_id, agreement_id, version, side, what,
          owner_id, owner_name, due_on, warn_days)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        company,
        file,
        commitment,
        agreement,
        version,
        duty.side().code(),
        duty.what().strip(),
        duty.ownerId().orElse(null),
        duty.ownerName().strip(),
        duty.dueOn(),
        duty.warnDays());
    return id;
  }

  /** What runs for a file, what is due first at the top. */
  List<Obligation> running(UUID file) {
    return sql.list(
        "SELECT * FROM agreements_running WHERE file_id = ? ORDER BY due_on, id",
        ObligationBook::obligation,
        file);
  }

  /** What one version asks for, in the order in which it says so. */
  List<Obligation> ofVersion(UUID agreement, int version) {
    return sql.list(
        """
        SELECT o.*, 'open' AS outcome, NULL::date AS on_day, '' AS evidence FROM agreements_obligation o
        WHERE o.agreement_id = ? AND o.version = ? ORDER BY o.id
        """,
        ObligationBook::obligation,
        agreement,
        version);
  }

  Optional<Obligation> find(UUID company, UUID obligation) {
    return sql.first(
        """
        SELECT * FROM agreements_running WHERE company_id = ? AND id = ?
        """,
        ObligationBook::obligation,
        company,
        obligation);
  }

  /** Two that tell what became of it wait for each other. */
  void lock(UUID obligation) {
    sql.first(
        "SELECT pg_advisory_xact_lock(hashtext('agreements_obligation'), hashtext(?))::text",
        row -> true,
        obligation.toString());
  }

  /** Everything that is open and due by a day. */
  List<Obligation> open(UUID company, LocalDate dueBy) {
    return sql.list(
        """
        SELECT * FROM agreements_running
        WHERE company_id = ? AND outcome = 'open' AND due_on - warn_days - 2 <= ?
        ORDER BY due_on, id
        """,
        ObligationBook::obligation,
        company,
        dueBy);
  }

  void outcome(UUID company, UUID obligation, boolean kept, LocalDate on, String words, String by) {
    sql.run(
        """
        INSERT INTO agreements_outcome (obligation_id, ordinal, company_id, outcome, on_day, evidence, told_at, told_by)
        SELECT ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM agreements_outcome WHERE obligation_id = ?),
          ?, ?, ?, ?, ?, ?
        """,
        obligation,
        obligation,
        company,
        kept ? "kept" : "broken",
        on,
        words.strip(),
        clock.instant(),
        by);
  }

  /** Whether this is the first warning. */
  boolean warn(UUID company, UUID obligation, LocalDate today) {
    return sql.run(
            """
            INSERT INTO agreements_warning (obligation_id, company_id, warned_on) VALUES (?, ?, ?)
            ON CONFLICT (obligation_id) DO NOTHING
            """,
            obligation,
            company,
            today)
        > 0;
  }

  private static Obligation obligation(ResultSet row) throws SQLException {
    return new Obligation(
        row.getObject("id", UUID.class),
        row.getObject("file_id", UUID.class),
        new Duty(
            Duty.Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
            row.getString("what"),
            Optional.ofNullable(row.getObject("owner_id", UUID.class)),
            row.getString("owner_name"),
            row.getObject("due_on", LocalDate.class),
            row.getInt("warn_days")),
        Obligation.State.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
        row.getString("evidence"));
  }
}
