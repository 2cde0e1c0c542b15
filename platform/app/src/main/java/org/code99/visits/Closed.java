package org.code99.visits;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A visit was closed.
 *
 * @param visit its id
 * @param at when; what was closed before keeps its first time
 * @param remarks what the house advises and did not insist on, in sentences
 */
public record Closed(UUID visit, Instant at, List<String> remarks) {
  /** Copies. */
  public Closed {
    remarks = List.copyOf(remarks);
  }
}
