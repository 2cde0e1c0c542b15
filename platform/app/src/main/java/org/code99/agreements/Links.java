package org.code99.agreements;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** Links by which a version is accepted once. What stands in a link is kept nowhere. */
@Singleton
class Links {
  private static final int BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final Sql sql;
  private final Clock clock;

  Links(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A link that was issued. */
  record Issued(UUID company, UUID agreement, int version, Instant expiresAt, boolean used) {}

  Invitation issue(Actor actor, UUID agreement, int version, Duration validity) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Instant expires = clock.instant().plus(validity);
    sql.run(
        """
        INSERT INTO agreements_link (hash, company_id, agreement_id, version, issued_at, issued_by, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        hash(token),
        actor.company(),
        agreement,
        version,
        clock.instant(),
        actor.person(),
        expires);
    return new Invitation(token, version, expires);
  }

  Optional<Issued> find(String token) {
    return sql.first(
        "SELECT * FROM agreements_link WHERE hash = ?",
        row ->
            new Issued(
                row.getObject("company_id", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getInt("version"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("used_at") != null),
        hash(token));
  }

  /** Whether it could be used; of two at once only one can. */
  boolean use(String token) {
    return sql.run(
            "UPDATE agreements_link SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?",
            clock.instant(),
            hash(token),
            clock.instant())
        > 0;
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
