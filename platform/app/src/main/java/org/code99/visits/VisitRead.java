package org.code99.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A visit as programs read it: answers as codes and words. */
record VisitRead(
    UUID id,
    UUID file,
    String rep,
    String decisionMaker,
    Optional<Instant> appointment,
    Optional<Instant> closedAt,
    List<NoteRead> notes,
    List<ChoiceRead> choices,
    List<String> missing,
    boolean incomplete,
    Optional<String> opportunity) {
  VisitRead {
    notes = List.copyOf(notes);
    choices = List.copyOf(choices);
    missing = List.copyOf(missing);
  }

  /** A note. */
  record NoteRead(
      UUID id,
      Instant recordedAt,
      String recordedBy,
      LocalDate on,
      String happened,
      List<VisitNote.Complaint> complaints,
      Answer whyLost,
      Answer cost,
      Optional<Integer> reaction,
      String reactionWords,
      Optional<String> wouldThey,
      Optional<Boolean> decisionMakerPresent,
      Optional<String> darts) {
    static NoteRead of(Visit.Note note) {
      VisitNote said = note.content();
      return new NoteRead(
          note.id(),
          note.recordedAt(),
          note.recordedBy(),
          said.on(),
          said.happened(),
          said.complaints(),
          Answer.of(said.whyLost()),
          Answer.of(said.cost()),
          said.reaction().stream().boxed().findFirst(),
          said.reactionWords(),
          said.wouldThey().map(WouldThey::code),
          said.decisionMakerPresent(),
          said.darts().map(Darts::code));
    }
  }

  /** An answer: {@code told}, {@code not-said} or {@code not-answered}, and their words. */
  record Answer(String answer, String words) {
    static Answer of(Told told) {
      return new Answer(told.code(), told.words());
    }
  }

  /** A choice of reasons. */
  record ChoiceRead(String voice, List<String> codes, boolean wouldNotSay, String by, Instant at) {
    static ChoiceRead of(Visit.Choice choice) {
      return new ChoiceRead(
          choice.voice() == Visit.Voice.REP ? "rep" : "manager",
          choice.reasons().codes(),
          choice.reasons().unsaid(),
          choice.by(),
          choice.at());
    }
  }

  static VisitRead of(Visit visit) {
    return new VisitRead(
        visit.id(),
        visit.file(),
        visit.repName(),
        visit.decisionMaker(),
        visit.appointment(),
        visit.closedAt(),
        visit.notes().stream().map(NoteRead::of).toList(),
        visit.choices().stream().map(ChoiceRead::of).toList(),
        visit.missing(),
        visit.incomplete(),
        visit.opportunity());
  }
}
