package org.code99.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.database.Sql;
import org.code99.host.GuardRule;
import org.jspecify.annotations.Nullable;

/** What somebody wanted of the guard: written at the end, never changed. */
@Singleton
class GuardWords {
  private final Sql sql;
  private final Clock clock;

  GuardWords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void deadline(String point, int seconds, Who who, String why) {
    write("deadline", point, seconds, who, why);
  }

  void memory(int megabytes, Who who, String why) {
    write("memory", "", megabytes, who, why);
  }

  void release(String plugin, Who who, String why) {
    write("release", plugin, null, who, why);
  }

  private void write(String word, String subject, @Nullable Integer amount, Who who, String why) {
    sql.run(
        """
        INSERT INTO shelf_guard_word (word, subject, amount, by_name, why, at) VALUES (?, ?, ?, ?, ?, ?)
        """,
        word,
        subject,
        amount,
        who.name(),
        why.strip(),
        clock.instant());
  }

  /** The ordinal of the newest word; 0 without any. */
  long newest() {
    return sql.first(
            "SELECT coalesce(max(ordinal), 0) FROM shelf_guard_word", row -> row.getLong(1))
        .orElse(0L);
  }

  /** A rule, changed by what was said. */
  GuardRule over(GuardRule standard) {
    Map<String, Duration> deadlines = new HashMap<>(standard.deadlines());
    int[] megabytes = {standard.megabytes()};
    sql.each(
        """
        SELECT DISTINCT ON (word, subject) word, subject, amount FROM shelf_guard_word
         WHERE word <> 'release' ORDER BY word, subject, ordinal DESC
        """,
        row -> {
          if (row.getString("word").equals("memory")) {
            megabytes[0] = row.getInt("amount");
          } else {
            deadlines.put(row.getString("subject"), Duration.ofSeconds(row.getInt("amount")));
          }
        });
    return new GuardRule(deadlines, megabytes[0]);
  }

  /** The plugins that were released after a word. */
  List<String> releasedAfter(long ordinal) {
    return sql.list(
        "SELECT DISTINCT subject FROM shelf_guard_word WHERE word = 'release' AND ordinal > ?",
        row -> row.getString(1),
        ordinal);
  }
}
