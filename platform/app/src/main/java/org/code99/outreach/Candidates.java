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
import org.code99.database.BinaryRows;
import org.code99.database.Sql;
import org.code99.drawers.Traits;
import org.jspecify.annotations.Nullable;

/**
 * The files whose turn it is: of those on the list, for each owner the first few that are to be
 * visited, best first.
 */
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
          ARRAY(SELECT DISTINCT r.code FROM reasons_reason r
                WHERE r.episode_id = t.episode_id
                  AND NOT EXISTS (SELECT FROM drawers_words w
                                  WHERE w.episode_id = r.episode_id AND w.source_code = r.words)) AS said,
          ARRAY(SELECT d.code FROM reasons_denial d WHERE d.episode_id = t.episode_id ORDER BY d.code) AS denied,
          ARRAY(SELECT w.text FROM drawers_words w
                WHERE w.episode_id = t.episode_id ORDER BY w.voice, w.ordinal) AS notes,
          (SELECT l.incidents FROM drawers_loss l WHERE l.episode_id = t.episode_id) AS incidents
        FROM (
          SELECT s.file_id, s.episode_id, s.never_fun, coalesce(f.owner_name, '') AS owner,
            row_number() OVER (
              PARTITION BY coalesce(f.owner_name, '')
              ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no) AS place
          FROM outreach_listed o JOIN triage_score s ON s.file_id = o.file_id JOIN drawers_file f ON f.id = s.file_id
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

  /** Keeps which files are on the list, until the transaction ends. */
  void list(WaveOrder.Listed listed) {
    sql.run("CREATE TEMPORARY TABLE outreach_listed (file_id uuid PRIMARY KEY) ON COMMIT DROP");
    BinaryRows rows =
        new BinaryRows("COPY outreach_listed (file_id) FROM STDIN (FORMAT binary)", 1 << 16);
    listed.each(file -> rows.row(1).uuid(file));
    sql.lay(rows);
    sql.run("ANALYZE outreach_listed");
  }

  /** The people whom protection or patience keeps from contact, on whatever list. */
  void eachBarred(UUID company, Consumer<Traits> taker) {
    sql.each(
        """
        SELECT t.* FROM triage_score s JOIN drawers_traits t ON t.file_id = s.file_id
        WHERE s.company_id = ? AND s.decision <> 'visit'
        """,
        row -> taker.accept(Traits.of(row)),
        company);
  }

  /** The people who have a piece by an earlier list. */
  void eachWritten(UUID company, Consumer<Traits> taker) {
    sql.each(
        """
        SELECT t.* FROM outreach_piece p JOIN drawers_traits t ON t.file_id = p.file_id
        WHERE p.company_id = ? AND p.state = 'proof'
        """,
        row -> taker.accept(Traits.of(row)),
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
        texts(row, "said"),
        texts(row, "denied"),
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
