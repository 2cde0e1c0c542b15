package org.code99.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;

/**
 * The door to bearer tokens for the API: they may what their person may, until they are revoked.
 */
@Singleton
public class ApiTokens {
  private static final int LONGEST_NAME = 80;

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Audit audit;

  ApiTokens(Sql sql, Ids ids, Clock clock, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
  }

  /** A token that works, as a list shows it: never the token itself. */
  public record ApiToken(UUID id, String name, Instant madeAt) {}

  /** The tokens of a person that work, the newest first. */
  @Transactional
  public List<ApiToken> of(UUID person) {
    return sql.list(
        """
        SELECT id, name, made_at FROM people_token
        WHERE person_id = ? AND revoked_at IS NULL ORDER BY made_at DESC, id DESC
        """,
        row ->
            new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant()),
        person);
  }

  /** What is wrong with the name of a new token; nothing when it will do. */
  public List<String> faults(String name) {
    return name.isBlank() || name.strip().length() > LONGEST_NAME
        ? List.of("A token has a name of 1 to 80 letters: say what it is for, such as CRM.")
        : List.of();
  }

  /**
   * Makes a token; an earlier one of the same name ends.
   *
   * @return the token, which is told this once
   */
  @Transactional
  public String make(Actor actor, String name) {
    String token = token(actor.person(), name.strip());
    audit.note(
        actor.company(),
        actor.person().toString(),
        "people.token",
        actor.person().toString(),
        "made");
    return token;
  }

  String token(UUID person, String name) {
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

  /** Ends a token of one's own; true when there was one. */
  @Transactional
  public boolean revoke(Actor actor, UUID id) {
    boolean ended =
        sql.run(
                "UPDATE people_token SET revoked_at = ? WHERE id = ? AND person_id = ? AND revoked_at IS NULL",
                clock.instant(),
                id,
                actor.person())
            == 1;
    if (ended) {
      audit.note(
          actor.company(), actor.person().toString(), "people.token", id.toString(), "revoked");
    }
    return ended;
  }
}
