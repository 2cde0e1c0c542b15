package org.code99.watch;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.FileFacts;
import org.code99.people.Actor;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door to what sources of signals tell (S32): how they stand, and whom a signal is about that
 * fits nobody, or several.
 */
@Singleton
public class IncomingSignals {
  private final Regions regions;
  private final SourceBook book;
  private final Arrivals arrivals;
  private final WhomItConcerns concerns;
  private final CaseFiles files;
  private final FileFacts facts;
  private final Signals signals;
  private final Telling telling;
  private final Audit audit;

  IncomingSignals(
      Regions regions,
      SourceBook book,
      Arrivals arrivals,
      WhomItConcerns concerns,
      CaseFiles files,
      FileFacts facts,
      Signals signals,
      Telling telling,
      Audit audit) {
    this.regions = regions;
    this.book = book;
    this.arrivals = arrivals;
    this.concerns = concerns;
    this.files = files;
    this.facts = facts;
    this.signals = signals;
    this.telling = telling;
    this.audit = audit;
  }

  /** The sources that tell the regions that they look after something, whoever chose them. */
  @Transactional
  public List<SourceState> sources(Actor actor) {
    return actor.seesRegions() ? book.of(actor.company(), above(actor)) : List.of();
  }

  /**
   * Signals of those sources that wait for a word, the newest first.
   *
   * @param limit at most 200
   */
  @Transactional
  public List<Arrival> waiting(Actor actor, int limit) {
    if (!actor.seesRegions()) {
      return List.of();
    }
    return arrivals.waiting(actor.company(), above(actor), Math.clamp(limit, 1, 200)).stream()
        .map(arrival -> arrival.suggesting(concerns.like(actor, arrival)))
        .toList();
  }

  /** The file of an account number, for whoever finds none of the suggestions fit. */
  @Transactional
  public UUID numbered(Actor actor, String accountNo) {
    return concerns
        .numbered(actor, accountNo)
        .orElseThrow(() ->
            new Refused(
                Refused.Kind.INVALID,
                List.of(
                    Fault.at(
                        "account",
                        "No customer of yours has the account number '" + accountNo + "'."))));
  }

  /** It is about this file: what follows is what follows from any signal about it. */
  @Transactional
  public Fanned assign(Actor actor, UUID arrival, UUID file) {
    Arrivals.Waiting waiting = held(actor, arrival);
    CaseFile found = files.find(actor, file);
    Signal signal = waiting.arrival().signal(waiting.eventKey());
    arrivals.settled(actor, arrival, "assigned", "");
    audit.note(
        actor.company(),
        actor.person().toString(),
        "watch.signal-assigned",
        arrival.toString(),
        file.toString());
    if (signals.keep(actor.company(), file, "", signal, waiting.arrival().source()).isEmpty()) {
      return Fanned.nothingNew();
    }
    if (signal.kind().equals(Tripwire.Kind.BUYER_LEFT)) {
      facts.contactIs(actor, file, ContactStatus.LEFT);
    }
    return telling.one(
        new Telling.Concerned(
            actor.company(), file, found.company(), found.region(), found.stage()),
        waiting.eventKey(),
        signal);
  }

  /** It concerns nobody here. It is kept, and shown no more. */
  @Transactional
  public void drop(Actor actor, UUID arrival, String why) {
    if (Words.sayNothing(why)) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("why", "A signal that is dropped has a reason: say why.")));
    }
    held(actor, arrival);
    arrivals.settled(actor, arrival, "dropped", why.strip());
    audit.note(
        actor.company(), actor.person().toString(), "watch.signal-dropped", arrival.toString(), "");
  }

  private Arrivals.Waiting held(Actor actor, UUID arrival) {
    if (actor.seesRegions()) {
      return arrivals
          .held(actor.company(), above(actor), arrival)
          .orElseThrow(IncomingSignals::gone);
    }
    throw gone();
  }

  /** Their regions and all above: a source chosen there tells theirs, too. */
  private Set<UUID> above(Actor actor) {
    RegionTree tree = regions.tree(actor.company());
    return actor.regions().stream()
        .flatMap(region -> tree.lineage(region).stream())
        .map(Region::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Refused gone() {
    return new Refused(
        Refused.Kind.NOT_FOUND,
        List.of(Fault.of("No such signal waits: somebody may have said whom it is about.")));
  }
}
