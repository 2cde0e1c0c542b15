package org.code99.host;

import java.time.Duration;

/**
 * When a failing extension is left alone.
 *
 * @param failuresToOpen failures in a row after which it rests
 * @param rest for how long; then one call tries it again
 * @param openingsToQuarantine the opening after which its plugin is quarantined
 */
public record BreakerRule(int failuresToOpen, Duration rest, int openingsToQuarantine) {
  /** Three failures in a row, half a minute of rest, quarantine on the third opening. */
  public static final BreakerRule DEFAULT = new BreakerRule(3, Duration.ofSeconds(30), 3);

  /** Checks the counts. */
  public BreakerRule {
    if (failuresToOpen < 1 || openingsToQuarantine < 1 || rest.isNegative()) {
      throw new IllegalArgumentException(
          "a breaker opens after at least one failure, quarantines after at least one opening and"
              + " rests for no negative time");
    }
  }
}
