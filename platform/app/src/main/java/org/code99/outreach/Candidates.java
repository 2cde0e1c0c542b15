package org.code99.outreach;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.api.RecordKind;
import org.code99.database.Sql;
import org.jspecify.annotations.Nullable;

/** The files whose turn it is: for each owner the first few that are to be visited, best first. */
@Singleton
class Candidates {
  private final Sql sql;

  Candidates(Sql sql) {
    this.sql = sql;
  }

  void each(UUID company, int perOwner, Consumer<Candidate> taker) {
    sql.each(
        """
        SELECT t.*, f.*, c.name AS person, c.attention, c.email, c.phone, coalesce(c.status, 'unknown') AS buyer,
          coalesce(f.region_id, f.company_id) AS region,
          ARRAY(SELECT r.code FROM reasons_ruling r WHERE r.episode_id = t.episode_id ORDER BY r.rank) AS reasons,
          ARRAY(SELECT r.code FROM reasons_customer r
                WHERE r.episode_id = t.episode_id ORDER BY r.rank) AS customer_says,
          ARRAY(SELECT w.text FROM drawers_words w
                WHERE w.episode_id = t.episode_id ORDER BY w.voice, w.ordinal) AS notes,
          (SELECT l.incidents FROM drawers_loss l WHERE l.episode_id = t.episode_id) AS incidents
        FROM (
          SELECT s.file_id, s.episode_id, s.never_fun, coalesce(f.owner_name, '') AS owner,
            row_number() OVER (
              PARTITION BY coalesce(f.owner_name, '')
              ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no) AS place
          FROM triage_score s JOIN drawers_file f ON f.id = s.file_id
          WHERE s.company_id = ? AND s.decision = 'visit'
        ) t
        JOIN drawers_file f ON f.id = t.file_id
        LEFT JOIN drawers_contact c ON c.file_id = t.file_id
        WHERE ? = 0 OR t.place <= ?
        ORDER BY t.owner COLLATE "C", t.place
        """,
        row -> taker.accept(candidate(row)),
        company,
        perOwner,
        perOwner);
  }

  /** The people of the files that protection or patience keeps from contact. */
  void eachBarred(UUID company, Consumer<Persons.Traits> taker) {
    sql.each(
        """
        SELECT c.email, c.phone, f.company, f.street, f.postal_code
        FROM triage_score s
        JOIN drawers_file f ON f.id = s.file_id
        LEFT JOIN drawers_contact c ON c.file_id = s.file_id
        WHERE s.company_id = ? AND s.decision <> 'visit'
        """,
        row ->
            taker.accept(
                new Persons.Traits(
                    text(row, "email"),
                    text(row, "phone"),
                    row.getString("company"),
                    text(row, "street"),
                    text(row, "postal_code"))),
        company);
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        row.getObject("file_id", UUID.class),
        row.getObject("region", UUID.class),
        row.getString("account_no"),
        row.getString("company"),
        text(row, "street"),
        text(row, "postal_code"),
        text(row, "city"),
        text(row, "region_text"),
        text(row, "country"),
        text(row, "industry"),
        Addressee.of(text(row, "attention"), text(row, "person")),
        Addressee.status(text(row, "attention"), text(row, "buyer"), text(row, "lost_by")),
        text(row, "email"),
        text(row, "phone"),
        text(row, "owner"),
        row.getBoolean("never_fun"),
        texts(row, "reasons"),
        texts(row, "customer_says"),
        row.getInt("incidents") > 0 ? List.of(RecordKind.INCIDENT) : List.of(),
        texts(row, "notes"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    @Nullable Array array = row.getArray(column);
    return Optional.ofNullable(array == null ? null : (String[]) array.getArray())
        .map(List::of)
        .orElse(List.of());
  }
}
