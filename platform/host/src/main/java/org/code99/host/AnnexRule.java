package org.code99.host;

import java.time.Duration;

/**
 * How plugins run apart.
 *
 * @param megabytes the memory for the objects of one of them
 * @param start how long a process may take until it can be asked, constructors not counted
 * @param firstPause how long one that ended waits for its next start; each further time in a row
 *     twice as long
 * @param longestPause where that stops
 * @param niceness how far it steps back behind the house, as the system counts: 0 not at all, 10 to
 *     a tenth of what the house wants, 19 to next to nothing
 */
public record AnnexRule(
    int megabytes, Duration start, Duration firstPause, Duration longestPause, int niceness) {
  /** 256 MB, 30 seconds for a start, pauses of 1, 2, 4 ... 60 seconds, a niceness of 10. */
  public static final AnnexRule DEFAULT =
      new AnnexRule(256, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1), 10);

  /** Checks that a process can live by it. */
  public AnnexRule {
    if (megabytes < 16
        || firstPause.isNegative()
        || longestPause.compareTo(firstPause) < 0
        || niceness < 0
        || niceness > 19) {
      throw new IllegalArgumentException(
          "a plugin that runs apart has 16 MB at least, its pauses grow, and its niceness is 0 to 19");
    }
  }

  /** The same with another memory. */
  public AnnexRule withMegabytes(int other) {
    return new AnnexRule(other, start, firstPause, longestPause, niceness);
  }

  /** The same with another niceness. */
  AnnexRule withNiceness(int other) {
    return new AnnexRule(megabytes, start, firstPause, longestPause, other);
  }

  /** How long it waits after it ended this often in a row. */
  Duration pause(int ended) {
    Duration pause = firstPause;
    for (int i = 1; i < ended && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
