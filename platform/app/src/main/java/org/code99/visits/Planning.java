package org.code99.visits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.FileFacts;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.visits.VisitBook.Entry;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Sound;

/** Plans visits, and writes down what they asked for. */
@Singleton
class Planning {
  static final String TASK = "visit";

  private final VisitBook book;
  private final Tasks tasks;
  private final FileFacts facts;
  private final LocalDays days;
  private final Audit audit;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Planning(
      VisitBook book,
      Tasks tasks,
      FileFacts facts,
      LocalDays days,
      Audit audit,
      Sql sql,
      Ids ids,
      Clock clock) {
    this.book = book;
    this.tasks = tasks;
    this.facts = facts;
    this.days = days;
    this.audit = audit;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  UUID schedule(Actor actor, SeenFile file, VisitPlan plan, ZoneId zone) {
    List<Fault> faults = new ArrayList<>();
    if (plan.decisionMaker().isBlank()) {
      faults.add(
          Fault.at(
              "decisionMaker",
              "No decision maker is named: ring reception and ask who buys today."));
    }
    if (plan.appointment().isEmpty()) {
      faults.add(Fault.at("appointment", "There is no appointment: give its day and time."));
    }
    plan.appointment()
        .flatMap(at -> Sound.soon("appointment", at, clock.instant()))
        .ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    Instant appointment = plan.appointment().orElseThrow();
    Entry visit = book.begun(actor, file);
    visit
        .appointment()
        .filter(before -> !before.equals(appointment))
        .ifPresent(before -> tasks.settled(actor, TASK, key(visit.id(), before)));
    book.plan(
        visit.id(),
        file.owner().orElse(actor.person()),
        file.owner().isPresent() ? file.ownerName() : actor.name(),
        plan);
    tasks.order(
        actor.company(),
        List.of(
            TaskOrder.forOwner(
                file.id(),
                TASK,
                key(visit.id(), appointment),
                "Visit %s: listen to %s. No pitch."
                    .formatted(file.company(), plan.decisionMaker().strip()),
                appointment.atZone(zone).toLocalDate())));
    return visit.id();
  }

  UUID askedForIt(Actor actor, SeenFile file, String words, LocalDate on) {
    List<Fault> faults = new ArrayList<>();
    if (Words.sayNothing(words)) {
      faults.add(
          Fault.at(
              "words",
              "What did they ask for? Write it in their words: the lock opens for exactly that."));
    }
    Sound.past("on", on, days.today(actor)).ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO visits_wish (id, company_id, file_id, words, asked_on, recorded_at, recorded_by)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        file.id(),
        words.strip(),
        on,
        clock.instant(),
        actor.person());
    facts.pitchAskedFor(actor, file.id(), words.strip(), on);
    audit.note(
        actor.company(),
        actor.person().toString(),
        "visits.asked-for-it",
        file.id().toString(),
        id.toString());
    return id;
  }

  static String key(UUID visit, Instant appointment) {
    return visit + "@" + appointment;
  }
}
