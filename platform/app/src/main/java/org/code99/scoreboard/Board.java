package org.code99.scoreboard;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.code99.api.Money;

/**
 * Everything the scoreboard's page shows.
 *
 * @param thisYear the last one that can be chosen
 * @param currency in which plots are drawn
 * @param at when the figures were counted
 * @param byYear the same programmes in each single year
 * @param mayTell whether the looker may put in results of other programmes
 */
record Board(
    Years years,
    int thisYear,
    String currency,
    ZonedDateTime at,
    List<Programme> programmes,
    Map<Integer, List<Programme>> byYear,
    List<StageCount> funnel,
    List<ReasonCount> reasons,
    List<RivalCount> rivals,
    List<Outcome> outcomes,
    List<Quote> quotes,
    boolean mayTell) {
  Board {
    programmes = List.copyOf(programmes);
    byYear = Map.copyOf(byYear);
    funnel = List.copyOf(funnel);
    reasons = List.copyOf(reasons);
    rivals = List.copyOf(rivals);
    outcomes = List.copyOf(outcomes);
    quotes = List.copyOf(quotes);
  }

  /** The years to choose from, the newest first. */
  List<Integer> choices() {
    return IntStream.rangeClosed(0, 14).map(back -> thisYear - back).boxed().toList();
  }

  /** The years of the table year by year. */
  List<Integer> each() {
    return byYear.keySet().stream().sorted().toList();
  }

  /** A programme in one year; empty when nothing is known of it there. */
  Optional<Programme> in(int year, Programme programme) {
    return byYear.getOrDefault(year, List.of()).stream()
        .filter(
            one -> one.name().equals(programme.name()) && one.drawer().equals(programme.drawer()))
        .findFirst();
  }

  /** What a plot draws of amounts: whole units as the table shows them, of one currency only. */
  Optional<Long> drawn(List<Money> amounts) {
    return amounts.stream()
        .filter(one -> one.currency().equals(currency))
        .map(one -> Math.round(one.minorUnits() / Math.pow(10, one.decimals())))
        .findFirst();
  }
}
