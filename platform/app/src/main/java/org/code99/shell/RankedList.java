package org.code99.shell;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.code99.api.Money;
import org.code99.database.Sql;
import org.code99.drawers.LossTotals;

/**
 * Reads what the rooms know of the files of one import, in the order in which they should be
 * visited.
 */
@Singleton
class RankedList {
  private final Sql sql;

  RankedList(Sql sql) {
    this.sql = sql;
  }

  /**
   * Every accepted row: first who is to be visited, then who is watched, then who is stopped; the
   * best first.
   */
  @Transactional(readOnly = true)
  public void each(UUID importId, Consumer<RankedRow> taker) {
    sql.each(
        """
        SELECT r.row_no, f.account_no, f.company, f.industry,
          coalesce(f.region_id, f.company_id) AS region, f.region_text,
          f.owner_name, f.lost_by, s.points, s.win_ppm, s.value_minor, s.currency, s.decision,
          s.because AS decision_because, s.never_fun, s.lines,
          c.status = 'left' AS contact_left,
          ARRAY(SELECT g.code FROM reasons_ruling g WHERE g.episode_id = s.episode_id ORDER BY g.rank) AS reasons,
          (SELECT g.confidence FROM reasons_ruling g WHERE g.episode_id = s.episode_id AND g.rank = 1) AS confidence,
          (SELECT w.text FROM drawers_words w WHERE w.episode_id = s.episode_id AND w.voice = 'rep'
             AND NOT EXISTS (SELECT FROM drawers_withdrawal t WHERE t.import_id = w.import_id)
           ORDER BY w.ordinal DESC LIMIT 1) AS note,
          p.state AS piece_state, p.kind AS piece_kind, p.approach AS piece_approach, p.because AS piece_because
        FROM intake_row r
        JOIN drawers_file f ON f.id = r.file_id
        JOIN triage_score s ON s.file_id = f.id
        LEFT JOIN drawers_contact c ON c.file_id = f.id
        LEFT JOIN outreach_piece p ON p.file_id = f.id
        WHERE r.import_id = ? AND r.fate IN ('accepted', 'updated')
        ORDER BY CASE s.decision WHEN 'visit' THEN 1 WHEN 'watch' THEN 2 ELSE 3 END,
          s.points DESC NULLS LAST, s.lost_minor DESC NULLS LAST, r.row_no
        """,
        row -> taker.accept(RankedRow.of(row)),
        importId);
  }

  /** Every file of an import once. */
  @Transactional
  public void files(UUID importId, Consumer<UUID> taker) {
    sql.each(
        """
        SELECT DISTINCT r.file_id FROM intake_row r
        WHERE r.import_id = ? AND r.fate IN ('accepted', 'updated')
        """,
        row -> taker.accept(row.getObject("file_id", UUID.class)),
        importId);
  }

  /** How many files of an import are suspected of law, counsel or a regulator. */
  @Transactional(readOnly = true)
  public long suspectedLegal(UUID importId) {
    return sql.first(
            """
            SELECT count(DISTINCT p.file_id) FROM protection_flag p
            WHERE p.kind IN ('law', 'counsel', 'regulator')
              AND p.file_id IN (SELECT r.file_id FROM intake_row r
                                WHERE r.import_id = ? AND r.fate IN ('accepted', 'updated'))
            """,
            row -> row.getLong(1),
            importId)
        .orElse(0L);
  }

  /**
   * Revenue lost per year by currency, as triage reckoned it; files of unknown value are counted
   * under no currency.
   */
  @Transactional(readOnly = true)
  public Map<String, Loss> lost(UUID importId) {
    Map<String, Loss> lost = new TreeMap<>();
    sql.each(
        """
        SELECT CASE WHEN s.lost_minor IS NULL THEN '' ELSE s.currency END AS currency, count(*) AS files,
          coalesce(sum(s.lost_minor), 0) AS minor
        FROM intake_row r JOIN triage_score s ON s.file_id = r.file_id
        WHERE r.import_id = ? AND r.fate IN ('accepted', 'updated')
        GROUP BY 1
        """,
        row ->
            lost.put(
                row.getString("currency"), new Loss(row.getLong("files"), row.getLong("minor"))),
        importId);
    return lost;
  }

  /** Profit or commission lost per year with the files of an import, as lists tell it (S08). */
  @Transactional(readOnly = true)
  public LossTotals.Measure lost(UUID importId, String measure) {
    List<Money> sums = new ArrayList<>();
    AtomicLong unknown = new AtomicLong();
    sql.setWise(() ->
        sql.each(
            """
            SELECT l.currency, sum(l.minor)::bigint AS minor, count(*) AS files
            FROM intake_row r JOIN drawers_lost_per_year l ON l.file_id = r.file_id AND l.measure = ?
            WHERE r.import_id = ? AND r.fate IN ('accepted', 'updated')
            GROUP BY l.currency ORDER BY l.currency COLLATE "C"
            """,
            row -> {
              String currency = row.getString("currency");
              if (currency == null) {
                unknown.set(row.getLong("files"));
              } else {
                sums.add(Money.of(row.getLong("minor"), currency));
              }
            },
            measure,
            importId));
    return new LossTotals.Measure(sums, unknown.get());
  }

  /** Files, and what they are worth per year in minor units. */
  record Loss(long files, long minor) {}
}
