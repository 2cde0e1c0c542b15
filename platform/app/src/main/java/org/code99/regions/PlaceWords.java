package org.code99.regions;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.database.WholeHouse;
import org.code99.host.Running;

/**
 * Where companies want plugins to run: written at the end, never changed. A jar is loaded once for
 * all of them, so the most careful word holds.
 */
@Singleton
class PlaceWords {
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  PlaceWords(Sql sql, Clock clock, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** Where the plugins run of which any company spoke. */
  @WholeHouse
  Map<String, Running> said() {
    Map<String, Running> said = new TreeMap<>();
    sql.each(
        """
        SELECT DISTINCT ON (company_id, plugin_id) plugin_id, running
          FROM regions_plugin_running
         ORDER BY company_id, plugin_id, ordinal DESC
        """,
        row ->
            said.merge(
                row.getString("plugin_id"),
                Running.of(row.getString("running")).orElseThrow(),
                (one, other) -> one == Running.ISOLATED ? one : other));
    return said;
  }

  /** Where a plugin would run if a company said this of it. */
  @WholeHouse
  Running after(UUID company, String plugin, Running wanted) {
    boolean outvoted =
        !sql.list(
                """
                SELECT company_id
                  FROM (SELECT DISTINCT ON (company_id) company_id, running
                          FROM regions_plugin_running
                         WHERE plugin_id = ? AND company_id <> ?
                         ORDER BY company_id, ordinal DESC) newest
                 WHERE running = 'isolated'
                """,
                row -> row.getObject(1, UUID.class),
                plugin,
                company)
            .isEmpty();
    return outvoted ? Running.ISOLATED : wanted;
  }

  void say(UUID company, String plugin, Running running, String by, String why) {
    sql.run(
        """
        INSERT INTO regions_plugin_running (company_id, plugin_id, running, by_name, why, at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        company,
        plugin,
        running.code(),
        by,
        why.strip(),
        clock.instant());
    audit.note(company, by, "plugin.running", plugin, running.code());
  }
}
