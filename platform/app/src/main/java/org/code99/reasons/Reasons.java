package org.code99.reasons;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Recollections recollections;
  private final Taxonomies taxonomies;
  private final OwnReasons own;
  private final Clock clock;

  Reasons(
      Sql sql,
      LaterWords laterWords,
      Recollections recollections,
      Taxonomies taxonomies,
      OwnReasons own,
      Clock clock) {
    this.sql = sql;
    this.laterWords = laterWords;
    this.taxonomies = taxonomies;
    this.own = own;
    this.recollections = recollections;
    this.clock = clock;
  }

  /** Reads newer words about known episodes. */
  @EventListener
  @Transactional
  void episodesOpened(EpisodesOpened opened) {
    laterWords.read(opened);
  }

  /**
   * What the codes of a company mean, by code. The unknown reason is always among them, and always
   * the core's own: no taxonomy allows more for it.
   */
  @Transactional
  public Map<String, KnownReason> catalogue(UUID company) {
    Map<String, KnownReason> known = new HashMap<>();
    sql.list("SELECT * FROM reasons_known WHERE company_id = ?", Reasons::known, company)
        .forEach(reason -> known.put(reason.code(), reason));
    known.put(KnownReason.UNKNOWN, KnownReason.unknown());
    return Map.copyOf(known);
  }

  /** The ids of the taxonomies that ever spoke here, those of today among them. */
  @Transactional
  public List<String> taxonomies(UUID company) {
    taxonomies.byRegion(company);
    return sql.list(
        "SELECT DISTINCT taxonomy FROM reasons_term WHERE company_id = ? ORDER BY taxonomy",
        row -> row.getString("taxonomy"),
        company);
  }

  /**
   * Rules on an episode: the manager's own set, the likeliest reason first. The other voices and
   * earlier rulings stay as they are; an empty set lets the other voices rule again.
   *
   * @throws IllegalArgumentException when a code is not in the catalogue, is hidden or stands
   *     twice, or the company has no such episode; the message tells all of it, and nothing was
   *     written
   */
  @Transactional
  public void rule(UUID company, UUID episode, List<String> codes, String manager) {
    List<String> faults = faults(company, episode, codes);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    sql.run(
        """
        INSERT INTO reasons_verdict (episode_id, ordinal, company_id, codes, ruled_at, ruled_by)
        SELECT ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM reasons_verdict WHERE episode_id = ?), ?, ?, ?, ?
        """,
        episode,
        episode,
        company,
        codes,
        clock.instant(),
        manager);
  }

  /**
   * Writes down what the customer gave as reasons face to face, the weightiest first: from now on
   * their voice, whatever their notes in a list say. Earlier sets stay in the history; an empty set
   * lets the notes speak again.
   *
   * @param by who heard it
   * @throws IllegalArgumentException as {@link #rule} does
   */
  @Transactional
  public void heard(UUID company, UUID episode, List<String> codes, String by) {
    List<String> faults = faults(company, episode, codes);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    sql.run(
        """
        INSERT INTO reasons_heard (episode_id, ordinal, company_id, codes, heard_at, heard_by)
        SELECT ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM reasons_heard WHERE episode_id = ?), ?, ?, ?, ?
        """,
        episode,
        episode,
        company,
        codes,
        clock.instant(),
        by);
  }

  /**
   * Keeps what one of our people remembers of a lost account, beside all that was remembered before
   * (S06). It rules nothing: reasons are read out of notes and ruled on.
   *
   * @return why it is refused, all reasons at once; nothing was written then
   */
  @Transactional
  public List<String> remember(UUID company, UUID file, String author, String text) {
    return recollections.keep(company, file, author, text);
  }

  /** What is remembered of a lost account, the oldest first. */
  @Transactional
  public List<Recollection> recollections(UUID company, UUID file) {
    return recollections.of(company, file);
  }

  /**
   * How many losses that count name each code in their ruling set, and how many there are in all.
   */
  @Transactional
  public Tally tally(UUID company) {
    Map<String, Long> byCode = new HashMap<>();
    sql.each(
        """
        SELECT r.code, count(DISTINCT l.episode_id) FROM drawers_loss l JOIN reasons_ruling r ON r.episode_id = l.episode_id
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

  private List<String> faults(UUID company, UUID episode, List<String> codes) {
    Set<String> known = catalogue(company).keySet();
    List<String> faults = new ArrayList<>();
    codes.stream()
        .distinct()
        .filter(code -> !known.contains(code))
        .forEach(code -> faults.add("no reason of this company has the code '" + code + "'"));
    codes.stream()
        .filter(code -> Collections.frequency(codes, code) > 1)
        .distinct()
        .forEach(code -> faults.add("the reason '" + code + "' stands there twice"));
    Set<String> hidden = own.hidden(company).keySet();
    Set<String> standing =
        Set.copyOf(
            sql.list(
                "SELECT DISTINCT code FROM reasons_ruling WHERE company_id = ? AND episode_id = ?",
                row -> row.getString("code"),
                company,
                episode));
    codes.stream()
        .distinct()
        .filter(code -> hidden.contains(code) && !standing.contains(code))
        .forEach(code -> faults.add("the reason '" + code + "' is hidden: choose another one"));
    if (sql.first(
            "SELECT 1 FROM drawers_loss WHERE company_id = ? AND episode_id = ?",
            row -> true,
            company,
            episode)
        .isEmpty()) {
      faults.add("this company has no loss " + episode);
    }
    return faults;
  }

  static KnownReason known(ResultSet row) throws SQLException {
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
