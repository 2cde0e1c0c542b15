package org.code99.people;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;

/** Links that work once. */
@Singleton
class Links {
  private final Sql sql;
  private final Clock clock;

  Links(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  String setUp() {
    sql.run("DELETE FROM people_link WHERE kind = 'set-up'");
    return make("set-up", Optional.empty(), Accounts.LINK);
  }

  /** An earlier link of the kind ends: whoever finds an old one finds nothing. */
  String of(String kind, UUID person, Duration life) {
    sql.run(
        "DELETE FROM people_link WHERE kind = ? AND person_id = ? AND used_at IS NULL",
        kind,
        person);
    return make(kind, Optional.of(person), life);
  }

  private String make(String kind, Optional<UUID> person, Duration life) {
    String token = Secrets.token();
    sql.run(
        """
        INSERT INTO people_link (token_hash, kind, person_id, company_id, expires_at)
        VALUES (?, ?, ?, (SELECT company_id FROM people_account WHERE person_id = ?), ?)
        """,
        Secrets.hash(token),
        kind,
        person.orElse(null),
        person.orElse(null),
        clock.instant().plus(life));
    return token;
  }

  boolean works(String kind, String token) {
    return sql.first(
            "SELECT 1 FROM people_link WHERE token_hash = ? AND kind = ? AND used_at IS NULL AND expires_at > ?",
            row -> 1,
            Secrets.hash(token),
            kind,
            clock.instant())
        .isPresent();
  }

  boolean useSetUp(String token) {
    return sql.run(
            "UPDATE people_link SET used_at = ? WHERE token_hash = ? AND kind = 'set-up' AND used_at IS NULL AND expires_at > ?",
            clock.instant(),
            Secrets.hash(token),
            clock.instant())
        == 1;
  }

  /** Whose password a link sets. */
  record Holder(UUID person, String userName) {}

  /** Whose password a link sets, while it works; looking does not use it. */
  Optional<Holder> holder(String token) {
    return sql.first(
        """
        SELECT a.person_id, a.user_name FROM people_link l JOIN people_account a ON a.person_id = l.person_id
         WHERE l.token_hash = ? AND l.kind = 'password' AND l.used_at IS NULL AND l.expires_at > ?
        """,
        row -> new Holder(row.getObject("person_id", UUID.class), row.getString("user_name")),
        Secrets.hash(token),
        clock.instant());
  }

  /** Uses a link; whose it is, for exactly one caller, while they are active. */
  Optional<Key> use(String kind, String token) {
    return sql.first(
        """
        UPDATE people_link l SET used_at = ? FROM people_account a, people_person p
         WHERE l.token_hash = ? AND l.kind = ? AND l.used_at IS NULL AND l.expires_at > ?
           AND a.person_id = l.person_id AND p.id = a.person_id AND p.active
        RETURNING a.person_id, a.company_id, a.password_hash, a.locked_until
        """,
        Key::of,
        clock.instant(),
        Secrets.hash(token),
        kind,
        clock.instant());
  }
}
