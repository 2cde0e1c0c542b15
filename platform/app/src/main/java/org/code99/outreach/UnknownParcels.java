package org.code99.outreach;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;

/** The rows of parcels of which nobody knows whether they left. */
@Singleton
class UnknownParcels {
  private final Sql sql;

  UnknownParcels(Sql sql) {
    this.sql = sql;
  }

  List<UnknownParcel> of(Actor actor, Optional<UUID> one) {
    return sql.list(
        """
        SELECT x.id, x.wave_id, x.file_id, f.company, coalesce(f.owner_name, '') AS owner, x.step, x.because
          FROM outreach_parcel x JOIN drawers_file f ON f.id = x.file_id
         WHERE x.company_id = ? AND x.state = 'unknown' AND (?::uuid IS NULL OR x.id = ?)
           AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
         ORDER BY x.released_at, x.id
        """,
        row ->
            new UnknownParcel(
                row.getObject("id", UUID.class),
                row.getObject("wave_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("company"),
                row.getString("owner"),
                row.getString("step"),
                row.getString("because")),
        actor.company(),
        one.orElse(null),
        one.orElse(null),
        VisibleFiles.regions(actor));
  }

  /** Whether it was still unknown. */
  boolean resolve(UUID parcel, boolean left, Actor by, LocalDate today) {
    return sql.run(
            """
            UPDATE outreach_parcel
               SET state = ?, sent_on = ?, sent_by = ?, because = ?
             WHERE id = ? AND state = 'unknown'
            """,
            left ? "sent" : "failed",
            left ? today : null,
            left ? by.person() : null,
            left ? "it went out, says " + by.name() : "it did not go out, says " + by.name(),
            parcel)
        == 1;
  }
}
