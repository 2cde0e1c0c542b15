package org.code99.outreach;

import java.util.List;
import org.code99.api.Brief;
import org.code99.api.Piece;
import org.code99.api.Tone;

/**
 * A piece that every policy of {@link Clearance} let through: the only thing that may be printed or
 * sent. Only {@link Clearance} makes one; a test holds that.
 */
final class ClearedPiece {
  private final Draft draft;
  private final List<String> remarks;

  ClearedPiece(Draft draft, List<String> remarks) {
    this.draft = draft;
    this.remarks = List.copyOf(remarks);
  }

  /** What house rules say of it that let it go all the same. */
  List<String> remarks() {
    return remarks;
  }

  Tone tone() {
    return draft.tone();
  }

  String signer() {
    return draft.signer();
  }

  Candidate candidate() {
    return draft.candidate();
  }

  Brief brief() {
    return draft.brief();
  }

  Piece piece() {
    return draft.piece();
  }
}
