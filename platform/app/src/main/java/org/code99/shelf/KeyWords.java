package org.code99.shelf;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.database.Sql;
import org.code99.host.PublisherKey;

/** What the house says of publishers' keys: written at the end, never changed. */
@Singleton
class KeyWords {
  private final Sql sql;
  private final Clock clock;

  KeyWords(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void write(KeyWord word, PublisherKey key, String name, Who who, String why) {
    sql.run(
        """
        INSERT INTO shelf_key_word (word, fingerprint, public_key, name, by_name, why, at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        word.code(),
        key.fingerprint(),
        key.base64(),
        name,
        who.name(),
        why.strip(),
        clock.instant());
  }

  /** The ordinal of the newest word of all; 0 without any. */
  long newest() {
    return sql.first("SELECT coalesce(max(ordinal), 0) FROM shelf_key_word", row -> row.getLong(1))
        .orElse(0L);
  }

  /** The key of a fingerprint of which the house ever spoke. */
  Optional<PublisherKey> key(String fingerprint) {
    return sql.first(
        "SELECT public_key FROM shelf_key_word WHERE fingerprint = ? LIMIT 1",
        row -> new PublisherKey(row.getString(1)),
        fingerprint);
  }

  /** Everybody of whom the house ever spoke, by name. */
  List<Publisher> publishers() {
    return sql.list(
        """
        SELECT * FROM (
          SELECT DISTINCT ON (fingerprint) * FROM shelf_key_word
           ORDER BY fingerprint, ordinal DESC) newest
         ORDER BY name, fingerprint
        """,
        row ->
            new Publisher(
                row.getString("fingerprint"),
                row.getString("name"),
                row.getString("word"),
                row.getString("by_name"),
                row.getString("why"),
                row.getTimestamp("at").toInstant()));
  }

  Map<String, String> trusted() {
    return publishers().stream()
        .filter(Publisher::trusted)
        .collect(Collectors.toUnmodifiableMap(Publisher::fingerprint, Publisher::name));
  }

  Map<String, String> revoked() {
    return publishers().stream()
        .filter(Publisher::revoked)
        .collect(
            Collectors.toUnmodifiableMap(
                Publisher::fingerprint, key -> key.by() + ": " + key.why()));
  }
}
