package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Medium;
import org.code99.audit.Audit;
import org.code99.database.Release;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of what goes out: a manager composes a wave, leafs through it, pulls what they do not
 * like, approves the wording once, and says what was posted. Where no channel sends, posting is
 * done by hand (S78); the house books the call that follows (S79).
 */
@Singleton
public class GoingOut {
  private static final int MOST_EACH = 9999;

  private final WaveBook book;
  private final WavePress press;
  private final Clearing clearing;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Release release;
  private final Audit audit;
  private final Clock clock;

  GoingOut(
      WaveBook book,
      WavePress press,
      Clearing clearing,
      FileFacts facts,
      Tasks tasks,
      Release release,
      Audit audit,
      Clock clock) {
    this.book = book;
    this.press = press;
    this.clearing = clearing;
    this.facts = facts;
    this.tasks = tasks;
    this.release = release;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What came of saying that a wave was posted.
   *
   * @param sent how many count as posted now
   * @param held those that did not go, each with its reasons
   */
  public record Posted(int sent, List<Fault> held) {
    /** Copies. */
    public Posted {
      held = List.copyOf(held);
    }
  }

  /**
   * Composes the first pieces for the files of a drawer in the manager's regions that had none yet.
   *
   * @param perPerson for the first so many files of each owner, the best first; 0 means all
   * @return the wave
   * @throws Refused when they are no manager, or the drawer has no file whose turn it is
   */
  @Transactional
  public UUID compose(Actor manager, UUID drawer, int perPerson, LocalDate asOf) {
    mustManage(manager);
    if (perPerson < 0 || perPerson > MOST_EACH) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "perPerson",
                  "For each person go out the first 1 to %d, or all with 0: not %d."
                      .formatted(MOST_EACH, perPerson))));
    }
    Set<UUID> files = book.whoseTurn(manager, drawer);
    if (files.isEmpty()) {
      throw Refused.because(
          Refused.Kind.INVALID,
          "No file of this drawer waits for a first piece: divide it first, or look whom the last wave reached.");
    }
    UUID wave = book.begin(manager, drawer, asOf);
    press.print(manager, wave, asOf, files, perPerson);
    audit.note(manager.company(), manager.person().toString(), "wave.compose", wave.toString(), "");
    return wave;
  }

  /** The newest waves that hold a file of theirs, at most 50. */
  @Transactional
  public List<GoingWave> waves(Actor actor) {
    return book.newest(actor);
  }

  /** One wave. */
  @Transactional
  public GoingWave wave(Actor actor, UUID wave) {
    return book.find(actor, wave).orElseThrow(() -> Refused.notFound("wave"));
  }

  /** A print-ready file of a wave; whoever asks manages files of it. */
  @Transactional
  public byte[] print(Actor manager, UUID wave, String name) {
    mustManage(manager);
    mustBeReleased();
    GoingWave found = wave(manager, wave);
    if (found.parcels().size() < book.size(wave)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN,
          "This print holds letters of regions that are not yours: compose a wave of your own.");
    }
    return book.print(wave, name).orElseThrow(() -> Refused.notFound("print"));
  }

  /** Takes one piece out of a wave, and prints the others anew; what was posted stays posted. */
  @Transactional
  public void pull(Actor manager, UUID wave, UUID file) {
    mustManage(manager);
    GoingWave found = locked(manager, wave);
    Set<UUID> others = new HashSet<>();
    boolean there = false;
    for (GoingWave.Parcel parcel : found.in("planned")) {
      there |= parcel.file().equals(file);
      if (!parcel.file().equals(file)) {
        others.add(parcel.file());
      }
    }
    if (!there) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "This piece was pulled or posted already: reload the page.");
    }
    if (!book.pulled(wave, file, manager)) {
      throw Refused.because(
          Refused.Kind.CONFLICT, "This piece is on its way already: reload the page.");
    }
    press.again(manager, wave, found.asOf(), others);
    audit.note(
        manager.company(),
        manager.person().toString(),
        "wave.pull",
        wave.toString(),
        file.toString());
  }

  /**
   * Approves the wording of a wave, once for all its pieces. Every gate is asked again.
   *
   * @return what would not go as things are today, each with its reasons
   */
  @Transactional
  public List<Fault> approve(Actor manager, UUID wave) {
    mustManage(manager);
    GoingWave found = locked(manager, wave);
    List<Fault> held = new ArrayList<>();
    for (Clearing.Answered answer : asked(manager, found, LocalDate.now(clock))) {
      if (answer.verdict() instanceof Verdict.Refused refused) {
        held.add(fault(found.parcel(answer.parcel()), refused));
      }
    }
    book.approve(manager, wave);
    audit.note(manager.company(), manager.person().toString(), "wave.approve", wave.toString(), "");
    return List.copyOf(held);
  }

  /**
   * Says that the pieces of a wave were posted. Every gate is asked again, with the files locked;
   * what one of them refuses is told and does not count as posted.
   *
   * @throws Refused when the wording is not approved, or the house is not released after a restore
   */
  @Transactional
  public Posted posted(Actor manager, UUID wave, LocalDate on) {
    mustManage(manager);
    mustBeReleased();
    GoingWave found = locked(manager, wave);
    if (found.approvedBy().isEmpty()) {
      throw Refused.because(
          Refused.Kind.CONFLICT,
          "Nobody approved the wording yet: leaf through it and approve it.");
    }
    List<Fault> held = new ArrayList<>();
    int sent = 0;
    for (Clearing.Answered answer : asked(manager, found, on)) {
      GoingWave.Parcel parcel = found.parcel(answer.parcel());
      switch (answer.verdict()) {
        case Verdict.Refused refused -> held.add(fault(parcel, refused));
        case Verdict.Cleared cleared -> {
          book.sent(parcel.id(), answer.personKey(), manager, on);
          facts.firstContact(manager, parcel.file(), on);
          sent++;
        }
      }
    }
    tasks.order(
        manager.company(),
        book.find(manager, wave).orElseThrow().in("sent").stream()
            .map(parcel ->
                CallTask.after(wave, parcel.file(), Medium.POST, parcel.sentOn().orElse(on)))
            .toList());
    audit.note(
        manager.company(),
        manager.person().toString(),
        "wave.posted",
        wave.toString(),
        sent + " posted, " + held.size() + " held");
    return new Posted(sent, held);
  }

  private List<Clearing.Answered> asked(Actor manager, GoingWave wave, LocalDate on) {
    return clearing.ask(
        manager.company(),
        Medium.POST,
        on,
        wave.toGo().stream().map(GoingWave.Parcel::id).toList());
  }

  private static Fault fault(GoingWave.Parcel parcel, Verdict.Refused refused) {
    return Fault.at(parcel.file().toString(), parcel.company() + ": " + refused.sentence());
  }

  private GoingWave locked(Actor manager, UUID wave) {
    book.lock(manager.company(), wave);
    return wave(manager, wave);
  }

  private void mustBeReleased() {
    if (!release.granted()) {
      throw Refused.because(Refused.Kind.CONFLICT, Release.WHY);
    }
  }

  private static void mustManage(Actor actor) {
    if (!actor.is(Role.MANAGER)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "A manager sends a wave: ask yours.");
    }
  }
}
