package org.code99.agreements;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.drawers.FileFacts;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.code99.web.Show;

/**
 * Keeps watch over obligations: a task when one begins, an early warning, and on the day after its
 * due date the manager hears that we broke it (P5).
 */
@Singleton
class Promises {
  private static final String DUTY = "obligation";
  private static final String WARNING = "obligation-warning";
  private static final String BREACH = "obligation-breach";
  private static final String FROZEN = "We broke a promise: ";

  private final Files files;
  private final ObligationBook book;
  private final Tasks tasks;
  private final FileFacts facts;
  private final HouseRules rules;
  private final Audit audit;

  Promises(
      Files files,
      ObligationBook book,
      Tasks tasks,
      FileFacts facts,
      HouseRules rules,
      Audit audit) {
    this.files = files;
    this.book = book;
    this.tasks = tasks;
    this.facts = facts;
    this.rules = rules;
    this.audit = audit;
  }

  /** It runs from now on: who owes it finds it among their tasks. */
  void begin(UUID company, SeenFile file, Obligation obligation) {
    tasks.order(company, List.of(task(file, obligation, DUTY, "", obligation.duty().dueOn())));
  }

  /** It runs no more: another version took its place. */
  void superseded(Actor by, Obligation obligation) {
    tasks.settled(by, DUTY, obligation.id().toString());
    tasks.settled(by, WARNING, obligation.id().toString());
  }

  Watched watch(Morning morning) {
    UUID company = morning.company();
    LocalDate today = morning.day();
    int warned = 0;
    int broken = 0;
    int frozen = 0;
    Actor calendar = new Actor(company, new UUID(0, 0), "the calendar", Set.of(), Set.of());
    for (Obligation obligation : book.open(company, today)) {
      SeenFile file = files.find(company, obligation.file()).orElse(null);
      if (file == null || !morning.regions().contains(file.region())) {
        continue;
      }
      if (obligation.duty().dueOn().isBefore(today)) {
        broken++;
        frozen += breach(calendar, file, obligation, today, "Its day went by.") ? 1 : 0;
      } else if (!obligation.warnOn().isAfter(today)
          && book.warn(company, obligation.id(), today)) {
        warned++;
        tasks.order(company, List.of(task(file, obligation, WARNING, "Early warning: ", today)));
      }
    }
    return new Watched(warned, broken, frozen);
  }

  void kept(Actor actor, UUID id, LocalDate on, String evidence) {
    Obligation obligation = theirs(actor, id);
    if (Words.sayNothing(evidence)) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "evidence",
                  "Kept is what can be shown: say what was done and where it can be read.")));
    }
    if (obligation.state() == Obligation.State.KEPT) {
      return;
    }
    book.outcome(actor.company(), id, true, on, evidence, actor.name());
    superseded(actor, obligation);
    tasks.settled(actor, BREACH, id.toString());
    SeenFile file = files.find(actor.company(), obligation.file()).orElseThrow();
    boolean mended =
        book.running(file.id()).stream()
            .noneMatch(other ->
                other.state() == Obligation.State.BROKEN && other.duty().side() == Duty.Side.OURS);
    if (mended && file.frozenWhy().filter(why -> why.startsWith(FROZEN)).isPresent()) {
      facts.thawed(actor, file.id(), "What was broken is mended.");
    }
    note(actor, "agreements.kept", obligation);
  }

  void broken(Actor actor, UUID id, LocalDate on, String words) {
    Obligation obligation = theirs(actor, id);
    if (obligation.state() != Obligation.State.BROKEN) {
      SeenFile file = files.find(actor.company(), obligation.file()).orElseThrow();
      breach(actor, file, obligation, on, words);
    }
  }

  /** Whether selling is frozen by it. */
  private boolean breach(
      Actor by, SeenFile file, Obligation obligation, LocalDate on, String words) {
    book.outcome(by.company(), obligation.id(), false, on, words, by.name());
    superseded(by, obligation);
    note(by, "agreements.broken", obligation);
    if (obligation.duty().side() == Duty.Side.THEIRS) {
      tasks.order(
          by.company(),
          List.of(
              TaskOrder.forOwner(
                  file.id(),
                  BREACH,
                  obligation.id().toString(),
                  "%s did not do what they promised: %s. Ask what is in the way."
                      .formatted(file.company(), obligation.duty().what()),
                  on)));
      return false;
    }
    tasks.order(
        by.company(),
        List.of(
            TaskOrder.forManagers(
                file.id(),
                file.region(),
                BREACH,
                obligation.id().toString(),
                "We broke our word to %s: %s, due %s, owed by %s. Ring them before they ring us."
                    .formatted(
                        file.company(),
                        obligation.duty().what(),
                        obligation.duty().dueOn(),
                        obligation.duty().ownerName()),
                on)));
    boolean freezes = rules.ask(by.company(), file.region(), Rule.BREACH_FREEZES).refuses();
    if (freezes) {
      facts.frozen(by, file.id(), FROZEN + obligation.duty().what());
    }
    return freezes;
  }

  /** Whoever owes it may say how far it is, though they see nothing else of the file (S55). */
  private Obligation theirs(Actor actor, UUID id) {
    book.lock(id);
    return book.find(actor.company(), id)
        .filter(obligation ->
            obligation.duty().ownerId().filter(actor.person()::equals).isPresent()
                || files
                    .find(actor.company(), obligation.file())
                    .filter(file -> actor.sees(file.region(), file.owner().orElse(null)))
                    .isPresent())
        .orElseThrow(() -> Refused.notFound("obligation"));
  }

  private static TaskOrder task(
      SeenFile file, Obligation obligation, String kind, String before, LocalDate dueOn) {
    Duty duty = obligation.duty();
    String sentence =
        "%s%s: %s, due %s."
            .formatted(
                before,
                duty.side() == Duty.Side.OURS
                    ? "Promised to " + file.company()
                    : file.company() + " promised",
                duty.what(),
                Show.day(duty.dueOn()));
    if (duty.side() == Duty.Side.OURS && duty.ownerId().isPresent()) {
      return new TaskOrder(
          Optional.of(file.id()),
          new TaskOrder.Doer.Somebody(duty.ownerId().get(), duty.ownerName(), file.region()),
          kind,
          obligation.id().toString(),
          sentence,
          dueOn);
    }
    return TaskOrder.forOwner(file.id(), kind, obligation.id().toString(), sentence, dueOn);
  }

  private void note(Actor actor, String action, Obligation obligation) {
    audit.note(
        actor.company(),
        actor.person().toString(),
        action,
        obligation.id().toString(),
        obligation.file().toString());
  }
}
