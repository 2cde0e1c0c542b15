package org.code99.visits;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;

/** Counts reactions by region and approach, of files that somebody sees. */
@Singleton
class ReactionReport {
  private final Sql sql;

  ReactionReport(Sql sql) {
    this.sql = sql;
  }

  List<Reactions> of(Actor actor) {
    return sql.list(
        """
        SELECT r.name, coalesce(p.approach, '') AS approach, count(*) AS visits, avg(n.reaction)::float8 AS average
          FROM visits_note n
          JOIN visits_visit v ON v.id = n.visit_id
          JOIN drawers_file f ON f.id = v.file_id AND NOT f.withdrawn
          JOIN regions_region r ON r.id = coalesce(f.region_id, f.company_id)
          LEFT JOIN outreach_piece p ON p.file_id = f.id
               AND EXISTS (SELECT FROM outreach_parcel s WHERE s.file_id = f.id AND s.state = 'sent')
         WHERE n.company_id = ? AND n.reaction IS NOT NULL
           AND (r.id = ANY (?::uuid[]) OR f.owner_id = ?)
         GROUP BY r.name, coalesce(p.approach, '')
         ORDER BY r.name COLLATE "C", approach
        """,
        ReactionReport::reactions,
        actor.company(),
        VisibleFiles.regions(actor),
        actor.person());
  }

  private static Reactions reactions(ResultSet row) throws SQLException {
    long visits = row.getLong("visits");
    return new Reactions(
        row.getString("name"),
        row.getString("approach"),
        visits,
        visits < Reactions.ENOUGH ? Optional.empty() : Optional.of(row.getDouble("average")));
  }
}
