package org.code99.wins;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Customers paid their first order of a new lifetime, or what counts about it changed. Published
 * once for each command, inside its transaction.
 */
public record Won(UUID company, List<Win> wins) {
  /** Copies. */
  public Won {
    wins = List.copyOf(wins);
  }

  /**
   * A win.
   *
   * @param lifetime that it began, from 2
   * @param on the day of the first paid order
   * @param resurrected whether the ledger shows a customer who was lost long enough
   * @param because sentences for both
   * @param winner the file's owner when the lifetime's first document came
   */
  public record Win(
      UUID file,
      int lifetime,
      LocalDate on,
      boolean resurrected,
      List<String> because,
      Optional<UUID> winner) {
    /** Copies. */
    public Win {
      because = List.copyOf(because);
    }
  }
}
