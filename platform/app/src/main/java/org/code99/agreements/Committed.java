package org.code99.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conditional commitment was recorded.
 *
 * @param commitment its id
 * @param obligation what it became; only a yes becomes one
 * @param remarks what the house filled in, in sentences
 */
public record Committed(UUID commitment, Optional<UUID> obligation, List<String> remarks) {
  /** Copies. */
  public Committed {
    remarks = List.copyOf(remarks);
  }
}
