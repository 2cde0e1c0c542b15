package org.code99.people;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.database.Sql;

/** Sessions, and who somebody is who carries the token of one. */
@Singleton
class SignedIn {
  private final Sql sql;
  private final Clock clock;

  SignedIn(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  String begin(UUID person, UUID company) {
    Instant now = clock.instant();
    sql.run("DELETE FROM people_session WHERE expires_at < ?", now);
    String token = Secrets.token();
    sql.run(
        "INSERT INTO people_session (token_hash, person_id, company_id, started_at, expires_at) VALUES (?, ?, ?, ?, ?)",
        Secrets.hash(token),
        person,
        company,
        now,
        now.plus(Accounts.SESSION));
    return token;
  }

  void end(String token) {
    sql.run("DELETE FROM people_session WHERE token_hash = ?", Secrets.hash(token));
  }

  void endAll(UUID person) {
    sql.run("DELETE FROM people_session WHERE person_id = ?", person);
  }

  Optional<Actor> ofSession(String token) {
    return sql.first(
        """
        SELECT a.person_id, a.company_id, a.roles, a.regions, p.name
          FROM people_session s
          JOIN people_account a ON a.person_id = s.person_id
          JOIN people_person p ON p.id = s.person_id
         WHERE s.token_hash = ? AND s.expires_at > ? AND p.active
        """,
        this::actor,
        Secrets.hash(token),
        clock.instant());
  }

  Optional<Actor> ofToken(String token) {
    return sql.first(
        """
        SELECT a.person_id, a.company_id, a.roles, a.regions, p.name
          FROM people_token t
          JOIN people_account a ON a.person_id = t.person_id
          JOIN people_person p ON p.id = t.person_id
         WHERE t.token_hash = ? AND t.revoked_at IS NULL AND p.active
        """,
        this::actor,
        Secrets.hash(token));
  }

  private Actor actor(ResultSet row) throws SQLException {
    UUID company = row.getObject("company_id", UUID.class);
    return new Actor(
        company,
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        roles(row),
        withBelow(company, List.of((UUID[]) row.getArray("regions").getArray())));
  }

  private Set<UUID> withBelow(UUID company, List<UUID> granted) {
    if (granted.isEmpty()) {
      return Set.of();
    }
    return new LinkedHashSet<>(
        sql.list(
            """
            WITH RECURSIVE seen AS (
              SELECT id FROM regions_region WHERE company_id = ? AND id = ANY (?)
              UNION
              SELECT r.id FROM regions_region r JOIN seen ON r.parent_id = seen.id)
            SELECT id FROM seen
            """,
            row -> row.getObject(1, UUID.class),
            company,
            granted));
  }

  static Set<Role> roles(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("roles").getArray())
        .flatMap(code -> Role.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
