package org.code99.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What signing in needs of an account. */
record Key(UUID person, UUID company, String hash, Optional<Instant> lockedUntil) {
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
