package org.code99.wins;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Refused;

/** The terms that regions decided on, inherited down the tree. */
@Singleton
class TermsBook {
  private final Sql sql;
  private final Regions regions;
  private final Audit audit;
  private final Clock clock;

  TermsBook(Sql sql, Regions regions, Audit audit, Clock clock) {
    this.sql = sql;
    this.regions = regions;
    this.audit = audit;
    this.clock = clock;
  }

  void decide(Actor actor, UUID region, WinTerms terms) {
    if (!actor.is(Role.ADMIN) && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "Only a manager or an admin decides when a customer counts as resurrected: ask one of them.");
    }
    if (!actor.regions().contains(region) || !regions.tree(actor.company()).has(region)) {
      throw Refused.notFound("region");
    }
    terms.check();
    sql.run(
        """
        INSERT INTO wins_terms (company_id, region_id, ordinal, lost_months, same_rep_months, decided_by, decided_at)
        SELECT ?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM wins_terms WHERE region_id = ?), ?, ?, ?, ?
        """,
        actor.company(),
        region,
        region,
        terms.lostMonths(),
        terms.sameRepMonths(),
        actor.person(),
        clock.instant());
    audit.note(
        actor.company(),
        actor.person().toString(),
        "wins.terms",
        region.toString(),
        "lost_months=%d same_rep_months=%d".formatted(terms.lostMonths(), terms.sameRepMonths()));
  }

  /** The terms of every region of a company. */
  Map<UUID, WinTerms> of(UUID company) {
    Map<UUID, WinTerms> decided = new HashMap<>();
    sql.each(
        "SELECT * FROM wins_terms WHERE company_id = ? ORDER BY region_id, ordinal",
        row ->
            decided.put(
                row.getObject("region_id", UUID.class),
                new WinTerms(row.getInt("lost_months"), row.getInt("same_rep_months"))),
        company);
    return regions.tree(company).inherited(decided, WinTerms.STANDARD);
  }
}
