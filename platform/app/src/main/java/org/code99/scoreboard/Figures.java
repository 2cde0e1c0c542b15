package org.code99.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is counted of a company's files, by the place where they lie: everybody's figures are sums
 * of these.
 *
 * @param drawers their names
 * @param at when they were counted
 */
record Figures(
    Map<UUID, String> drawers,
    List<Standing> standings,
    List<Named> named,
    List<Worked> worked,
    List<Sold> sold,
    List<Won> won,
    Instant at) {
  Figures {
    drawers = Map.copyOf(drawers);
    standings = List.copyOf(standings);
    named = List.copyOf(named);
    worked = List.copyOf(worked);
    sold = List.copyOf(sold);
    won = List.copyOf(won);
  }

  long files() {
    return standings.stream().mapToLong(Standing::files).sum();
  }

  /**
   * Files of one stage, and what a year with them was worth in one currency, as the newest loss of
   * each says.
   *
   * @param unknown files without a known value
   * @param since the day of their oldest loss
   * @param latest the day of their newest
   */
  record Standing(
      Place place,
      String stage,
      Worth worth,
      long files,
      long unknown,
      Optional<LocalDate> since,
      Optional<LocalDate> latest) {}

  /** An amount; without a currency it is none. */
  record Worth(Optional<String> currency, long minor) {}

  /** What losses name: reasons in each voice, to whom, by whom. */
  enum About {
    REP,
    CUSTOMER,
    MANAGER,
    RULING,
    LOST_TO,
    LOST_BY
  }

  /**
   * How many losses name something.
   *
   * @param newest whether these are the newest losses of their files, one for each
   * @param name a code or a name; the empty one is nobody known
   */
  record Named(Place place, About about, boolean newest, String name, long losses) {}

  /** Leads first worked in a year. */
  record Worked(Place place, int year, long leads) {}

  /** Orders and revenue of later lifetimes, net, of a year. */
  record Sold(Place place, int year, Worth revenue, long orders) {}

  /**
   * Files won back from a competitor.
   *
   * @param revenue what they brought since; the files of one competitor count in one entry only
   */
  record Won(Place place, String competitor, Worth revenue, long files) {}
}
