package org.code99.visits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.visits.VisitBook.Entry;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Closes visits, and what follows from a closed one. */
@Singleton
class Closing {
  private final VisitBook book;
  private final ClosingRules rules;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Audit audit;
  private final Sql sql;
  private final Clock clock;

  Closing(
      VisitBook book,
      ClosingRules rules,
      FileFacts facts,
      Tasks tasks,
      Audit audit,
      Sql sql,
      Clock clock) {
    this.book = book;
    this.rules = rules;
    this.facts = facts;
    this.tasks = tasks;
    this.audit = audit;
    this.sql = sql;
    this.clock = clock;
  }

  Closed close(Actor actor, SeenFile file, Entry visit) {
    if (visit.closedAt().isPresent()) {
      return new Closed(visit.id(), visit.closedAt().get(), List.of());
    }
    Readiness readiness =
        rules.of(actor.company(), file.region(), book.notes(visit.id()), book.choices(visit.id()));
    if (!readiness.missing().isEmpty()) {
      throw new Refused(
          Refused.Kind.CONFLICT, readiness.missing().stream().map(Fault::of).toList());
    }
    book.close(actor, visit.id());
    facts.factFindingClosed(actor, file.id(), visit.id());
    visit
        .appointment()
        .ifPresent(at -> tasks.settled(actor, Planning.TASK, Planning.key(visit.id(), at)));
    audit.note(
        actor.company(),
        actor.person().toString(),
        "visits.closed",
        visit.id().toString(),
        file.id().toString());
    return new Closed(visit.id(), clock.instant(), readiness.advice());
  }

  void checkVoice(Actor actor, SeenFile file, Entry visit, Visit.Voice voice) {
    if (voice == Visit.Voice.MANAGER && !actor.is(Role.MANAGER)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "A manager rules on the reasons: choose yours as who was there.");
    }
    boolean theirs =
        actor.person().equals(visit.rep())
            || file.owner().filter(actor.person()::equals).isPresent();
    if (voice == Visit.Voice.REP && !theirs) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "%s was there and says what was heard: your reasons stand beside theirs as the manager's."
              .formatted(visit.repName()));
    }
  }

  void opportunity(Actor actor, Entry visit, String title) {
    if (title.isBlank()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("title", "The opportunity has no name: say what it is about.")));
    }
    if (visit.closedAt().isEmpty()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "The visit is still open: nothing is sold before they have been heard. Close it first.");
    }
    book.opportunity(actor, visit, title.strip());
  }

  Conversion conversion(Actor actor) {
    return sql.first(
            """
            SELECT count(*), count(o.visit_id)
            FROM visits_visit v
            JOIN drawers_file f ON f.id = v.file_id
            LEFT JOIN visits_opportunity o ON o.visit_id = v.id
            WHERE v.company_id = ? AND v.closed_at IS NOT NULL AND NOT f.withdrawn
              AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
            """,
            row -> new Conversion(row.getLong(1), row.getLong(2)),
            actor.company(),
            actor.person(),
            actor.seesRegions(),
            actor.regions())
        .orElseThrow();
  }
}
