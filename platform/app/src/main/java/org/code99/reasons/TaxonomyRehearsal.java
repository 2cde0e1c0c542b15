package org.code99.reasons;

import jakarta.inject.Singleton;
import java.util.List;
import org.code99.api.LossReasonTaxonomy;
import org.code99.database.Sql;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;

/** Another taxonomy: what was read keeps its reasons, whoever reads from now on. */
@Singleton
class TaxonomyRehearsal implements Rehearses {
  private final Sql sql;

  TaxonomyRehearsal(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean concerns(String point) {
    return point.equals(LossReasonTaxonomy.class.getSimpleName());
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    List<Rehearsed.InFlight> read =
        sql.list(
            """
            SELECT count(DISTINCT l.episode_id) AS losses
              FROM drawers_file f
              JOIN drawers_loss l ON l.file_id = f.id
              JOIN reasons_reason r ON r.episode_id = l.episode_id
             WHERE f.company_id = ? AND NOT f.withdrawn AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            """,
            row ->
                new Rehearsed.InFlight(
                    "losses read: they keep their reasons until a newer note is read",
                    row.getLong("losses")),
            swap.company(),
            swap.regions());
    return Rehearsed.begun(read.stream().filter(one -> one.count() > 0).toList());
  }
}
