package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import org.code99.database.Sql;

/** Everything that was ever said of jars and keys. */
@Singleton
class Said {
  private final Sql sql;
  private final JarWords jars;
  private final KeyWords keys;

  Said(Sql sql, JarWords jars, KeyWords keys) {
    this.sql = sql;
    this.jars = jars;
    this.keys = keys;
  }

  /** Grows with every word. */
  @Transactional
  public long soFar() {
    return jars.newest() + keys.newest();
  }

  /** The journal, the newest first. */
  @Transactional
  public List<JournalLine> journal(int limit) {
    return sql.list(
        """
        SELECT at, 'jar' AS of, word, plugin_id || ' ' || version AS subject, sha256 AS mark, by_name, why
          FROM shelf_jar_word
        UNION ALL
        SELECT at, 'key', word, name, fingerprint, by_name, why FROM shelf_key_word
         ORDER BY at DESC, subject LIMIT ?
        """,
        row ->
            new JournalLine(
                row.getTimestamp("at").toInstant(),
                row.getString("of").equals("jar")
                    ? JarWord.of(row.getString("word")).done()
                    : KeyWord.of(row.getString("word")).done(),
                row.getString("subject"),
                row.getString("mark"),
                row.getString("by_name"),
                row.getString("why")),
        limit);
  }
}
