package org.code99.scoreboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;
import org.code99.api.Rate;

/**
 * What a way of selling brought in some years: a drawer, or another programme as finance told it.
 * One definition for all: what came in, by the leads that were worked.
 *
 * @param drawer which drawer it is; empty for another programme
 * @param leads worked in those years
 * @param orders in those years, not credited in full
 * @param revenue net, one amount for each currency
 * @param margin where finance told it, one amount for each currency
 */
public record Programme(
    String name,
    Optional<UUID> drawer,
    long leads,
    long orders,
    List<Money> revenue,
    List<Money> margin) {
  /** Below this many cases a share says nothing. */
  private static final long CASES_FOR_A_SHARE = 3;

  /** Below this many cases a figure is to be read with care. */
  private static final long CASES_TO_TRUST = 30;

  /** Copies. */
  public Programme {
    revenue = List.copyOf(revenue);
    margin = List.copyOf(margin);
  }

  /** Revenue by lead worked, rounded half up; empty where no lead was worked. */
  public List<Money> salesPerLead() {
    return leads == 0
        ? List.of()
        : revenue.stream()
            .map(sum ->
                Money.of(
                    Math.floorDiv(Math.addExact(2 * sum.minorUnits(), leads), 2 * leads),
                    sum.currency()))
            .toList();
  }

  /** How many of a hundred leads ordered; empty under three cases. */
  public Optional<Rate> ordersPerLead() {
    return leads < CASES_FOR_A_SHARE
        ? Optional.empty()
        : Optional.of(Rate.ofPartsPerMillion((2_000_000 * orders + leads) / (2 * leads)));
  }

  /** What to keep in mind when there are few cases; empty when there are enough. */
  public Optional<String> caution() {
    if (leads >= CASES_TO_TRUST) {
      return Optional.empty();
    }
    if (leads == 0) {
      return Optional.of("No lead was worked yet.");
    }
    return Optional.of(
        leads < CASES_FOR_A_SHARE
            ? "Only %d %s worked: too few for any share."
                .formatted(leads, leads == 1 ? "lead was" : "leads were")
            : "Only %d leads were worked: one order more or less changes the picture."
                .formatted(leads));
  }
}
