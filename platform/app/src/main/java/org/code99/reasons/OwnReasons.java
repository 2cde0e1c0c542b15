package org.code99.reasons;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.LossReason;
import org.code99.api.Taxonomy;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.people.Actor;

/** What a company itself says of its reasons; it is only added to, and the newest word holds. */
@Singleton
class OwnReasons {
  /** In the place of a taxonomy's name. */
  static final String OURS = "own";

  private final Sql sql;
  private final Clock clock;
  private final CodeBook codes;

  OwnReasons(Sql sql, Clock clock, CodeBook codes) {
    this.sql = sql;
    this.clock = clock;
    this.codes = codes;
  }

  /** All but the one that nobody knows, which is the core's own; losses are not counted. */
  List<ReasonLine> all(UUID company) {
    return sql.list(
        """
        SELECT k.*
          FROM reasons_known k
         WHERE k.company_id = ? AND k.code <> ?
         ORDER BY k.hidden, k.labels ->> 'en', k.code
        """,
        OwnReasons::line,
        company,
        KnownReason.UNKNOWN);
  }

  /** The codes that are given no more, each with what is given instead, if anything. */
  Map<String, Optional<String>> hidden(UUID company) {
    Map<String, Optional<String>> hidden = new HashMap<>();
    sql.each(
        "SELECT code, instead FROM reasons_known WHERE company_id = ? AND hidden",
        row -> hidden.put(row.getString("code"), Optional.ofNullable(row.getString("instead"))),
        company);
    return hidden;
  }

  void add(UUID company, LossReason reason) {
    codes.rememberCodes(company, Taxonomy.of(OURS, "1", List.of(reason), List.of()), OURS);
  }

  /**
   * Says something new of a reason. A name that is the taxonomy's own is left to it, so that a
   * better one of a later version arrives.
   *
   * @return false when somebody else said something since that edition was read
   */
  boolean say(Actor actor, String code, OwnWord word) {
    return sql.run(
            """
            INSERT INTO reasons_own (company_id, code, edition, labels, hidden, instead, decided_at, decided_by, why)
            SELECT k.company_id, k.code, k.edition + 1,
                   (SELECT coalesce(jsonb_object_agg(said.key, said.value), '{}') FROM jsonb_each(?::jsonb) said
                     WHERE said.value IS DISTINCT FROM c.labels -> said.key),
                   ?, ?, ?::timestamptz, ?, ?
              FROM reasons_known k JOIN reasons_code c ON c.company_id = k.company_id AND c.code = k.code
             WHERE k.company_id = ? AND k.code = ? AND k.edition = ?
            ON CONFLICT DO NOTHING
            """,
            TextMap.json(word.labels()),
            word.hidden(),
            word.instead().orElse(null),
            clock.instant(),
            actor.name(),
            word.why(),
            actor.company(),
            code,
            word.edition())
        == 1;
  }

  private static ReasonLine line(ResultSet row) throws SQLException {
    return new ReasonLine(
        row.getString("code"),
        TextMap.of(row.getString("labels")),
        row.getString("loss_class"),
        row.getString("taxonomy"),
        row.getBoolean("hidden"),
        Optional.ofNullable(row.getString("instead")),
        row.getInt("edition"),
        0);
  }
}
