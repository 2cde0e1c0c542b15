package org.code99.visits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit with all that was recorded.
 *
 * @param id of the visit
 * @param file whom
 * @param repId who of ours goes
 * @param repName by name
 * @param decisionMaker with whom; empty when nobody was named
 * @param appointment when; empty when it was not planned
 * @param closedAt empty while it is open
 * @param notes in the order in which they were recorded
 * @param choices every choice of reasons by rep and manager, the oldest first
 * @param missing what stands between it and its closing, in sentences; empty when nothing does
 * @param incomplete whether the decision maker was not there (S34)
 * @param opportunity what it led to
 */
public record Visit(
    UUID id,
    UUID file,
    UUID repId,
    String repName,
    String decisionMaker,
    Optional<Instant> appointment,
    Optional<Instant> closedAt,
    List<Note> notes,
    List<Choice> choices,
    List<String> missing,
    boolean incomplete,
    Optional<String> opportunity) {
  /** Copies. */
  public Visit {
    notes = List.copyOf(notes);
    choices = List.copyOf(choices);
    missing = List.copyOf(missing);
  }

  /** The choice of a voice that holds. */
  public Optional<ChosenReasons> chosen(Voice voice) {
    return choices.stream()
        .filter(choice -> choice.voice() == voice)
        .reduce((earlier, later) -> later)
        .map(Choice::reasons);
  }

  /** Who chooses reasons: neither overwrites the other (S36). */
  public enum Voice {
    /** Whoever was there; it counts as the customer's voice. */
    REP,
    /** Their manager; it rules. */
    MANAGER
  }

  /** A note as it was recorded. */
  public record Note(UUID id, Instant recordedAt, String recordedBy, VisitNote content) {}

  /** A choice of reasons. */
  public record Choice(Voice voice, ChosenReasons reasons, String by, Instant at) {}
}
