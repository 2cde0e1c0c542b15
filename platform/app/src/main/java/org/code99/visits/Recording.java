package org.code99.visits;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.code99.drawers.FileFacts;
import org.code99.people.Actor;
import org.code99.reasons.ReasonChoice;
import org.code99.regions.Days;
import org.code99.visits.VisitBook.Entry;
import org.code99.visits.VisitBook.Saved;
import org.code99.web.Refused;

/**
 * Saves what happened. Nothing that a person recorded is refused: what cannot be understood is left
 * out, and said.
 */
@Singleton
class Recording {
  private final Files files;
  private final VisitBook book;
  private final ReasonChoosing choosing;
  private final ReasonChoice choice;
  private final FileFacts facts;
  private final Days days;

  Recording(
      Files files,
      VisitBook book,
      ReasonChoosing choosing,
      ReasonChoice choice,
      FileFacts facts,
      Days days) {
    this.files = files;
    this.book = book;
    this.choosing = choosing;
    this.choice = choice;
    this.facts = facts;
    this.days = days;
  }

  /** On the visit that is open, or on one that begins with the note. */
  Recorded onFile(Actor actor, UUID file, VisitNote written) {
    SeenFile seen = mine(actor, file);
    return book.saved(actor, understood(written, new ArrayList<>()))
        .map(Recording::again)
        .orElseGet(() -> save(actor, seen, book.begun(actor, seen), written));
  }

  /** On one visit, closed or not: a note may have waited on a phone. */
  Recorded onVisit(Actor actor, UUID visit, VisitNote written) {
    Entry entry = book.visit(actor.company(), visit).orElseThrow(() -> Refused.notFound("visit"));
    SeenFile seen = mine(actor, entry.file());
    return book.saved(actor, understood(written, new ArrayList<>()))
        .map(Recording::again)
        .orElseGet(() -> save(actor, seen, entry, written));
  }

  private Recorded save(Actor actor, SeenFile file, Entry visit, VisitNote written) {
    List<String> remarks = new ArrayList<>();
    VisitNote note = understood(written, remarks);
    Optional<UUID> saved = book.save(actor, visit.id(), note);
    if (saved.isEmpty()) {
      return again(book.saved(actor, note).orElseThrow());
    }
    note.reasons().ifPresent(chosen -> choose(actor, file, visit, chosen, remarks));
    if (!note.on().isAfter(days.today(actor.company(), file.region()))) {
      facts.firstContact(actor, file.id(), note.on());
    }
    return new Recorded(visit.id(), saved.get(), false, remarks);
  }

  private static Recorded again(Saved saved) {
    return new Recorded(saved.visit(), saved.note(), true, List.of());
  }

  private void choose(
      Actor actor, SeenFile file, Entry visit, ChosenReasons chosen, List<String> remarks) {
    Set<String> known = choice.givable(actor.company());
    List<String> codes = chosen.codes().stream().distinct().filter(known::contains).toList();
    chosen.codes().stream()
        .distinct()
        .filter(code -> !known.contains(code))
        .forEach(code ->
            remarks.add(
                "The note is saved. '%s' is no reason of this company any more: choose another one."
                    .formatted(code)));
    if (chosen.unsaid() || !codes.isEmpty()) {
      choosing.choose(actor, file, visit.id(), Visit.Voice.REP, new ChosenReasons(codes));
    }
  }

  private static VisitNote understood(VisitNote note, List<String> remarks) {
    if (note.reaction().isEmpty()
        || (note.reaction().getAsInt() >= 1 && note.reaction().getAsInt() <= 5)) {
      return note;
    }
    remarks.add(
        "The note is saved. The reaction %d is none of 1 to 5 and was left out."
            .formatted(note.reaction().getAsInt()));
    return new VisitNote(
        note.clientKey(),
        note.on(),
        note.happened(),
        note.complaints(),
        note.whyLost(),
        note.cost(),
        OptionalInt.empty(),
        note.reactionWords(),
        note.wouldThey(),
        note.decisionMakerPresent(),
        note.reasons(),
        note.darts());
  }

  /** Whoever went there may say what happened, though the file was handed over meanwhile. */
  private SeenFile mine(Actor actor, UUID file) {
    return files
        .find(actor.company(), file)
        .filter(seen ->
            actor.sees(seen.region(), seen.owner().orElse(null))
                || book.ofFile(file).stream().anyMatch(v -> v.rep().equals(actor.person())))
        .orElseThrow(() -> Refused.notFound("file"));
  }
}
