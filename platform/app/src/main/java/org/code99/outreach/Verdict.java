package org.code99.outreach;

import java.util.List;

/** What clearance says of a piece. */
sealed interface Verdict {
  /** It may go. */
  record Cleared(ClearedPiece piece) implements Verdict {}

  /** It may not, and all the reasons. */
  record Refused(List<Objection> objections) implements Verdict {
    public Refused {
      objections = List.copyOf(objections);
    }
  }
}
