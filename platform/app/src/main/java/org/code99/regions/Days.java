package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.code99.database.Sql;

/** What day it is where: a business day is a date in the time zone of a region. */
@Singleton
public class Days {
  private final Sql sql;
  private final Clock clock;

  Days(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The business day in a region; at the company itself for an id that is not on its map. */
  @Transactional
  public LocalDate today(UUID company, UUID region) {
    return LocalDate.ofInstant(clock.instant(), zone(company, region));
  }

  /** Whose midnight ends a day in a region; UTC where nobody says. */
  @Transactional
  public ZoneId zone(UUID company, UUID region) {
    return sql.first(
            """
            WITH RECURSIVE above AS (
              SELECT parent_id, time_zone, 0 AS height FROM regions_region
               WHERE company_id = ? AND id = ?
              UNION ALL
              SELECT r.parent_id, r.time_zone, a.height + 1
                FROM above a JOIN regions_region r ON r.id = a.parent_id)
            SELECT time_zone FROM above WHERE time_zone IS NOT NULL ORDER BY height LIMIT 1
            """,
            row -> ZoneId.of(row.getString(1)),
            company,
            region)
        .orElse(TimeZones.UTC);
  }
}
