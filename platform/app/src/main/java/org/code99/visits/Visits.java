package org.code99.visits;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.visits.VisitBook.Entry;
import org.code99.web.Refused;

/**
 * The door to the visits. What a person records is saved, whatever is missing and whatever a house
 * rule says; a rule only keeps a visit from being closed and a step from being done. Whoever does
 * not see a file is told that there is none.
 */
@Singleton
public class Visits {
  private final Files files;
  private final VisitBook book;
  private final ClosingRules rules;
  private final Planning planning;
  private final Recording recording;
  private final ReasonChoosing choosing;
  private final Closing closing;
  private final AirClearing clearing;
  private final ReviewBook reviews;
  private final ReactionReport reactions;
  private final Sheets sheets;

  Visits(
      Files files,
      VisitBook book,
      ClosingRules rules,
      Planning planning,
      Recording recording,
      ReasonChoosing choosing,
      Closing closing,
      AirClearing clearing,
      ReviewBook reviews,
      ReactionReport reactions,
      Sheets sheets) {
    this.files = files;
    this.book = book;
    this.rules = rules;
    this.planning = planning;
    this.recording = recording;
    this.choosing = choosing;
    this.closing = closing;
    this.clearing = clearing;
    this.reviews = reviews;
    this.reactions = reactions;
    this.sheets = sheets;
  }

  /**
   * Plans a fact-finding visit, or plans the open one anew, and gives the file's owner a task for
   * it (S34).
   *
   * @param zone in which the day of the appointment is a business day
   * @return the visit
   * @throws Refused when nobody or no time is named, both at once
   */
  @Transactional
  public UUID schedule(Actor actor, UUID file, VisitPlan plan, ZoneId zone) {
    return planning.schedule(actor, files.seen(actor, file), plan, zone);
  }

  /**
   * Saves what happened, on the visit that is open or on one that begins with it. The same note
   * sent twice is saved once.
   */
  @Transactional
  public Recorded record(Actor actor, UUID file, VisitNote note) {
    return completed(actor, recording.onFile(actor, file, note));
  }

  /** Saves what happened on one visit; a note that waited on a phone may come after its closing. */
  @Transactional
  public Recorded recordOn(Actor actor, UUID visit, VisitNote note) {
    return completed(actor, recording.onVisit(actor, visit, note));
  }

  /**
   * Chooses reasons for a visit. Each voice has its own, and each choice stays in the history.
   *
   * @throws Refused when it is not their voice, or a code is no reason of the company
   */
  @Transactional
  public void choose(Actor actor, UUID visit, Visit.Voice voice, ChosenReasons reasons) {
    Entry entry = entry(actor, visit);
    SeenFile file = files.seen(actor, entry.file());
    closing.checkVoice(actor, file, entry, voice);
    choosing.choose(actor, file, visit, voice, reasons);
  }

  /**
   * Closes a visit: fact finding is over, and the file waits for a decision. A visit that is closed
   * already stays as it is.
   *
   * @throws Refused with everything that is missing; what was recorded stays (S18)
   */
  @Transactional
  public Closed close(Actor actor, UUID visit) {
    Entry entry = entry(actor, visit);
    return closing.close(actor, files.seen(actor, entry.file()), entry);
  }

  /**
   * They asked for an offer, in their words: opens the pitch lock for exactly that (S35).
   *
   * @throws Refused when their words are missing
   */
  @Transactional
  public UUID askedForIt(Actor actor, UUID file, String words, LocalDate on) {
    return planning.askedForIt(actor, files.seen(actor, file), words, on);
  }

  /**
   * Turns a closed visit into an opportunity, one for each visit (S38).
   *
   * @throws Refused when the visit is open still, or the opportunity has no name
   */
  @Transactional
  public void opportunity(Actor actor, UUID visit, String title) {
    closing.opportunity(actor, entry(actor, visit), title);
  }

  /** How often a closed visit of their regions, or of their own files, led to an opportunity. */
  @Transactional
  public Conversion conversion(Actor actor) {
    return closing.conversion(actor);
  }

  /** How customers took the visits, by region and by the approach that came before (S37). */
  @Transactional
  public List<Reactions> reactions(Actor actor) {
    return reactions.of(actor);
  }

  /** All visits of a file, the oldest first. */
  @Transactional
  public List<Visit> of(Actor actor, UUID file) {
    SeenFile seen = files.seen(actor, file);
    return book.ofFile(file).stream().map(entry -> visit(actor, seen, entry)).toList();
  }

  /** One visit. */
  @Transactional
  public Visit visit(Actor actor, UUID visit) {
    Entry entry = entry(actor, visit);
    return visit(actor, files.seen(actor, entry.file()), entry);
  }

  /** What to read in the car (screen 4). */
  @Transactional
  public BeforeYouGoIn beforeYouGoIn(Actor actor, UUID file, LocalDate today) {
    return sheets.of(actor, file, today);
  }

  /**
   * Saves what was said at a step of clearing the air, whichever step it is; the house rule says
   * whether the step is done by it. A "no" to the third makes a proposal to stop or hand over.
   */
  @Transactional
  public ClearingRecorded clearTheAir(Actor actor, UUID file, ClearingNote note) {
    return clearing.record(actor, file, note);
  }

  /** The three steps, what may be shown, and what was said. */
  @Transactional
  public ClearingAgenda agenda(Actor actor, UUID file) {
    return clearing.agenda(actor, file);
  }

  /** Saves the answers to the three questions (S60). */
  @Transactional
  public UUID review(Actor actor, UUID file, Review review) {
    return reviews.save(actor, files.seen(actor, file), review);
  }

  /** Whether the three questions are still to be asked of the file's owner; asked once. */
  @Transactional
  public boolean reviewDue(Actor actor, UUID file) {
    return !reviews.answered(actor, files.seen(actor, file));
  }

  /** The newest reviews that hold some words, of files that they see; at most 200. */
  @Transactional
  public List<ReviewFound> reviews(Actor actor, String words) {
    return reviews.with(actor, words);
  }

  private Entry entry(Actor actor, UUID visit) {
    Entry entry = book.visit(actor.company(), visit).orElseThrow(() -> Refused.notFound("visit"));
    if (files
        .find(actor.company(), entry.file())
        .filter(file -> actor.sees(file.region(), file.owner().orElse(null)))
        .isEmpty()) {
      throw Refused.notFound("visit");
    }
    return entry;
  }

  private Visit visit(Actor actor, SeenFile file, Entry entry) {
    List<Visit.Note> notes = book.notes(entry.id());
    List<Visit.Choice> choices = book.choices(entry.id());
    List<String> missing =
        entry.closedAt().isPresent()
            ? List.of()
            : rules.of(actor.company(), file.region(), notes, choices).missing();
    return new Visit(
        entry.id(),
        entry.file(),
        entry.rep(),
        entry.repName(),
        entry.decisionMaker(),
        entry.appointment(),
        entry.closedAt(),
        notes,
        choices,
        missing,
        !notes.isEmpty() && !ClosingRules.present(notes),
        entry.opportunity());
  }

  private Recorded completed(Actor actor, Recorded recorded) {
    Optional<Entry> entry =
        book.visit(actor.company(), recorded.visit()).filter(v -> v.closedAt().isEmpty());
    List<String> remarks = new ArrayList<>(recorded.remarks());
    entry
        .flatMap(open -> files.find(actor.company(), open.file()))
        .ifPresent(file ->
            remarks.addAll(
                rules
                    .of(
                        actor.company(),
                        file.region(),
                        book.notes(recorded.visit()),
                        book.choices(recorded.visit()))
                    .missing()));
    return new Recorded(recorded.visit(), recorded.note(), recorded.again(), remarks);
  }
}
