package org.code99.visits;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** Looks files up for those who may see them. */
@Singleton
class Files {
  private final Sql sql;

  Files(Sql sql) {
    this.sql = sql;
  }

  SeenFile seen(Actor actor, UUID file) {
    return find(actor.company(), file)
        .filter(seen -> actor.sees(seen.region(), seen.owner().orElse(null)))
        .orElseThrow(() -> Refused.notFound("file"));
  }

  Optional<SeenFile> find(UUID company, UUID file) {
    return sql.first(
        """
        SELECT f.id, f.company, f.region_id, f.owner_id, coalesce(f.owner_name, '') AS owner_name,
          coalesce(f.contact_name, '') AS contact, coalesce(f.attention, '') AS attention,
          f.fact_finding_closed_at IS NOT NULL AS heard, coalesce(f.lifetime, 1) AS lifetime,
          (SELECT l.episode_id FROM drawers_loss l WHERE l.file_id = f.id ORDER BY l.lifetime DESC LIMIT 1) AS episode
        FROM drawers_case f
        WHERE f.company_id = ? AND f.id = ?
        """,
        Files::file,
        company,
        file);
  }

  private static SeenFile file(ResultSet row) throws SQLException {
    return new SeenFile(
        row.getObject("id", UUID.class),
        row.getString("company"),
        row.getObject("region_id", UUID.class),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)),
        row.getString("owner_name"),
        row.getString("contact"),
        row.getString("attention"),
        row.getBoolean("heard"),
        Optional.ofNullable(row.getObject("episode", UUID.class)),
        row.getInt("lifetime"));
  }
}
