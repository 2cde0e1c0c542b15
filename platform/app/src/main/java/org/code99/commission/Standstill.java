package org.code99.commission;

import java.util.List;
import java.util.UUID;

/**
 * A win that could not be reckoned when it last was tried.
 *
 * @param because all reasons, as the calculator or the house gives them
 */
public record Standstill(UUID file, String accountNo, int lifetime, List<String> because) {
  /** Copies. */
  public Standstill {
    because = List.copyOf(because);
  }
}
