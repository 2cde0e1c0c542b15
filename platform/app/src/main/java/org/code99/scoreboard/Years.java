package org.code99.scoreboard;

import java.util.List;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Calendar years, both included.
 *
 * @param from the first
 * @param to the last, at most thirty after it
 */
public record Years(int from, int to) {
  private static final int FIRST = 1900;
  private static final int LAST = 2199;

  /** Checks their order. */
  public Years {
    if (to < from || from < FIRST || from > LAST || to > from + 30) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "years",
                  "The years %d to %d cannot be shown: begin before you end, at most thirty years."
                      .formatted(from, to))));
    }
  }

  /** Five years back, this one included. */
  public static Years fiveUpTo(int year) {
    return new Years(year - 4, year);
  }

  /** Whether a year is one of them. */
  boolean hold(int year) {
    return year >= from && year <= to;
  }
}
