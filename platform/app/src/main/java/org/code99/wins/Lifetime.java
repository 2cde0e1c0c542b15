package org.code99.wins;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.api.Money;

/**
 * One relationship with a customer, from its first order to its loss.
 *
 * @param number 1 is the one that was lost first
 * @param openedOn when it began, where that is known
 * @param closedOn when it was lost; empty for the one that runs
 * @param value of the first one a year's worth as the list told it; of later ones what was invoiced
 *     less what was credited, one amount for each currency
 * @param received what was paid, for each currency
 * @param won whether the first order of a later one is paid
 * @param resurrected whether it counts as won back from the dead
 * @param because why, in sentences
 */
public record Lifetime(
    int number,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    List<Money> value,
    List<Money> received,
    boolean won,
    boolean resurrected,
    List<String> because) {
  /** Copies. */
  public Lifetime {
    value = List.copyOf(value);
    received = List.copyOf(received);
    because = List.copyOf(because);
  }
}
