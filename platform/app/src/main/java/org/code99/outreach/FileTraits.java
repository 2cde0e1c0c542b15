package org.code99.outreach;

import java.util.List;
import java.util.UUID;
import org.code99.reasons.KnownReason;

/**
 * What the choice of an approach depends on.
 *
 * @param reasons of the loss, those that nobody knows left out
 * @param neverFun whether what happened bars a fun approach for good
 * @param quieter whether its owner chose a quieter approach than the region's own (S88)
 */
record FileTraits(
    UUID region,
    List<KnownReason> reasons,
    boolean neverFun,
    boolean quieter,
    AllowedPieces allowed) {
  FileTraits {
    reasons = List.copyOf(reasons);
  }
}
