package org.code99.outreach;

import org.code99.api.Brief;
import org.code99.api.Piece;

/**
 * A piece that every policy of {@link Clearance} let through: the only thing that may be printed or
 * sent. Only {@link Clearance} makes one; a test holds that.
 */
final class ClearedPiece {
  private final Candidate candidate;
  private final Brief brief;
  private final Piece piece;

  ClearedPiece(Candidate candidate, Brief brief, Piece piece) {
    this.candidate = candidate;
    this.brief = brief;
    this.piece = piece;
  }

  Candidate candidate() {
    return candidate;
  }

  Brief brief() {
    return brief;
  }

  Piece piece() {
    return piece;
  }
}
