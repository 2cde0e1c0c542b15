package org.code99.host;

import java.time.Duration;

/** A deadline that has begun to run. */
record Due(Duration whole, long nanos) {
  static Due in(Duration deadline) {
    return new Due(deadline, System.nanoTime() + deadline.toNanos());
  }

  long leftNanos() {
    return Math.max(0, nanos - System.nanoTime());
  }

  NoAnswer missed() {
    return new NoAnswer(FailureKind.HUNG, "it did not answer within " + whole.toMillis() + " ms");
  }
}
