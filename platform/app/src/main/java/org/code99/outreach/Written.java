package org.code99.outreach;

import java.util.List;
import org.code99.api.Brief;
import org.code99.api.Piece;

/** What came of a file whose turn it was. */
sealed interface Written {
  /** Whose file it is. */
  Candidate candidate();

  /** Why there is nothing, or why it is not by the region's own choice; may be empty. */
  String because();

  /**
   * Somebody wrote.
   *
   * @param approach who wrote it
   * @param brief what they knew
   * @param piece the first contact
   */
  record Composed(
      Candidate candidate, ApproachChoice.Chosen approach, Brief brief, Piece piece, String because)
      implements Written {

    /**
     * A person gets one piece at a time: the first of those that may go to them, else the first,
     * which clearance then refuses. The others are later steps and are not printed.
     */
    static Composed of(
        Candidate candidate,
        ApproachChoice.Chosen approach,
        Brief brief,
        List<Piece> pieces,
        String because) {
      Piece first =
          pieces.stream()
              .filter(piece -> brief.allowed().contains(piece.kind()))
              .findFirst()
              .orElse(pieces.getFirst());
      return new Composed(candidate, approach, brief, first, because);
    }
  }

  /** Nobody wrote. */
  record Nothing(Candidate candidate, String because) implements Written {}
}
