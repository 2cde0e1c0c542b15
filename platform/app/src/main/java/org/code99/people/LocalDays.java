package org.code99.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.regions.Days;

/** What day it is where somebody works. */
@Singleton
public class LocalDays {
  private final Sql sql;
  private final Days days;

  LocalDays(Sql sql, Days days) {
    this.sql = sql;
    this.days = days;
  }

  /** The business day in the region where they work; at their company when they work in none. */
  @Transactional
  public LocalDate today(Actor actor) {
    return days.today(actor.company(), home(actor));
  }

  /** By which clock they live. */
  @Transactional
  public ZoneId zone(Actor actor) {
    return days.zone(actor.company(), home(actor));
  }

  private UUID home(Actor actor) {
    return sql.first(
            "SELECT region_id FROM people_person WHERE company_id = ? AND id = ?",
            row -> row.getObject(1, UUID.class),
            actor.company(),
            actor.person())
        .orElse(actor.company());
  }
}
