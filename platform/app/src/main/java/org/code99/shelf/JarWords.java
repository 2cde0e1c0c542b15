package org.code99.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.code99.database.Sql;

/** What somebody wanted of jars: written at the end, never changed. */
@Singleton
class JarWords {
  private final Sql sql;
  private final Clock clock;

  JarWords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What is wanted of a plugin.
   *
   * @param ordinal of the word, which names the state of things that somebody saw
   */
  record Wish(
      long ordinal,
      JarWord word,
      String pluginId,
      String version,
      String sha256,
      String by,
      String why,
      Instant at) {}

  /** Lets nobody else decide until the transaction ends, on this machine or another one. */
  void waitForTurn() {
    sql.first("SELECT pg_advisory_xact_lock(99, hashtext('shelf'))::text", row -> 1);
  }

  void write(JarWord word, String plugin, String version, String sha256, Who who, String why) {
    sql.run(
        """
        INSERT INTO shelf_jar_word (word, plugin_id, version, sha256, by_name, why, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        word.code(),
        plugin,
        version,
        sha256,
        who.name(),
        why.strip(),
        clock.instant());
  }

  /** The ordinal of the newest word of all; 0 without any. */
  long newest() {
    return sql.first("SELECT coalesce(max(ordinal), 0) FROM shelf_jar_word", row -> row.getLong(1))
        .orElse(0L);
  }

  /** The ordinal of the newest word about a plugin; 0 without any. */
  long newest(String plugin) {
    return sql.first(
            "SELECT coalesce(max(ordinal), 0) FROM shelf_jar_word WHERE plugin_id = ?",
            row -> row.getLong(1),
            plugin)
        .orElse(0L);
  }

  /** What is wanted of each plugin of which somebody ever wanted something, by its id. */
  Map<String, Wish> wishes() {
    return wishes(
            """
            SELECT DISTINCT ON (plugin_id) * FROM shelf_jar_word
             WHERE word IN ('install', 'upgrade', 'roll_back', 'remove')
             ORDER BY plugin_id, ordinal DESC
            """)
        .stream()
        .collect(Collectors.toUnmodifiableMap(Wish::pluginId, wish -> wish));
  }

  /** Every jar of a plugin that was ever wanted, the newest wish of each first. */
  List<Wish> everWanted(String plugin) {
    return wishes(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (sha256) * FROM shelf_jar_word
           WHERE word IN ('install', 'upgrade', 'roll_back') AND plugin_id = ?
           ORDER BY sha256, ordinal DESC) wanted
         ORDER BY ordinal DESC
        """,
        plugin);
  }

  /** Who accepted or revoked which jars, by what was said last; {@code word} is one of the two. */
  Map<String, String> standing(JarWord word) {
    return last(word, List.of("pin", "revoke"));
  }

  /** Which jars are in quarantine, and why. */
  Map<String, String> quarantined() {
    return wishesOf(JarWord.QUARANTINE, List.of("quarantine", "release")).stream()
        .collect(Collectors.toUnmodifiableMap(Wish::sha256, Wish::why));
  }

  private Map<String, String> last(JarWord word, List<String> among) {
    return wishesOf(word, among).stream()
        .collect(Collectors.toUnmodifiableMap(Wish::sha256, wish -> wish.by() + ": " + wish.why()));
  }

  private List<Wish> wishesOf(JarWord word, List<String> among) {
    return wishes(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (sha256) * FROM shelf_jar_word
           WHERE word = ANY (?) ORDER BY sha256, ordinal DESC) newest
         WHERE word = ?
        """,
        among,
        word.code());
  }

  private List<Wish> wishes(String query, Object... arguments) {
    return sql.list(
        query,
        row ->
            new Wish(
                row.getLong("ordinal"),
                JarWord.of(row.getString("word")),
                row.getString("plugin_id"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("by_name"),
                row.getString("why"),
                row.getTimestamp("at").toInstant()),
        arguments);
  }
}
