package org.code99.reasons;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.api.LossClass;
import org.code99.api.RecordKind;
import org.code99.api.Side;
import org.code99.api.Tone;
import org.code99.database.Sql;
import org.code99.database.TextMap;
import org.code99.drawers.EpisodesOpened;

/**
 * The door to the reasons. Notes are read while their episodes are filed, in the same transaction;
 * a file's ruling set is the manager's, else the customer's, else our rep's.
 */
@Singleton
public class Reasons {
  private final Sql sql;
  private final LaterWords laterWords;

  Reasons(Sql sql, LaterWords laterWords) {
    this.sql = sql;
    this.laterWords = laterWords;
  }

  /** Reads newer words about known episodes. */
  @EventListener
  @Transactional
  void episodesOpened(EpisodesOpened opened) {
    laterWords.read(opened);
  }

  /** What the codes of a company mean; the unknown reason is always among them. */
  @Transactional
  public Map<String, KnownReason> catalogue(UUID company) {
    Map<String, KnownReason> known = new HashMap<>();
    known.put(KnownReason.UNKNOWN, KnownReason.unknown());
    sql.list("SELECT * FROM reasons_code WHERE company_id = ?", Reasons::known, company)
        .forEach(reason -> known.put(reason.code(), reason));
    return Map.copyOf(known);
  }

  /**
   * Rules on an episode: the manager's own ranked set. The other voices stay as they are.
   *
   * @throws IllegalArgumentException when a code is not in the catalogue
   */
  @Transactional
  public void rule(UUID company, UUID episode, List<String> codes, String manager) {
    Map<String, KnownReason> known = catalogue(company);
    List<String> foreign = codes.stream().filter(code -> !known.containsKey(code)).toList();
    if (!foreign.isEmpty()) {
      throw new IllegalArgumentException(
          "no reason of this company has the code " + String.join(", ", foreign));
    }
    sql.run(
        "DELETE FROM reasons_reason WHERE episode_id = ? AND voice = ?",
        episode,
        Voice.MANAGER.order());
    for (int rank = 1; rank <= codes.size(); rank++) {
      sql.run(
          """
          INSERT INTO reasons_reason (episode_id, voice, rank, company_id, code, confidence, words, given_by)
          VALUES (?, ?, ?, ?, ?, 100, '', ?)
          """,
          episode,
          Voice.MANAGER.order(),
          rank,
          company,
          codes.get(rank - 1),
          manager);
    }
  }

  /** How many live episodes name each code in their ruling set, and how many there are in all. */
  @Transactional
  public Tally tally(UUID company) {
    Map<String, Long> byCode = new HashMap<>();
    sql.each(
        """
        SELECT r.code, count(*) FROM drawers_loss l JOIN reasons_ruling r ON r.episode_id = l.episode_id
        WHERE l.company_id = ?
        GROUP BY r.code
        """,
        row -> byCode.put(row.getString(1), row.getLong(2)),
        company);
    long episodes =
        sql.first(
                "SELECT count(*) FROM drawers_loss WHERE company_id = ?",
                row -> row.getLong(1),
                company)
            .orElse(0L);
    return new Tally(episodes, byCode);
  }

  /**
   * Losses by reason: an episode with three reasons counts under each of them, and once in the
   * total (S12).
   *
   * @param episodes in all
   * @param byCode how many name each code
   */
  public record Tally(long episodes, Map<String, Long> byCode) {
    /** Copies. */
    public Tally {
      byCode = Map.copyOf(byCode);
    }
  }

  private static KnownReason known(ResultSet row) throws SQLException {
    return new KnownReason(
        row.getString("code"),
        TextMap.of(row.getString("labels")),
        Side.of(row.getString("side")),
        row.getBoolean("can_change"),
        row.getBoolean("we_control_it"),
        LossClass.of(row.getString("loss_class")),
        Stream.of((String[]) row.getArray("allowed_tones").getArray()).map(Tone::of).toList(),
        Stream.of((String[]) row.getArray("shown_by").getArray()).map(RecordKind::of).toList(),
        row.getInt("severity"));
  }
}
