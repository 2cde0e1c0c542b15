package org.code99.commission;

import jakarta.inject.Singleton;
import java.util.List;
import org.code99.api.CommissionCalculator;
import org.code99.database.Sql;
import org.code99.regions.Rehearsed;
import org.code99.regions.Rehearses;
import org.code99.regions.Swap;

/** Another plan of pay: whoever was won before is paid by the plan of that day. */
@Singleton
class PlanRehearsal implements Rehearses {
  private final Sql sql;

  PlanRehearsal(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean concerns(String point) {
    return point.equals(CommissionCalculator.class.getSimpleName());
  }

  @Override
  public Rehearsed rehearse(Swap swap) {
    List<Rehearsed.InFlight> won =
        sql.list(
            """
            SELECT count(DISTINCT (t.file_id, t.lifetime)) AS wins
              FROM commission_transfer t JOIN drawers_file f ON f.id = t.file_id
             WHERE t.company_id = ? AND t.kind = 'earned' AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])
            """,
            row ->
                new Rehearsed.InFlight(
                    "wins that earned already: they are paid by the plan of the day on which they were won",
                    row.getLong("wins")),
            swap.company(),
            swap.regions());
    return Rehearsed.begun(won.stream().filter(one -> one.count() > 0).toList());
  }
}
