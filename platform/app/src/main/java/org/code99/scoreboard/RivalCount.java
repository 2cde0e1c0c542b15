package org.code99.scoreboard;

import java.util.List;
import org.code99.api.Money;

/**
 * What was taken back from a competitor.
 *
 * @param competitor empty where nobody knows to whom they were lost
 * @param files won back
 * @param revenue that they brought since, one amount for each currency
 */
public record RivalCount(String competitor, long files, List<Money> revenue) {
  /** Copies. */
  public RivalCount {
    revenue = List.copyOf(revenue);
  }
}
