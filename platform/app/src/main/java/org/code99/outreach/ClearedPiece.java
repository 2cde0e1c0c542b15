package org.code99.outreach;

import org.code99.api.Brief;
import org.code99.api.Piece;

/**
 * A piece that every policy of {@link Clearance} let through: the only thing that may be printed or
 * sent. Only {@link Clearance} makes one; a test holds that.
 */
final class ClearedPiece {
  private final Draft draft;

  ClearedPiece(Draft draft) {
    this.draft = draft;
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
