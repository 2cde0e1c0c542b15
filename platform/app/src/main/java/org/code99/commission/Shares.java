package org.code99.commission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Rate;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Who shares in a win. The first set is the house's; a manager may set another, with its author.
 */
@Singleton
class Shares {
  private final Sql sql;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Shares(Sql sql, People people, Audit audit, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  void set(Actor actor, UUID file, int lifetime, List<Share> shares) {
    List<Fault> faults = faults(actor.company(), shares);
    if (sql.first(
            "SELECT 1 FROM wins_lifetime WHERE company_id = ? AND file_id = ? AND number = ?",
            row -> true,
            actor.company(),
            file,
            lifetime)
        .isEmpty()) {
      faults.add(
          Fault.at(
              "number",
              "There is no relationship number %d with this customer: shares are set for one that began again."
                  .formatted(lifetime)));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    int ordinal =
        sql.first(
                "SELECT coalesce(max(ordinal), 0) + 1 FROM commission_share WHERE file_id = ? AND lifetime = ?",
                row -> row.getInt(1),
                file,
                lifetime)
            .orElse(1);
    shares.forEach(share ->
        sql.run(
            """
            INSERT INTO commission_share (file_id, lifetime, ordinal, person, company_id, ppm, set_by, set_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            file,
            lifetime,
            ordinal,
            share.person(),
            actor.company(),
            share.part().partsPerMillion(),
            actor.person().toString(),
            clock.instant()));
    audit.note(
        actor.company(),
        actor.person().toString(),
        "commission.split",
        file.toString(),
        "lifetime=%d ordinal=%d".formatted(lifetime, ordinal));
  }

  List<Share> of(UUID company, UUID file, int lifetime) {
    return sql.list(
        """
        SELECT s.person, s.ppm FROM commission_share s
         WHERE s.company_id = ? AND s.file_id = ? AND s.lifetime = ?
           AND s.ordinal = (SELECT max(n.ordinal) FROM commission_share n
                             WHERE n.file_id = s.file_id AND n.lifetime = s.lifetime)
         ORDER BY s.ppm DESC, s.person
        """,
        row ->
            new Share(
                row.getObject("person", UUID.class), Rate.ofPartsPerMillion(row.getLong("ppm"))),
        company,
        file,
        lifetime);
  }

  private List<Fault> faults(UUID company, List<Share> shares) {
    List<Fault> faults = new ArrayList<>();
    Set<UUID> known = new HashSet<>();
    people.of(company).forEach((Person person) -> known.add(person.id()));
    Set<UUID> seen = new HashSet<>();
    long sum = 0;
    for (int i = 0; i < shares.size(); i++) {
      Share share = shares.get(i);
      String at = "parts[%d].".formatted(i);
      long part = share.part().partsPerMillion();
      if (!known.contains(share.person())) {
        faults.add(
            Fault.at(at + "person", "Nobody of this company has the id " + share.person() + "."));
      }
      if (!seen.add(share.person())) {
        faults.add(
            Fault.at(
                at + "person",
                "The person " + share.person() + " stands there twice: join the shares."));
      }
      if (part <= 0 || part > Rate.WHOLE.partsPerMillion()) {
        faults.add(
            Fault.at(
                at + "part",
                "A share of %s cannot be: give more than nothing and at most 100 %%."
                    .formatted(share.part())));
      }
      sum += Math.clamp(part, -Rate.WHOLE.partsPerMillion(), Rate.WHOLE.partsPerMillion());
    }
    if (sum != Rate.WHOLE.partsPerMillion()) {
      faults.add(
          Fault.at(
              "parts",
              "The shares come to %s, and must come to 100 %% exactly: correct the split."
                  .formatted(Rate.ofPartsPerMillion(sum))));
    }
    return faults;
  }
}
