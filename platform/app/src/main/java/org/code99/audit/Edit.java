package org.code99.audit;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's change of a thing that others may have before them.
 *
 * @param by a person's id or name on our side, or {@code system}
 * @param why their reason; empty where none is asked for
 */
public record Edit(Instant at, String by, String why, List<Change> changes) {
  /** Copies. */
  public Edit {
    changes = List.copyOf(changes);
  }
}
