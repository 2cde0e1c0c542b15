package org.code99.visits;

import java.util.List;
import java.util.UUID;

/**
 * A note was saved.
 *
 * @param visit to which it belongs
 * @param note its id
 * @param again whether it was saved before: the same note came twice
 * @param remarks what was saved but not understood, and what the visit still lacks before it can be
 *     closed, in sentences
 */
public record Recorded(UUID visit, UUID note, boolean again, List<String> remarks) {
  /** Copies. */
  public Recorded {
    remarks = List.copyOf(remarks);
  }
}
