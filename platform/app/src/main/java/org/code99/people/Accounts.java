package org.code99.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Overtaken;
import org.code99.database.Sql;
import org.code99.database.WholeHouse;

/**
 * The door to signing in: accounts, sessions, API tokens and links that work once. Tokens leave
 * this room once, when they are made; the database knows their hashes only. Whoever signs in has no
 * company yet, and user names are unlike in the whole house.
 */
@Singleton
@WholeHouse
public class Accounts {
  /** How long a session lasts. */
  public static final Duration SESSION = Duration.ofHours(12);

  /** How long a link of the first set-up or a new password works. */
  public static final Duration LINK = Duration.ofDays(3);

  /** How long a link for signing in on a phone works. */
  public static final Duration PHONE = Duration.ofMinutes(5);

  private static final String TOKEN_OF_A_LINK = "one-time link";
  private static final int FAILURES_THAT_LOCK = 8;
  private static final Duration LOCK = Duration.ofMinutes(10);

  private final Roll roll;
  private final SignedIn signedIn;
  private final Links links;
  private final ApiTokens tokens;
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  Accounts(
      Roll roll,
      SignedIn signedIn,
      Links links,
      ApiTokens tokens,
      Sql sql,
      Clock clock,
      Audit audit) {
    this.roll = roll;
    this.signedIn = signedIn;
    this.links = links;
    this.tokens = tokens;
    this.sql = sql;
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
    return roll.open(account, by);
  }

  /** All accounts of a company, in the order of their names. */
  @Transactional
  public List<Account> of(UUID company) {
    return roll.of(company);
  }

  /**
   * Changes what somebody may do and how far they see; it holds from their next click.
   *
   * @param seen the version of the account that was read; empty for whatever holds
   * @return what is wrong, all faults at once; nothing was changed then
   * @throws Overtaken when another version holds, with what became of it since
   */
  @Transactional
  public List<String> allow(Actor admin, UUID person, Permission wished, OptionalLong seen) {
    return roll.allow(admin, person, wished, seen);
  }

  /**
   * Lets somebody in again, or out: their sessions end at once, their tokens rest, their files wait
   * for a takeover.
   *
   * @return why it is refused; nothing was changed then
   */
  @Transactional
  public List<String> activate(Actor admin, UUID person, boolean active) {
    List<String> faults = roll.activate(admin, person, active);
    if (faults.isEmpty() && !active) {
      signedIn.endAll(person);
    }
    return faults;
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
    return Optional.of(signedIn.begin(key.get().person(), key.get().company()));
  }

  /** Ends a session. */
  @Transactional
  public void signOut(String token) {
    signedIn.end(token);
  }

  /** Who a session is, while it lasts and its person is active. */
  @Transactional
  public Optional<Actor> ofSession(String token) {
    return signedIn.ofSession(token);
  }

  /** Who a bearer token is, until it is revoked. */
  @Transactional
  public Optional<Actor> ofToken(String token) {
    return signedIn.ofToken(token);
  }

  /**
   * Makes a bearer token for the API; an earlier one of the same name ends.
   *
   * @return the token, which is told this once
   */
  @Transactional
  public String token(UUID person, String name) {
    return tokens.token(person, name);
  }

  /** The token of a link that opens the first set-up once; earlier ones end. */
  @Transactional
  public String setUpLink() {
    return links.setUp();
  }

  /** The token of a link by which somebody chooses a password once; earlier ones end. */
  @Transactional
  public String passwordLink(UUID person) {
    return links.of("password", person, LINK);
  }

  /** The token of a link that signs somebody in on their phone once; earlier ones end. */
  @Transactional
  public String phoneLink(UUID person) {
    return links.of("phone", person, PHONE);
  }

  /** Whether a link of a kind still works; looking does not use it. */
  @Transactional
  public boolean works(String kind, String token) {
    return links.works(kind, token);
  }

  /** Uses the link of the first set-up; true for exactly one caller. */
  @Transactional
  public boolean useSetUp(String token) {
    return links.useSetUp(token);
  }

  /**
   * Signs somebody in on their phone.
   *
   * @return the token of the new session; nothing when the link does not work any more
   */
  @Transactional
  public Optional<String> usePhone(String token) {
    return links.use("phone", token).map(key -> signedIn.begin(key.person(), key.company()));
  }

  /**
   * Sets the password of the person whose link it is; all their sessions end.
   *
   * @return what is wrong, all faults at once; the link still works then
   */
  @Transactional
  public List<String> usePassword(String token, String password) {
    Optional<Links.Holder> holder = links.holder(token);
    if (holder.isEmpty()) {
      return List.of("This link was used or is too old: ask your admin for a new one.");
    }
    List<String> faults = Passwords.faults(password, holder.get().userName());
    if (!faults.isEmpty()) {
      return faults;
    }
    Optional<Key> key = links.use("password", token);
    if (key.isEmpty()) {
      return List.of("This link was used a moment ago: sign in, or ask your admin for a new one.");
    }
    UUID person = key.get().person();
    password(person, password);
    audit.note(
        key.get().company(), person.toString(), "people.password", person.toString(), "by link");
    return List.of();
  }

  /**
   * What became of a link that a program used.
   *
   * @param faults what is wrong, all at once; the link still works then
   * @param token a bearer token, told this once; empty when there are faults
   */
  public record Redeemed(List<String> faults, Optional<String> token) {
    /** Copies. */
    public Redeemed {
      faults = List.copyOf(faults);
    }
  }

  /**
   * The same as {@link #usePassword} for a program, which has no page to sign in by: it gets a
   * token. One of an earlier link ends.
   */
  @Transactional
  public Redeemed redeem(String link, String password) {
    Optional<Links.Holder> holder = links.holder(link);
    List<String> faults = usePassword(link, password);
    return new Redeemed(
        faults,
        holder
            .filter(one -> faults.isEmpty())
            .map(one -> tokens.token(one.person(), TOKEN_OF_A_LINK)));
  }

  /** What is wrong with a password for a user name; nothing when it will do. */
  public List<String> faults(String password, String userName) {
    return Passwords.faults(password, userName.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Somebody changes their own password; their other sessions end.
   *
   * @return what is wrong, all faults at once; nothing was changed then
   */
  @Transactional
  public List<String> change(Actor actor, String current, String wanted) {
    Key key =
        sql.first(
                "SELECT person_id, company_id, password_hash, locked_until FROM people_account WHERE person_id = ? FOR UPDATE",
                Key::of,
                actor.person())
            .orElseThrow();
    List<String> faults = new ArrayList<>();
    if (!Passwords.matches(current, Optional.of(key.hash()))) {
      faults.add("The present password is another one.");
    }
    faults.addAll(Passwords.faults(wanted, userName(actor.person())));
    if (faults.isEmpty()) {
      password(actor.person(), wanted);
      audit.note(
          actor.company(),
          actor.person().toString(),
          "people.password",
          actor.person().toString(),
          "changed");
    }
    return List.copyOf(faults);
  }

  private String userName(UUID person) {
    return sql.first(
            "SELECT user_name FROM people_account WHERE person_id = ?",
            row -> row.getString(1),
            person)
        .orElseThrow();
  }

  /** Sets a password without a link, for the first set-up and for demonstrations. */
  @Transactional
  public void password(UUID person, String password) {
    sql.run(
        "UPDATE people_account SET password_hash = ?, failures = 0, locked_until = NULL WHERE person_id = ?",
        Passwords.hash(password),
        person);
    signedIn.endAll(person);
  }
}
