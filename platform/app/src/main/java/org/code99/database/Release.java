package org.code99.database;

import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Whether anything may leave the house. After a restore or a copy the database stands in another
 * place than the one it was released for, and whoever sends asks here first, in the transaction in
 * which it commits to sending: two copies must not write to the same customers.
 */
@Singleton
public class Release {
  /** What whoever wanted to send something is told. */
  public static final String WHY =
      "Nothing leaves the house: its database was restored or copied. An admin releases it under"
          + " House, once nobody sends from the original any more.";

  private final Sql sql;
  private final Clock clock;
  private final String place;

  Release(Sql sql, Clock clock, @Property(name = Place.PROPERTY, defaultValue = "") String place) {
    this.sql = sql;
    this.clock = clock;
    this.place = place;
  }

  /** Whether things may leave; if not, {@link #WHY} says why. */
  @Transactional
  public boolean granted() {
    return sql.first(
            "SELECT place FROM database_release ORDER BY ordinal DESC LIMIT 1",
            row -> row.getString(1))
        .filter(place::equals)
        .isPresent();
  }

  /**
   * Lets things leave from this place from now on; from any other, not any more.
   *
   * @param by who decided it
   */
  @Transactional
  public void grant(String by) {
    if (!granted()) {
      sql.run(
          "INSERT INTO database_release (place, released_at, released_by) VALUES (?, ?, ?)",
          place,
          clock.instant(),
          by);
    }
  }
}
