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
 */
public record AnnexRule(int megabytes, Duration start, Duration firstPause, Duration longestPause) {
  /** 256 MB, 30 seconds for a start, pauses of 1, 2, 4 ... 60 seconds. */
  public static final AnnexRule DEFAULT =
      new AnnexRule(256, Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** Checks that a process can live by it. */
  public AnnexRule {
    if (megabytes < 16 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(
          "a plugin that runs apart has 16 MB at least, and its pauses grow");
    }
  }

  /** The same with another memory. */
  public AnnexRule withMegabytes(int other) {
    return new AnnexRule(other, start, firstPause, longestPause);
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
