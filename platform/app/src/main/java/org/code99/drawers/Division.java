package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.code99.database.Sql;

/**
 * Divides files equally: the dearest first, each to whoever has fewest by then. A file keeps an
 * owner who is a member still; nothing is left over.
 */
@Singleton
class Division {
  private final Sql sql;
  private final Clock clock;

  Division(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  int divide(UUID company, Pool pool) {
    List<UUID> members = pool.members().stream().map(Pool.Member::id).toList();
    List<Share> shares = shares(company, members);
    deal(shares, undivided(company, pool, members));
    return sql.run(
        """
        WITH turn AS (
          SELECT m.id, m.name, row_number() OVER (ORDER BY files, m.name COLLATE "C") AS number
          FROM unnest(?::uuid[], ?::text[], ?::int[], ?::int[]) AS m (id, name, had, has)
          CROSS JOIN LATERAL generate_series(m.had + 1, m.has) AS files
        ), undivided AS (
          SELECT f.id,
            row_number() OVER (ORDER BY e.annual_value_minor DESC NULLS LAST, f.account_no) AS number
          FROM drawers_file f
          LEFT JOIN drawers_episode e ON e.file_id = f.id AND e.lifetime = 1
          WHERE f.company_id = ? AND NOT f.withdrawn
            AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            AND (f.owner_id IS NULL OR f.owner_id <> ALL (?::uuid[]))
        )
        UPDATE drawers_file f
        SET owner_id = turn.id, owner_name = turn.name, owned_since = ?, version = version + 1,
          stage = CASE f.stage WHEN 'listed' THEN 'assigned' ELSE f.stage END
        FROM undivided JOIN turn ON turn.number = undivided.number
        WHERE f.id = undivided.id
        """,
        members,
        pool.members().stream().map(Pool.Member::name).toList(),
        shares.stream().map(share -> Integer.toString(share.had)).toList(),
        shares.stream().map(share -> Integer.toString(share.has)).toList(),
        company,
        pool.regions(),
        members,
        clock.instant());
  }

  /** What one member had before, and has after the dealing. */
  private static final class Share {
    private final int had;
    private int has;

    Share(int had) {
      this.had = had;
      this.has = had;
    }
  }

  private static void deal(List<Share> shares, int files) {
    PriorityQueue<Share> fewestFirst = new PriorityQueue<>(Comparator.comparingInt(s -> s.has));
    fewestFirst.addAll(shares);
    for (int file = 0; file < files; file++) {
      Share fewest = fewestFirst.remove();
      fewest.has++;
      fewestFirst.add(fewest);
    }
  }

  /** In the order of the members. */
  private List<Share> shares(UUID company, List<UUID> members) {
    return sql.list(
        """
        SELECT count(f.id) FROM unnest(?::uuid[]) WITH ORDINALITY AS m (id, place)
        LEFT JOIN drawers_file f ON f.owner_id = m.id AND f.company_id = ? AND NOT f.withdrawn
        GROUP BY m.id, m.place ORDER BY m.place
        """,
        row -> new Share(row.getInt(1)),
        members,
        company);
  }

  private int undivided(UUID company, Pool pool, List<UUID> members) {
    return sql.first(
            """
            SELECT count(*) FROM drawers_file f
            WHERE f.company_id = ? AND NOT f.withdrawn
              AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
              AND (f.owner_id IS NULL OR f.owner_id <> ALL (?::uuid[]))
            """,
            row -> row.getInt(1),
            company,
            pool.regions(),
            members)
        .orElse(0);
  }
}
