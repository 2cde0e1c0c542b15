package org.code99.outreach;

import java.util.List;
import org.code99.api.Brief;
import org.code99.api.Piece;

/**
 * One reason for which a piece may not go.
 *
 * @param name as refusals are counted
 * @param rule what it objects to in a piece, in sentences; nothing when it has no objection
 */
record Policy(String name, Rule rule) {
  /** What a policy reads. */
  @FunctionalInterface
  interface Rule {
    List<String> objections(Candidate candidate, Brief brief, Piece piece);
  }
}
