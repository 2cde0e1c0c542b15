package org.code99.api;

import java.util.List;
import java.util.Optional;

/**
 * What a file is worth, and why.
 *
 * @param key of the case
 * @param points from 0 to 100: the sum of the points of the lines, by construction
 * @param winProbability from 0 to 100 %
 * @param secondLifetimeValue the revenue to be expected from a second lifetime if it begins, in the
 *     currency of the case; empty when nothing is known to reckon with
 * @param because the lines that add up to the points, in the order in which people should read them
 */
public record Score(
    String key,
    int points,
    Rate winProbability,
    Optional<Money> secondLifetimeValue,
    List<Because> because) {
  /** Copies and checks, the sum of the lines included. */
  public Score {
    Checks.text("the key of a score", key);
    because = List.copyOf(because);
    int sum = because.stream().mapToInt(Because::points).sum();
    if (points != sum) {
      throw new IllegalArgumentException(
          "the lines add up to " + sum + ", not to the score of " + points);
    }
    Checks.between("a score", points, 0, 100);
    if (winProbability.partsPerMillion() < 0 || winProbability.partsPerMillion() > 1_000_000) {
      throw new IllegalArgumentException(
          "a probability lies between 0 and 100 %, not at " + winProbability);
    }
  }

  /** A score whose points are the sum of its lines, which must lie between 0 and 100. */
  public static Score of(
      String key, Rate winProbability, Optional<Money> secondLifetimeValue, List<Because> because) {
    return new Score(
        key,
        because.stream().mapToInt(Because::points).sum(),
        winProbability,
        secondLifetimeValue,
        because);
  }
}
