package org.code99.database;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * What the planner knows of the tables. The server looks by itself once a minute, which is too late
 * for who fills a table and reads it in the same breath: with a plan for an empty table, a sum over
 * three thousand files takes minutes.
 */
@Singleton
public class Statistics {
  private final Sql sql;

  Statistics(Sql sql) {
    this.sql = sql;
  }

  /**
   * Looks again at the tables that have grown by more than a tenth since somebody looked; the
   * others cost nothing. Works within the transaction that filled them. A server older than 17 lets
   * only owners look: there it waits for the server's own turn.
   */
  public void refresh() {
    for (String table : grown()) {
      sql.run("ANALYZE " + table);
    }
  }

  private List<String> grown() {
    return sql.list(
        """
        SELECT format('%I.%I', n.nspname, c.relname)
          FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind = 'r'
           AND current_setting('server_version_num')::int >= 170000
           AND pg_relation_size(c.oid) / current_setting('block_size')::int > 1.1 * c.relpages
           AND has_table_privilege(c.oid, 'MAINTAIN')
         ORDER BY c.relname
        """,
        row -> row.getString(1));
  }
}
