package org.code99.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;

/**
 * The door to signing in: accounts, sessions, API tokens and links that work once. Tokens leave
 * this room once, when they are made; the database knows their hashes only.
 */
@Singleton
public class Accounts {
  /** How long a session lasts. */
  public static final Duration SESSION = Duration.ofHours(12);

  /** How long a link of the first set-up or a new password works. */
  public static final Duration LINK = Duration.ofDays(3);

  /** How long a link for signing in on a phone works. */
  public static final Duration PHONE = Duration.ofMinutes(5);

  private static final int FAILURES_THAT_LOCK = 8;
  private static final Duration LOCK = Duration.ofMinutes(10);

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  Accounts(Sql sql, Ids ids, Clock clock, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** Whether nobody can sign in yet: the first set-up is still to be done. */
  @Transactional
  public boolean nobody() {
    return sql.first("SELECT 1 FROM people_account LIMIT 1", row -> 1).isEmpty();
  }

  /**
   * Takes somebody in. They choose their password by a link of {@link #passwordLink}.
   *
   * @return what is wrong with the account, all faults at once; nobody was taken in then
   */
  @Transactional
  public List<String> open(NewAccount account, String by) {
    String userName = account.userName().strip().toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    if (account.name().isBlank()) {
      faults.add("The name is empty: files and letters need it.");
    }
    if (userName.isEmpty() || userName.chars().anyMatch(Character::isWhitespace)) {
      faults.add("The user name is empty or has a space: an e-mail address is a good one.");
    }
    if (account.roles().isEmpty()) {
      faults.add("No role was chosen: choose at least one.");
    }
    if (taken(userName)) {
      faults.add("Somebody signs in as " + userName + " already: choose another user name.");
    }
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    UUID person = person(account);
    int made =
        sql.run(
            """
            INSERT INTO people_account (person_id, company_id, user_name, password_hash, roles, regions)
            VALUES (?, ?, ?, '', ?, ?::uuid[])
            ON CONFLICT (person_id) DO UPDATE SET
              user_name = excluded.user_name, roles = excluded.roles, regions = excluded.regions
            """,
            person,
            account.company(),
            userName,
            account.roles().stream().map(Role::code).sorted().toList(),
            account.regions());
    audit.note(account.company(), by, "people.account", person.toString(), "roles " + made);
    return List.of();
  }

  private boolean taken(String userName) {
    return sql.first("SELECT 1 FROM people_account WHERE user_name = ?", row -> 1, userName)
        .isPresent();
  }

  private UUID person(NewAccount account) {
    return sql.first(
            """
            INSERT INTO people_person (id, company_id, region_id, name, role, email, phone, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, true)
            ON CONFLICT (company_id, name) DO UPDATE SET active = true
            RETURNING id
            """,
            row -> row.getObject(1, UUID.class),
            ids.next(),
            account.company(),
            account.home(),
            account.name().strip(),
            account.title(),
            account.email(),
            account.phone())
        .orElseThrow();
  }

  /** All accounts of a company, in the order of their names. */
  @Transactional
  public List<Account> of(UUID company) {
    return sql.list(
        """
        SELECT a.*, p.name, p.active FROM people_account a JOIN people_person p ON p.id = a.person_id
        WHERE a.company_id = ? ORDER BY p.name COLLATE "C"
        """,
        row ->
            new Account(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("user_name"),
                roles(row),
                Set.of((UUID[]) row.getArray("regions").getArray()),
                row.getBoolean("active"),
                row.getString("password_hash").isEmpty()),
        company);
  }

  /**
   * Signs somebody in. Wrong words, an unknown user, a locked and a closed account all answer the
   * same and take the same time.
   *
   * @return the token of the new session
   */
  @Transactional
  public Optional<String> signIn(String userName, String password) {
    Instant now = clock.instant();
    Optional<Key> key =
        sql.first(
            """
            SELECT a.person_id, a.company_id, a.password_hash, a.locked_until
              FROM people_account a JOIN people_person p ON p.id = a.person_id
             WHERE a.user_name = ? AND p.active
               FOR UPDATE OF a
            """,
            Key::of,
            userName.strip().toLowerCase(Locale.ROOT));
    boolean right = Passwords.matches(password, key.map(Key::hash));
    if (key.isEmpty() || key.get().locked(now)) {
      return Optional.empty();
    }
    if (!right) {
      sql.run(
          """
          UPDATE people_account
             SET failures = failures + 1,
                 locked_until = CASE WHEN (failures + 1) % ? = 0 THEN ?::timestamptz END
           WHERE person_id = ?
          """,
          FAILURES_THAT_LOCK, now.plus(LOCK), key.get().person());
      return Optional.empty();
    }
    sql.run(
        "UPDATE people_account SET failures = 0, locked_until = NULL WHERE person_id = ?",
        key.get().person());
    return Optional.of(session(key.get().person(), key.get().company()));
  }

  private String session(UUID person, UUID company) {
    Instant now = clock.instant();
    sql.run("DELETE FROM people_session WHERE expires_at < ?", now);
    String token = Secrets.token();
    sql.run(
        "INSERT INTO people_session (token_hash, person_id, company_id, started_at, expires_at) VALUES (?, ?, ?, ?, ?)",
        Secrets.hash(token),
        person,
        company,
        now,
        now.plus(SESSION));
    return token;
  }

  /** Ends a session. */
  @Transactional
  public void signOut(String token) {
    sql.run("DELETE FROM people_session WHERE token_hash = ?", Secrets.hash(token));
  }

  /** Who a session is, while it lasts and its person is active. */
  @Transactional
  public Optional<Actor> ofSession(String token) {
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

  /** Who a bearer token is, until it is revoked. */
  @Transactional
  public Optional<Actor> ofToken(String token) {
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

  /**
   * Makes a bearer token for the API; an earlier one of the same name ends.
   *
   * @return the token, which is told this once
   */
  @Transactional
  public String token(UUID person, String name) {
    String token = Secrets.token();
    sql.run(
        """
        INSERT INTO people_token (id, token_hash, person_id, company_id, name, made_at)
        SELECT ?, ?, person_id, company_id, ?, ? FROM people_account WHERE person_id = ?
        ON CONFLICT (person_id, name) DO UPDATE SET
          token_hash = excluded.token_hash, made_at = excluded.made_at, revoked_at = NULL
        """,
        ids.next(),
        Secrets.hash(token),
        name,
        clock.instant(),
        person);
    return token;
  }

  /** The token of a link that opens the first set-up once; earlier ones end. */
  @Transactional
  public String setUpLink() {
    sql.run("DELETE FROM people_link WHERE kind = 'set-up'");
    return link("set-up", Optional.empty(), LINK);
  }

  /** The token of a link by which somebody chooses a password once. */
  @Transactional
  public String passwordLink(UUID person) {
    return link("password", Optional.of(person), LINK);
  }

  /** The token of a link that signs somebody in on their phone once. */
  @Transactional
  public String phoneLink(UUID person) {
    return link("phone", Optional.of(person), PHONE);
  }

  private String link(String kind, Optional<UUID> person, Duration life) {
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

  /** Whether a link of a kind still works; looking does not use it. */
  @Transactional
  public boolean works(String kind, String token) {
    return sql.first(
            "SELECT 1 FROM people_link WHERE token_hash = ? AND kind = ? AND used_at IS NULL AND expires_at > ?",
            row -> 1,
            Secrets.hash(token),
            kind,
            clock.instant())
        .isPresent();
  }

  /** Uses the link of the first set-up; true for exactly one caller. */
  @Transactional
  public boolean useSetUp(String token) {
    return sql.run(
            "UPDATE people_link SET used_at = ? WHERE token_hash = ? AND kind = 'set-up' AND used_at IS NULL AND expires_at > ?",
            clock.instant(),
            Secrets.hash(token),
            clock.instant())
        == 1;
  }

  /**
   * Signs somebody in on their phone.
   *
   * @return the token of the new session; nothing when the link does not work any more
   */
  @Transactional
  public Optional<String> usePhone(String token) {
    return used("phone", token).map(key -> session(key.person(), key.company()));
  }

  /**
   * Sets the password of the person whose link it is; all their sessions end.
   *
   * @return what is wrong, all faults at once; the link still works then
   */
  @Transactional
  public List<String> usePassword(String token, String password) {
    Optional<String> userName =
        sql.first(
            """
            SELECT a.user_name FROM people_link l JOIN people_account a ON a.person_id = l.person_id
             WHERE l.token_hash = ? AND l.kind = 'password' AND l.used_at IS NULL AND l.expires_at > ?
            """,
            row -> row.getString(1),
            Secrets.hash(token),
            clock.instant());
    if (userName.isEmpty()) {
      return List.of("This link was used or is too old: ask your admin for a new one.");
    }
    List<String> faults = Passwords.faults(password, userName.get());
    if (!faults.isEmpty()) {
      return faults;
    }
    Optional<Key> key = used("password", token);
    if (key.isEmpty()) {
      return List.of("This link was used a moment ago: sign in, or ask your admin for a new one.");
    }
    password(key.get().person(), password);
    return List.of();
  }

  /** Sets a password without a link, for the first set-up and for demonstrations. */
  @Transactional
  public void password(UUID person, String password) {
    sql.run(
        "UPDATE people_account SET password_hash = ?, failures = 0, locked_until = NULL WHERE person_id = ?",
        Passwords.hash(password),
        person);
    sql.run("DELETE FROM people_session WHERE person_id = ?", person);
  }

  private Optional<Key> used(String kind, String token) {
    return sql.first(
        """
        UPDATE people_link l SET used_at = ? FROM people_account a
         WHERE l.token_hash = ? AND l.kind = ? AND l.used_at IS NULL AND l.expires_at > ?
           AND a.person_id = l.person_id
        RETURNING a.person_id, a.company_id, a.password_hash, a.locked_until
        """,
        Key::of,
        clock.instant(),
        Secrets.hash(token),
        kind,
        clock.instant());
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

  private static Set<Role> roles(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("roles").getArray())
        .flatMap(code -> Role.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What signing in needs of an account. */
  private record Key(UUID person, UUID company, String hash, Optional<Instant> lockedUntil) {
    static Key of(ResultSet row) throws SQLException {
      return new Key(
          row.getObject("person_id", UUID.class),
          row.getObject("company_id", UUID.class),
          row.getString("password_hash"),
          Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
              .map(OffsetDateTime::toInstant));
    }

    boolean locked(Instant now) {
      return lockedUntil.filter(until -> until.isAfter(now)).isPresent();
    }
  }
}
