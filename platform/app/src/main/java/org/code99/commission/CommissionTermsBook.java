package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/** The terms that regions decided on, inherited down the tree. */
@Singleton
class CommissionTermsBook {
  private final Sql sql;
  private final Regions regions;
  private final Audit audit;
  private final Clock clock;

  CommissionTermsBook(Sql sql, Regions regions, Audit audit, Clock clock) {
    this.sql = sql;
    this.regions = regions;
    this.audit = audit;
    this.clock = clock;
  }

  void decide(Actor actor, UUID region, CommissionTerms terms) {
    if (!actor.regions().contains(region) || !regions.tree(actor.company()).has(region)) {
      throw Refused.notFound("region");
    }
    terms.check();
    sql.run(
        """
        INSERT INTO commission_terms (company_id, region_id, ordinal, hold_back_months, claw_back_months, decided_by, decided_at)
        SELECT ?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM commission_terms WHERE region_id = ?), ?, ?, ?, ?
        """,
        actor.company(),
        region,
        region,
        terms.holdBackMonths(),
        terms.clawBackMonths(),
        actor.person(),
        clock.instant());
    audit.note(
        actor.company(),
        actor.person().toString(),
        "commission.terms",
        region.toString(),
        "hold_back_months=%d claw_back_months=%d"
            .formatted(terms.holdBackMonths(), terms.clawBackMonths()));
  }

  Map<UUID, CommissionTerms> of(UUID company) {
    Map<UUID, CommissionTerms> decided = new HashMap<>();
    sql.each(
        "SELECT * FROM commission_terms WHERE company_id = ? ORDER BY region_id, ordinal",
        row ->
            decided.put(
                row.getObject("region_id", UUID.class),
                new CommissionTerms(
                    row.getInt("hold_back_months"), row.getInt("claw_back_months"))),
        company);
    return regions.tree(company).inherited(decided, CommissionTerms.STANDARD);
  }
}
