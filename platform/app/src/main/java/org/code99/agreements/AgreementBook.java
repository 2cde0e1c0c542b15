package org.code99.agreements;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.visits.WouldThey;
import org.jspecify.annotations.Nullable;

/** The rows of commitments, agreements, their versions and acceptances. */
@Singleton
class AgreementBook {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final ObligationBook obligations;

  AgreementBook(Sql sql, Ids ids, Clock clock, ObligationBook obligations) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.obligations = obligations;
  }

  /** Which agreement, with whom. */
  record Head(UUID id, UUID company, UUID file, Agreement.Form form) {}

  UUID commit(Actor actor, UUID file, Commitment commitment) {
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO agreements_commitment (id, company_id, file_id, problem, said_by, words, answer, said_on,
          recorded_at, recorded_by, recorded_by_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        file,
        commitment.problem(),
        commitment.saidBy(),
        commitment.words(),
        commitment.answer().code(),
        commitment.on(),
        clock.instant(),
        actor.person(),
        actor.name());
    return id;
  }

  List<CommitmentMade> commitments(UUID file) {
    return sql.list(
        "SELECT * FROM agreements_commitment WHERE file_id = ? ORDER BY id",
        row ->
            new CommitmentMade(
                row.getObject("id", UUID.class),
                row.getString("problem"),
                row.getString("said_by"),
                row.getString("words"),
                WouldThey.of(row.getString("answer")).orElseThrow(),
                row.getObject("said_on", LocalDate.class),
                row.getString("recorded_by_name")),
        file);
  }

  UUID begin(Actor actor, UUID file, Agreement.Form form) {
    UUID id = ids.next();
    sql.run(
        "INSERT INTO agreements_agreement (id, company_id, file_id, form, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)",
        id,
        actor.company(),
        file,
        form.name().toLowerCase(Locale.ROOT),
        clock.instant(),
        actor.person());
    return id;
  }

  /** Whoever changes an agreement waits for whoever changes it already. */
  Optional<Head> held(UUID company, UUID agreement) {
    sql.first(
        "SELECT pg_advisory_xact_lock(hashtext('agreements_agreement'), hashtext(?))::text",
        row -> true,
        agreement.toString());
    return sql.first(
        "SELECT id, company_id, file_id, form FROM agreements_agreement WHERE company_id = ? AND id = ?",
        AgreementBook::head,
        company,
        agreement);
  }

  List<Head> ofFile(UUID file) {
    return sql.list(
        "SELECT id, company_id, file_id, form FROM agreements_agreement WHERE file_id = ? ORDER BY id",
        AgreementBook::head,
        file);
  }

  void draft(Actor actor, Head agreement, int version, Terms terms) {
    sql.run(
        """
        INSERT INTO agreements_version (agreement_id, version, company_id, title, terms, drafted_at, drafted_by,
          drafted_by_name)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        agreement.id(),
        version,
        actor.company(),
        terms.title().strip(),
        terms.text(),
        clock.instant(),
        actor.person(),
        actor.name());
    terms
        .duties()
        .forEach(duty ->
            obligations.ofVersion(
                actor.company(), agreement.file(), agreement.id(), version, duty));
  }

  void accept(Head agreement, int version, String by, String how, @Nullable UUID recordedBy) {
    sql.run(
        """
        INSERT INTO agreements_acceptance (agreement_id, version, company_id, accepted_by, how, accepted_at, recorded_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        agreement.id(),
        version,
        agreement.company(),
        by.strip(),
        how,
        clock.instant(),
        recordedBy);
  }

  Agreement agreement(Head head) {
    return new Agreement(
        head.id(),
        head.file(),
        head.form(),
        sql.list(
            """
            SELECT v.*, a.accepted_by, a.how, a.accepted_at
            FROM agreements_version v
            LEFT JOIN agreements_acceptance a ON a.agreement_id = v.agreement_id AND a.version = v.version
            WHERE v.agreement_id = ? ORDER BY v.version
            """,
            row -> version(head, row),
            head.id()));
  }

  private Agreement.Version version(Head head, ResultSet row) throws SQLException {
    int number = row.getInt("version");
    OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
    return new Agreement.Version(
        number,
        new Terms(
            row.getString("title"),
            row.getString("terms"),
            obligations.ofVersion(head.id(), number).stream().map(Obligation::duty).toList()),
        row.getString("drafted_by_name"),
        row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
        accepted == null
            ? Optional.empty()
            : Optional.of(
                new Agreement.Acceptance(
                    row.getString("accepted_by"), row.getString("how"), accepted.toInstant())));
  }

  private static Head head(ResultSet row) throws SQLException {
    return new Head(
        row.getObject("id", UUID.class),
        row.getObject("company_id", UUID.class),
        row.getObject("file_id", UUID.class),
        Agreement.Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)));
  }
}
