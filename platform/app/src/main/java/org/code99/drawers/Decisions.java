package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Writes down what was decided of a file, and moves it accordingly. */
@Singleton
class Decisions {
  private final Lives lives;
  private final Handovers handovers;
  private final Tasks tasks;
  private final Sql sql;
  private final Clock clock;
  private final HouseRules rules;
  private final Audit audit;

  Decisions(
      Lives lives,
      Handovers handovers,
      Tasks tasks,
      Sql sql,
      Clock clock,
      HouseRules rules,
      Audit audit) {
    this.lives = lives;
    this.handovers = handovers;
    this.tasks = tasks;
    this.sql = sql;
    this.clock = clock;
    this.rules = rules;
    this.audit = audit;
  }

  void decide(Actor actor, Lives.Held held, Decision decision) {
    if (!actor.is(Role.MANAGER) && !held.hasOwner(actor.person())) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "The owner of a file or a manager decides what becomes of it: ask one of them.");
    }
    if (!held.stage().open()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "This file is '%s': there is nothing left to decide. A manager can open one that is over."
              .formatted(held.stage().code()));
    }
    List<Fault> faults = new ArrayList<>(decision.faults());
    review(held, decision).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    carryOut(actor, held, decision);
    sql.run("UPDATE drawers_file SET version = version + 1 WHERE id = ?", held.id());
    lives.record(
        held,
        """
        UPDATE drawers_life
           SET decision = ?, decided_at = ?, decided_by = ?, decided_by_name = ?, decision_why = ?, reopens = ?
         WHERE file_id = ?
        """,
        decision.code(),
        clock.instant(),
        actor.person(),
        actor.name(),
        decision.why(),
        decision instanceof Decision.Over over ? over.reopens() : null);
    lives.note(held, By.of(actor), "decision", "", decision.code(), decision.why());
    audit.note(
        held.company(),
        actor.person().toString(),
        "file.decide",
        held.id().toString(),
        decision.code());
    tasks.settled(actor, CaseFiles.DECIDE, held.id().toString());
  }

  private void carryOut(Actor actor, Lives.Held held, Decision decision) {
    By by = By.of(actor);
    switch (decision) {
      case Decision.Begin begin -> begin(by, held, begin);
      case Decision.Watch watch -> lives.step(held, Stage.PARKED, by, watch.why());
      case Decision.HandOver handOver -> handovers.handOver(actor, held, handOver);
      case Decision.Drop drop -> drop(by, held, drop);
      case Decision.Over over -> {
        lives.step(held, Stage.OVER, by, over.why());
        closeTasks(actor, held.id());
      }
    }
  }

  private void begin(By by, Lives.Held held, Decision.Begin begin) {
    Stage next = held.stage() == Stage.FACT_FINDING ? Stage.CLEARING : Stage.BEGUN;
    if (held.stage().isBefore(next) || held.stage() == Stage.PARKED) {
      lives.step(held, next, by, begin.why());
    }
  }

  private void drop(By by, Lives.Held held, Decision.Drop drop) {
    if (held.stage() != Stage.LISTED) {
      lives.step(held, Stage.LISTED, by, drop.why());
    }
    sql.run(
        """
        UPDATE drawers_file SET owner_id = NULL, owner_name = NULL, owned_since = NULL, version = version + 1
         WHERE id = ?
        """,
        held.id());
    lives.note(held, by, "owner", held.ownerName(), "", drop.why());
    sql.run(
        """
        UPDATE drawers_task SET owner_id = NULL, owner_name = ''
         WHERE file_id = ? AND done_at IS NULL AND owner_id = ?
        """,
        held.id(),
        held.owner());
  }

  /** Nothing more goes out, so nothing is left to do. */
  private void closeTasks(Actor actor, UUID file) {
    sql.run(
        """
        UPDATE drawers_task SET done_at = ?, done_by = ?, done_note = 'The file is over.'
         WHERE file_id = ? AND done_at IS NULL
        """,
        clock.instant(),
        actor.person(),
        file);
  }

  /** An attempt that heard them ends with its review, where the house rule is strict (S60). */
  private Optional<Fault> review(Lives.Held held, Decision decision) {
    boolean ends =
        switch (decision) {
          case Decision.HandOver handOver -> true;
          case Decision.Drop drop -> true;
          case Decision.Over over -> true;
          case Decision.Begin begin -> false;
          case Decision.Watch watch -> false;
        };
    if (!ends || !rules.ask(held.company(), held.region(), Rule.REVIEW).refuses()) {
      return Optional.empty();
    }
    return sql.first(
        """
        SELECT 1 FROM drawers_life
         WHERE file_id = ? AND fact_finding_closed_at IS NOT NULL AND reviewed_at IS NULL
        """,
        row ->
            Fault.of(
                "This attempt has no review yet: answer its three questions first, then decide."),
        held.id());
  }
}
