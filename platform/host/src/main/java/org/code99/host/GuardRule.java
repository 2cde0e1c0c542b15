package org.code99.host;

import java.time.Duration;
import java.util.Map;

/**
 * How long plugins may take and how much memory they have, as far as that is changed while the host
 * is open.
 *
 * @param deadlines how long one call may take, by the simple name of the point
 * @param megabytes the memory for the objects of one plugin that runs apart
 */
public record GuardRule(Map<String, Duration> deadlines, int megabytes) {
  private static final Duration OTHERWISE = Duration.ofSeconds(30);

  /** Copies. */
  public GuardRule {
    deadlines = Map.copyOf(deadlines);
  }

  /** How long one call may take at a point, or one check of settings. */
  public Duration deadlineOf(String point) {
    return deadlines.getOrDefault(point, OTHERWISE);
  }
}
