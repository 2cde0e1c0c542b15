package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Gives a file to somebody else, also because of personalities. */
@Singleton
class Handovers {
  private final Lives lives;
  private final Staff staff;
  private final HouseRules rules;
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;

  Handovers(Lives lives, Staff staff, HouseRules rules, Sql sql, Clock clock, Audit audit) {
    this.lives = lives;
    this.staff = staff;
    this.rules = rules;
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  void handOver(Actor actor, Lives.Held held, Decision.HandOver order) {
    if (!actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "A manager hands files over, because it fixes who is paid: ask yours.");
    }
    List<Fault> faults = new ArrayList<>(staff.faults(held, order.newOwner()));
    UUID former = held.owner();
    if (former == null) {
      faults.add(Fault.of("Nobody has this file: give it to somebody instead."));
    } else if (former.equals(order.newOwner())) {
      faults.add(Fault.at("person", held.ownerName() + " has it already: choose somebody else."));
    }
    if (order.formerShare() < 0 || order.formerShare() > 100) {
      faults.add(Fault.at("formerShare", "The former owner keeps 0 to 100 percent of the credit."));
    }
    int done = count(held);
    RuleAnswer limit = rules.ask(held.company(), held.region(), Rule.HANDOVERS);
    if (limit.refuses() && done >= limit.number().orElse(Integer.MAX_VALUE)) {
      faults.add(
          Fault.of(
              limit.sentence()
                  + " This one was handed over %d times: decide that it is over, or let it rest."
                      .formatted(done)));
    }
    if (former == null || !faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    write(actor, held, former, order, done + 1);
  }

  private void write(
      Actor actor, Lives.Held held, UUID former, Decision.HandOver order, int ordinal) {
    sql.run(
        """
        INSERT INTO drawers_handover
          (file_id, ordinal, company_id, from_person, to_person, former_share_percent, why, at, by_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        held.id(),
        ordinal,
        held.company(),
        former,
        order.newOwner(),
        order.formerShare(),
        order.why(),
        clock.instant(),
        actor.person());
    sql.run(
        """
        INSERT INTO drawers_barred (file_id, person_id, company_id, since) VALUES (?, ?, ?, ?)
        ON CONFLICT (file_id, person_id) DO NOTHING
        """,
        held.id(),
        former,
        held.company(),
        clock.instant());
    lives.record(held, "UPDATE drawers_life SET handovers = ? WHERE file_id = ?", ordinal);
    give(actor, held, order.newOwner(), order.why());
    audit.note(
        held.company(),
        actor.person().toString(),
        "file.handover",
        held.id().toString(),
        former + " -> " + order.newOwner() + ", former share " + order.formerShare());
  }

  /** A file with its open tasks. */
  void give(Actor actor, Lives.Held held, UUID person, String why) {
    String name = staff.find(held.company(), person).orElseThrow().name();
    lives.give(held, person, name, By.of(actor), why);
    sql.run(
        """
        UPDATE drawers_task SET owner_id = ?, owner_name = ?
         WHERE file_id = ? AND done_at IS NULL AND NOT for_managers
           AND (owner_id IS NULL OR owner_id = ?)
        """,
        person,
        name,
        held.id(),
        held.owner());
  }

  private int count(Lives.Held held) {
    return sql.first(
            "SELECT count(*) FROM drawers_handover WHERE file_id = ?",
            row -> row.getInt(1),
            held.id())
        .orElse(0);
  }
}
