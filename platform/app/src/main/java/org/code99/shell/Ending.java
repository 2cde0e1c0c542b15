package org.code99.shell;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits until the JVM is told to end, and lets it end only when everything was put away: open it
 * before what it waits for, so that it is closed after it. Whoever ended so has done what they were
 * told, and says 0; without that a JVM that a signal ends says 130 or 143.
 */
final class Ending implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch putAway = new CountDownLatch(1);
  private final AtomicBoolean waited = new AtomicBoolean();

  Ending() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "code99-ending"));
  }

  private void tell() {
    boolean ended = putAway.getCount() == 0;
    told.countDown();
    awaitPutAway();
    if (!ended && waited.get() && putAway.getCount() == 0) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Until Ctrl-C or SIGTERM. */
  void await() throws InterruptedException {
    told.await();
    waited.set(true);
  }

  /** Until everything was put away, or for as long as anybody would wait. */
  void awaitPutAway() {
    try {
      if (!putAway.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        System.err.println("code99: ending took too long; the rest ends by itself.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    putAway.countDown();
  }
}
