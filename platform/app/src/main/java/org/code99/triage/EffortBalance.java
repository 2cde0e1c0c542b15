package org.code99.triage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.code99.api.Money;

/**
 * What was spent on a file in its present attempt, against what it is worth (P8).
 *
 * @param efforts the newest first
 * @param minutes of all of them
 * @param spent time and money together, in the company's currency
 * @param worth what it may bring, times how likely that is: all that may be spent; empty where
 *     nobody estimated it
 * @param stop why going on costs more than it is worth, with the figures; empty while it does not
 */
public record EffortBalance(
    List<Effort> efforts, long minutes, Money spent, Optional<Money> worth, Optional<String> stop) {
  /** Copies. */
  public EffortBalance {
    efforts = List.copyOf(efforts);
  }

  /** How many hours of ours its worth would pay; empty where nobody estimated it. */
  public OptionalLong hoursWorth() {
    return worth.stream()
        .mapToLong(money ->
            money.minorUnits() / (Efforts.AN_HOUR * Math.round(Math.pow(10, money.decimals()))))
        .findFirst();
  }
}
