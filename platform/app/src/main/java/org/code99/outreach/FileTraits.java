package org.code99.outreach;

import java.util.List;
import java.util.UUID;
import org.code99.reasons.KnownReason;

/**
 * What the choice of an approach depends on.
 *
 * @param reasons of the loss, those that nobody knows left out
 * @param neverFun whether what happened bars a fun approach for good
 */
record FileTraits(UUID region, List<KnownReason> reasons, boolean neverFun, AllowedPieces allowed) {
  FileTraits {
    reasons = List.copyOf(reasons);
  }
}
