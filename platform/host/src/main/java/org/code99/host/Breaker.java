package org.code99.host;

import java.time.Instant;

/** Lets calls pass while they succeed, rests after failures in a row, then tries a single one. */
final class Breaker {
  /** What a caller holds while its call runs. */
  enum Pass {
    NORMAL,
    TRIAL,
    REFUSED
  }

  private final BreakerRule rule;
  private int failures;
  private int openings;
  private Instant restUntil = Instant.MIN;
  private boolean open;
  private boolean trying;

  Breaker(BreakerRule rule) {
    this.rule = rule;
  }

  synchronized Pass admit(Instant now) {
    if (!open) {
      return Pass.NORMAL;
    }
    if (trying || now.isBefore(restUntil)) {
      return Pass.REFUSED;
    }
    trying = true;
    return Pass.TRIAL;
  }

  synchronized void succeeded(Pass pass) {
    if (pass == Pass.TRIAL) {
      open = false;
      trying = false;
    }
    if (!open) {
      failures = 0;
    }
  }

  /** The call was given up for no fault of the extension. */
  synchronized void withdrawn(Pass pass) {
    if (pass == Pass.TRIAL) {
      trying = false;
    }
  }

  /** Whether that was the failure that leads to quarantine. */
  synchronized boolean failed(Pass pass, Instant now) {
    if (open && pass != Pass.TRIAL) {
      return false;
    }
    failures++;
    if (pass != Pass.TRIAL && failures < rule.failuresToOpen()) {
      return false;
    }
    open = true;
    trying = false;
    failures = 0;
    openings++;
    restUntil = now.plus(rule.rest());
    return openings >= rule.openingsToQuarantine();
  }

  /** Whether nobody is let through at this moment. */
  synchronized boolean rests(Instant now) {
    return open && now.isBefore(restUntil);
  }

  synchronized Instant restUntil() {
    return restUntil;
  }
}
