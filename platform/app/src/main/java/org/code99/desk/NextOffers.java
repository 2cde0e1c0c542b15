package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;

/**
 * Freed capacity pulls the next best file (S65): whoever sells and has fewer open files than fit on
 * their page is offered the best one of their own region that belongs to nobody.
 */
@Singleton
class NextOffers {
  /** How many open files keep somebody busy. */
  static final int BUSY = 5;

  private final Sql sql;

  NextOffers(Sql sql) {
    this.sql = sql;
  }

  /** A file that may be taken. */
  record Offer(UUID file, String company, String city) {}

  @Transactional
  public Optional<Offer> to(Actor actor) {
    if (!actor.is(Role.SALESPERSON) || isBusy(actor)) {
      return Optional.empty();
    }
    return sql.first(
        """
        SELECT f.id, f.company, f.city
          FROM people_person p
          JOIN drawers_case f ON f.company_id = p.company_id AND f.region_id = p.region_id
          JOIN triage_score t ON t.file_id = f.id AND t.decision = 'visit'
         WHERE p.id = ? AND p.company_id = ? AND p.active
           AND f.owner_id IS NULL AND f.stage = 'listed' AND f.decision IS NULL
           AND NOT EXISTS (SELECT FROM drawers_barred b WHERE b.file_id = f.id AND b.person_id = p.id)
         ORDER BY t.points DESC NULLS LAST, t.lost_minor DESC NULLS LAST, f.id
         LIMIT 1
        """,
        row ->
            new Offer(
                row.getObject("id", UUID.class),
                row.getString("company"),
                Optional.ofNullable(row.getString("city")).orElse("")),
        actor.person(),
        actor.company());
  }

  private boolean isBusy(Actor actor) {
    return sql.list(
                """
                SELECT 1 FROM drawers_file
                 WHERE company_id = ? AND owner_id = ? AND NOT withdrawn AND stage NOT IN ('won', 'over', 'parked')
                 LIMIT ?
                """,
                row -> row.getInt(1),
                actor.company(),
                actor.person(),
                BUSY)
            .size()
        >= BUSY;
  }
}
