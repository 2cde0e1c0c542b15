package org.code99.outreach;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.code99.api.RecordKind;
import org.code99.database.BinaryRows;
import org.code99.database.Sql;
import org.code99.drawers.Stage;
import org.code99.drawers.Traits;
import org.code99.reasons.Accusation;
import org.code99.regions.Rule;
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

  /**
   * Those that are to be visited, the first so many of each owner; 0 means all.
   *
   * @param fresh whether those take their turn too that only cool off
   */
  void each(UUID company, boolean fresh, int perOwner, Consumer<Candidate> taker) {
    each(company, false, fresh, perOwner, taker);
  }

  /** These, as they are now, whatever has become of them. */
  List<Candidate> these(UUID company, Collection<UUID> files) {
    list(files::forEach);
    List<Candidate> found = new ArrayList<>();
    each(company, true, true, 0, found::add);
    return List.copyOf(found);
  }

  private void each(
      UUID company, boolean all, boolean fresh, int perOwner, Consumer<Candidate> taker) {
    sql.each(
        """
        SELECT t.*, f.*, e.lost_on, c.name AS person, c.attention, c.email, c.phone, coalesce(c.status, 'unknown') AS buyer,
          coalesce(f.region_id, f.company_id) AS region,
          coalesce(v.opened_dossier_by = f.owner_id, false) AS has_read,
          coalesce(v.fact_finding_closed_at IS NOT NULL, false) AS listened, v.pitch_words, v.frozen_why,
          EXISTS (SELECT FROM drawers_barred b WHERE b.file_id = f.id AND b.person_id = f.owner_id) AS barred,
          p.file_id IS NOT NULL AS has_plan, coalesce(p.quieter, false) AS quieter,
          EXISTS (SELECT FROM outreach_reply y WHERE y.file_id = f.id) AS answered,
          ARRAY(SELECT DISTINCT r.rule FROM regions_override r
                WHERE r.company_id = f.company_id AND r.subject_id = f.id
                  AND (r.rule NOT LIKE 'cooling-off%' OR r.at >= e.lost_on)) AS passed,
          ARRAY(SELECT r.code FROM reasons_ruling r WHERE r.episode_id = e.episode_id ORDER BY r.rank) AS reasons,
          ARRAY(SELECT unnest(h.codes) FROM reasons_heard_that_holds h WHERE h.episode_id = e.episode_id) AS heard,
          ARRAY(SELECT r.code FROM reasons_reason r
                WHERE r.episode_id = e.episode_id AND r.voice = 2 ORDER BY r.rank) AS read_codes,
          ARRAY(SELECT r.words FROM reasons_reason r
                WHERE r.episode_id = e.episode_id AND r.voice = 2 ORDER BY r.rank) AS read_words,
          ARRAY(SELECT w.text FROM drawers_words w
                WHERE w.episode_id = e.episode_id AND w.voice = 'customer' ORDER BY w.ordinal) AS customer_notes,
          (SELECT l.competitor FROM drawers_loss l WHERE l.episode_id = e.episode_id) AS competitor,
          ARRAY(SELECT DISTINCT r.code FROM reasons_reason r
                WHERE r.episode_id = e.episode_id
                  AND NOT EXISTS (SELECT FROM drawers_words w
                                  WHERE w.episode_id = r.episode_id AND w.source_code = r.words)) AS said,
          ARRAY(SELECT r.code FROM reasons_reason r
                WHERE r.episode_id = e.episode_id
                  AND EXISTS (SELECT FROM drawers_words w
                              WHERE w.episode_id = r.episode_id
                                AND w.source_code = ANY (string_to_array(r.words, ' · ')))
                UNION
                SELECT unnest(v.codes) FROM reasons_verdict_that_holds v
                WHERE v.episode_id = e.episode_id) AS recorded,
          ARRAY(SELECT d.code FROM reasons_denial d WHERE d.episode_id = e.episode_id ORDER BY d.code) AS denied,
          ARRAY(SELECT w.text FROM drawers_words w
                WHERE w.episode_id = e.episode_id ORDER BY w.voice, w.ordinal) AS notes,
          (SELECT l.incidents FROM drawers_loss l WHERE l.episode_id = e.episode_id) AS incidents
        FROM (
          SELECT s.file_id, s.never_fun, coalesce(f.owner_name, '') AS owner,
            row_number() OVER (
              PARTITION BY coalesce(f.owner_name, '')
              ORDER BY s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, f.account_no) AS place
          FROM outreach_listed o JOIN triage_score s ON s.file_id = o.file_id JOIN drawers_file f ON f.id = s.file_id
          WHERE s.company_id = ? AND (? OR s.decision = 'visit' OR (? AND s.cools_until IS NOT NULL))
        ) t
        JOIN drawers_file f ON f.id = t.file_id
        LEFT JOIN LATERAL (SELECT l.episode_id, l.lost_on FROM drawers_loss l
                           WHERE l.file_id = t.file_id ORDER BY l.lifetime DESC LIMIT 1) e ON true
        LEFT JOIN drawers_contact c ON c.file_id = t.file_id
        LEFT JOIN drawers_life v ON v.file_id = t.file_id
        LEFT JOIN outreach_plan_that_holds p ON p.file_id = t.file_id
        WHERE ? = 0 OR t.place <= ?
        ORDER BY t.owner COLLATE "C", t.place
        """,
        row -> taker.accept(candidate(row)), company, all, fresh, perOwner, perOwner);
  }

  /** Keeps which files are on the list, until the transaction ends. */
  void list(WaveOrder.Listed listed) {
    sql.run(
        "CREATE TEMPORARY TABLE IF NOT EXISTS outreach_listed (file_id uuid PRIMARY KEY) ON COMMIT DROP");
    sql.run("TRUNCATE outreach_listed");
    BinaryRows rows =
        new BinaryRows("COPY outreach_listed (file_id) FROM STDIN (FORMAT binary)", 1 << 16);
    listed.each(file -> rows.row(1).uuid(file));
    sql.lay(rows);
    sql.run("ANALYZE outreach_listed");
  }

  /** The people whom protection or patience keeps from contact, on whatever list. */
  void eachBarred(UUID company, boolean fresh, Consumer<Traits> taker) {
    sql.each(
        """
        SELECT t.* FROM triage_score s JOIN drawers_traits t ON t.file_id = s.file_id
        WHERE s.company_id = ? AND s.decision <> 'visit' AND NOT (? AND s.cools_until IS NOT NULL)
        """,
        row -> taker.accept(Traits.of(row)),
        company,
        fresh);
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
    boolean takenBack = Accusation.isTakenBack(texts(row, "customer_notes"));
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
        Addressee.of(text(row, "attention"), text(row, "person"), text(row, "country")),
        Addressee.cell(text(row, "attention"), text(row, "person")),
        Addressee.status(text(row, "attention"), text(row, "buyer"), text(row, "lost_by")),
        text(row, "email"),
        text(row, "phone"),
        text(row, "owner"),
        row.getBoolean("never_fun") || takenBack,
        Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
        texts(row, "reasons"),
        takenBack ? texts(row, "heard") : accusations(row),
        texts(row, "said"),
        texts(row, "recorded"),
        takenBack ? texts(row, "reasons") : texts(row, "denied"),
        row.getInt("incidents") > 0 ? List.of(RecordKind.INCIDENT) : List.of(),
        state(row),
        texts(row, "notes"));
  }

  private static FileState state(ResultSet row) throws SQLException {
    return new FileState(
        Stage.of(row.getString("stage")),
        row.getBoolean("withdrawn"),
        row.getBoolean("barred"),
        Optional.ofNullable(row.getString("frozen_why")),
        row.getBoolean("has_read"),
        row.getBoolean("has_plan"),
        row.getBoolean("quieter"),
        row.getBoolean("listened"),
        row.getBoolean("answered"),
        Optional.ofNullable(row.getString("pitch_words")),
        texts(row, "passed").stream()
            .flatMap(key -> Rule.of(key).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** What the customer gave face to face, else those reasons whose words accuse us (S46). */
  private static List<String> accusations(ResultSet row) throws SQLException {
    List<String> heard = texts(row, "heard");
    List<String> codes = texts(row, "read_codes");
    List<String> words = texts(row, "read_words");
    List<String> notes = texts(row, "customer_notes");
    String competitor = text(row, "competitor");
    return heard.isEmpty()
        ? IntStream.range(0, codes.size())
            .filter(i -> Accusation.againstUs(notes, words.get(i), competitor))
            .mapToObj(codes::get)
            .toList()
        : heard;
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
