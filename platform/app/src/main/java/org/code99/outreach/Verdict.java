package org.code99.outreach;

import java.util.List;
import java.util.stream.Collectors;

/** What clearance says of a piece. */
sealed interface Verdict {
  /** It may go. */
  record Cleared(ClearedPiece piece) implements Verdict {}

  /** It may not, and all the reasons. */
  record Refused(List<Objection> objections) implements Verdict {
    public Refused {
      objections = List.copyOf(objections);
    }

    /** All of them in one sentence. */
    String sentence() {
      return objections.stream().map(Objection::sentence).collect(Collectors.joining("; "));
    }
  }
}
