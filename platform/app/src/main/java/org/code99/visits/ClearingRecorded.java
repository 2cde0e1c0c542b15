package org.code99.visits;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was said at a step was saved.
 *
 * @param note its id
 * @param again whether it was saved before: the same note came twice
 * @param done whether the step is done by it
 * @param remarks why it is not, or what the house advises, in sentences
 * @param proposal that a person stops or hands over, when the past is not behind them
 */
public record ClearingRecorded(
    UUID note, boolean again, boolean done, List<String> remarks, Optional<UUID> proposal) {
  /** Copies. */
  public ClearingRecorded {
    remarks = List.copyOf(remarks);
  }
}
