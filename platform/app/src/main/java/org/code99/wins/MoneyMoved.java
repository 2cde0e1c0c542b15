package org.code99.wins;

import java.util.List;
import java.util.UUID;

/**
 * Documents of some files came, were cancelled, or a lifetime ended: what is reckoned from them may
 * be different now. Published once for each command, inside its transaction, after the rulings.
 */
public record MoneyMoved(UUID company, List<UUID> files) {
  /** Copies. */
  public MoneyMoved {
    files = List.copyOf(files);
  }
}
