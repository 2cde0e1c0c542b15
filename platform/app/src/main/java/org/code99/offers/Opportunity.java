package org.code99.offers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A chance to sell again, from stage one, with its way back.
 *
 * @param file of the customer
 * @param drawer that the file lay in when it was opened
 * @param visit from which it came
 * @param steps the first one first; the last one holds
 */
public record Opportunity(
    UUID id, UUID file, UUID drawer, Optional<UUID> visit, String name, List<Step> steps) {
  /** Copies. */
  public Opportunity {
    steps = List.copyOf(steps);
  }

  /** Where it stands. */
  public OpportunityStage stage() {
    return steps.getLast().stage();
  }

  /** A stage that it reached, and why. */
  public record Step(OpportunityStage stage, String because, UUID by, Instant at) {}
}
