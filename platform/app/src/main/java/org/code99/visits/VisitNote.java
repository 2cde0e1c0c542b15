package org.code99.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What happened on a visit. Everything may be left out: what is there is saved.
 *
 * @param clientKey given by the device that wrote it, the same each time it is sent; never blank
 * @param on the business day
 * @param happened what happened
 * @param complaints word for word
 * @param whyLost why we lost touch
 * @param cost what it cost them
 * @param reaction how they took the visit, from 1 (showed us the door) to 5 (glad that we came)
 * @param reactionWords the same in words
 * @param wouldThey if we solved it
 * @param decisionMakerPresent empty when nobody says
 * @param reasons as the rep understood them; empty leaves it for later
 * @param darts where they were
 */
public record VisitNote(
    String clientKey,
    LocalDate on,
    String happened,
    List<Complaint> complaints,
    Told whyLost,
    Told cost,
    OptionalInt reaction,
    String reactionWords,
    Optional<WouldThey> wouldThey,
    Optional<Boolean> decisionMakerPresent,
    Optional<ChosenReasons> reasons,
    Optional<Darts> darts) {
  /** Copies. */
  public VisitNote {
    if (clientKey.isBlank()) {
      throw new IllegalArgumentException("a note has a key: without one it might be stored twice");
    }
    complaints = List.copyOf(complaints);
  }

  /**
   * One complaint, word for word.
   *
   * @param saidBy may be empty
   * @param words as they were said
   */
  public record Complaint(String saidBy, String words) {}
}
