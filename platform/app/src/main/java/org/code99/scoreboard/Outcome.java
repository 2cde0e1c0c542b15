package org.code99.scoreboard;

import java.util.List;
import java.util.UUID;
import org.code99.api.Money;

/**
 * The three figures of a drawer.
 *
 * @param sales net, since it is there, one amount for each currency
 * @param profit the margin that finance told under the drawer's name; empty until it does
 * @param lessonsFixed causes of its losses that are fixed, with proof
 */
public record Outcome(
    UUID drawer, String name, List<Money> sales, List<Money> profit, long lessonsFixed) {
  /** Copies. */
  public Outcome {
    sales = List.copyOf(sales);
    profit = List.copyOf(profit);
  }
}
