package org.code99.agreements;

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
        SELECT id, company, region_id, owner_id, frozen_why FROM drawers_case
        WHERE company_id = ? AND id = ?
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
        Optional.ofNullable(row.getString("frozen_why")));
  }
}
