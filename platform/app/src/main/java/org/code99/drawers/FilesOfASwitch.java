package org.code99.drawers;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;

/** How many open files a switch is about, whatever is switched. */
@Singleton
class FilesOfASwitch implements Rehearses {
  private final Sql sql;

  FilesOfASwitch(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean concerns(String point) {
    return true;
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    Map<UUID, Long> files = new HashMap<>();
    sql.each(
        """
        SELECT coalesce(f.region_id, f.company_id) AS region, count(*) AS files
          FROM drawers_file f
         WHERE f.company_id = ? AND NOT f.withdrawn AND f.stage NOT IN ('won', 'over')
           AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
         GROUP BY 1
        """,
        row -> files.put(row.getObject("region", UUID.class), row.getLong("files")),
        swap.company(),
        swap.regions());
    return Rehearsed.of(files);
  }
}
