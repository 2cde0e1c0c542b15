package org.code99.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Decision;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Stage;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door to patience: a parked file says what would have to change, and nothing else wakes it.
 * Touches and signals are always saved; the same event told again changes nothing.
 */
@Singleton
public class Watch {
  static final String WHO_FAILS = "Say which competitor is failing: its name.";

  private final CaseFiles files;
  private final FileFacts facts;
  private final Parking parking;
  private final Touches touches;
  private final Signals signals;
  private final Telling telling;
  private final Kinds kinds;
  private final Audit audit;

  Watch(
      CaseFiles files,
      FileFacts facts,
      Parking parking,
      Touches touches,
      Signals signals,
      Telling telling,
      Kinds kinds,
      Audit audit) {
    this.files = files;
    this.facts = facts;
    this.parking = parking;
    this.touches = touches;
    this.signals = signals;
    this.telling = telling;
    this.kinds = kinds;
    this.audit = audit;
  }

  /** A touch that is due. */
  public record NextTouch(UUID file, String company, LocalDate on) {}

  /**
   * Parks a file until one of its tripwires is touched (S26).
   *
   * @param version of the file that they saw
   * @param tripwires at least one
   */
  @Transactional
  public void park(Actor actor, UUID file, int version, List<Tripwire> tripwires, String why) {
    List<Fault> faults = faults(tripwires, why);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    files.decide(actor, file, version, new Decision.Watch(why));
    parking.open(actor, file, tripwires, why);
  }

  /** What is wrong with parking a file so, whatever file it is. */
  public static List<Fault> faults(List<Tripwire> tripwires, String why) {
    List<Fault> faults = new ArrayList<>();
    if (tripwires.isEmpty()) {
      faults.add(
          Fault.at(
              "tripwires", "A parked file says what would have to change: choose at least one."));
    }
    tripwires.forEach(tripwire -> faults.addAll(tripwire.faults()));
    faults.addAll(new Decision.Watch(why).faults());
    return List.copyOf(faults);
  }

  /** How often we want to be in touch with a file, in days from the last real touch (S26). */
  @Transactional
  public void cadence(Actor actor, UUID file, int days, LocalDate today) {
    files.find(actor, file);
    if (days < 1 || days > 3650) {
      throw new Refused(
          Refused.Kind.INVALID, List.of(Fault.at("days", "A cadence has 1 to 3650 days.")));
    }
    touches.cadence(actor, file, days, today);
  }

  /** Saves a touch (S27): an empty one too, which moves no clock. */
  @Transactional
  public void touch(Actor actor, UUID file, LocalDate on, String way, String learnt) {
    files.find(actor, file);
    touches.save(actor, file, on, way, learnt);
    if (!learnt.isBlank()) {
      facts.firstContact(actor, file, on);
    }
  }

  /** What is watched about a file. */
  @Transactional
  public Watched of(Actor actor, UUID file) {
    CaseFile found = files.find(actor, file);
    boolean parked = found.stage() == Stage.PARKED;
    return new Watched(
        file,
        parked ? parking.why(file) : Optional.empty(),
        parked ? parking.tripwires(file) : List.of(),
        touches.cadence(file),
        touches.next(file),
        touches.of(file),
        signals.of(file));
  }

  /** The kinds of signals that the company's sources declared, beside the house's own (S32). */
  @Transactional
  public List<DeclaredKind> declaredKinds(Actor actor) {
    return kinds.declared(actor.company());
  }

  /** The kind of a code: the house's own, or one that a source of the company declared. */
  @Transactional
  public Optional<Tripwire.Kind> kind(Actor actor, String code) {
    return kinds.find(actor.company(), code);
  }

  /**
   * The parked files that they see, by name.
   *
   * @param after the last file of the page before; empty for the first page
   * @param limit at most 200
   */
  @Transactional
  public List<ParkedFile> parked(Actor actor, Optional<UUID> after, int limit) {
    return parking.list(actor, after, Math.clamp(limit, 1, 200));
  }

  /** To whom files that they see were lost, by name: whoever fails is likely one of these. */
  @Transactional
  public List<String> competitors(Actor actor) {
    return signals.competitors(actor);
  }

  /** Touches that are due by a day on files that they see; the longest overdue first. */
  @Transactional
  public List<NextTouch> dueTouches(Actor actor, LocalDate today) {
    return touches.due(actor, today);
  }

  /**
   * A competitor is failing (S28): every open file lost to it gets one task, and the parked ones
   * wake; once for an event, whoever tells it.
   */
  @Transactional
  public Fanned competitorFailing(Actor actor, String competitor, Signal signal) {
    if (competitor.isBlank() || !signal.kind().equals(Tripwire.Kind.COMPETITOR_FAILING)) {
      throw new Refused(Refused.Kind.INVALID, List.of(Fault.at("competitor", WHO_FAILS)));
    }
    UUID company = actor.company();
    Optional<UUID> id = signals.keep(company, null, competitor, signal, actor.name());
    if (id.isEmpty()) {
      return Fanned.nothingNew();
    }
    audit.note(
        company,
        actor.person().toString(),
        "watch.signal",
        id.get().toString(),
        signal.kind().code());
    return telling.all(
        company, competitor, signals.lostTo(company, competitor), id.get().toString(), signal);
  }

  /**
   * Something changed about one file (S29-S31). It makes one task; a parked file wakes, and gets
   * the task, only where that is one of its tripwires. A buyer who left always leaves the task to
   * find out who buys now; for a file that is over, the managers are asked whether to open it.
   */
  @Transactional
  public Fanned signal(Actor actor, UUID file, Signal signal) {
    CaseFile found = files.find(actor, file);
    Optional<UUID> id = signals.keep(actor.company(), file, "", signal, actor.name());
    if (id.isEmpty()) {
      return Fanned.nothingNew();
    }
    if (signal.kind().equals(Tripwire.Kind.BUYER_LEFT)) {
      facts.contactIs(actor, file, ContactStatus.LEFT);
    }
    return telling.one(
        new Telling.Concerned(
            actor.company(), file, found.company(), found.region(), found.stage()),
        id.get().toString(),
        signal);
  }

  /**
   * A cause is fixed, with proof (P4): files parked until just that wake, each with one task.
   *
   * @param cause the code of the loss reason
   * @param eventKey tells one proof from the next, such as the lesson's number and status
   */
  @Transactional
  public Fanned fixShipped(UUID company, String cause, String eventKey, LocalDate on, String by) {
    Tripwire.Kind kind = Tripwire.Kind.FIX_SHIPPED;
    Optional<UUID> id = signals.keep(company, null, cause, new Signal(kind, eventKey, "", on), by);
    if (id.isEmpty()) {
      return Fanned.nothingNew();
    }
    return signals.fan(
        company,
        parking.waitingFor(company, kind, cause),
        id.get().toString(),
        kind,
        "What drove them away is fixed, with proof: tell them.",
        on);
  }

  /**
   * The calendar's turn: parked files whose day has come wake, each with one task. Asked again on
   * the same day it does nothing.
   *
   * @return how many woke
   */
  @Transactional
  public int calendar(Morning morning) {
    UUID company = morning.company();
    LocalDate today = morning.day();
    int woken = 0;
    for (Parking.Due due : parking.due(morning)) {
      Tripwire.Kind kind = new Tripwire.Kind(due.kind());
      woken +=
          signals
              .fan(
                  company,
                  List.of(due.file()),
                  due.parking().toString(),
                  kind,
                  kind.equals(Tripwire.Kind.CONTRACT_ENDS)
                      ? "Their contract ends on %s: go and see.".formatted(due.on())
                      : "The cooling-off is over since %s: go and see.".formatted(due.on()),
                  today)
              .woken();
    }
    return woken;
  }
}
