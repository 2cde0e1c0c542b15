package org.code99.host;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The places in a workroom. An abandoned thread keeps its place until it really ends. */
final class Places {
  static final int COUNT = 3;

  private final Semaphore free = new Semaphore(COUNT, true);
  private final AtomicInteger lost = new AtomicInteger();

  boolean enter(Duration patience) throws InterruptedException {
    return lost.get() < COUNT && free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  void leave(boolean wasLost) {
    if (wasLost) {
      lost.decrementAndGet();
    }
    free.release();
  }

  void lose() {
    lost.incrementAndGet();
  }

  /** Threads past their deadline that have not ended. */
  int lost() {
    return Math.max(0, lost.get());
  }
}
