package org.code99.drawers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.code99.database.Sql;

/**
 * Divides files equally: the dearest first, one for each member in turn, beginning with whoever has
 * fewest. A file keeps an owner who is a member still; nothing is left over.
 */
@Singleton
class Division {
  private final Sql sql;

  Division(Sql sql) {
    this.sql = sql;
  }

  int divide(UUID company, Pool pool) {
    List<UUID> members = pool.members().stream().map(Pool.Member::id).toList();
    List<String> names = pool.members().stream().map(Pool.Member::name).toList();
    return sql.run(
        """
        WITH member AS (
          SELECT m.id, m.name, count(*) OVER () AS members,
            row_number() OVER (ORDER BY m.files, m.name COLLATE "C") - 1 AS place
          FROM (
            SELECT u.id, u.name,
              (SELECT count(*) FROM drawers_file o
               WHERE o.company_id = ? AND NOT o.withdrawn AND o.owner_id = u.id) AS files
            FROM unnest(?::uuid[], ?::text[]) AS u(id, name)
          ) m
        ), undivided AS (
          SELECT f.id,
            row_number() OVER (ORDER BY e.annual_value_minor DESC NULLS LAST, f.account_no) - 1 AS turn
          FROM drawers_file f
          LEFT JOIN drawers_episode e ON e.file_id = f.id AND e.lifetime = 1
          WHERE f.company_id = ? AND NOT f.withdrawn
            AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            AND (f.owner_id IS NULL OR f.owner_id <> ALL (?::uuid[]))
        )
        UPDATE drawers_file f SET owner_id = member.id, owner_name = member.name
        FROM undivided JOIN member ON member.place = undivided.turn % member.members
        WHERE f.id = undivided.id
        """,
        company, members, names, company, pool.regions(), members);
  }
}
