package org.code99.host;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long an annex that ended waits for its next start: each time in a row twice as long. */
final class Pauses {
  private final AnnexRule rule;
  private final InstantSource time;
  private int ended;
  private Instant started;
  private Instant notBefore = Instant.MIN;

  Pauses(AnnexRule rule, InstantSource time) {
    this.rule = rule;
    this.time = time;
    this.started = time.instant();
  }

  synchronized void started() {
    started = time.instant();
  }

  /** It ended, or could not be started; one that lived for the longest pause begins anew. */
  synchronized void ended() {
    Instant now = time.instant();
    ended = now.isBefore(started.plus(rule.longestPause())) ? ended + 1 : 1;
    notBefore = now.plus(rule.pause(ended));
  }

  synchronized boolean over() {
    return !time.instant().isBefore(notBefore);
  }

  synchronized String inWords() {
    Duration left = Duration.between(time.instant(), notBefore);
    return "runs apart, restarting in " + left.plusMillis(999).toSeconds() + " s";
  }
}
