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
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch putAway = new CountDownLatch(1);
  private final AtomicBoolean waited = new AtomicBoolean();
  private final AtomicBoolean asTold = new AtomicBoolean();

  Ending() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::tell, "code99-ending"));
  }

  /** What is done until the end is told: it starts, waits for it, and puts everything away. */
  interface Work {
    void run() throws Exception;
  }

  /** The end was told before the work had begun to wait for it. */
  private static final class Told extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Told() {
      super("the end was told", null, false, false);
    }
  }

  private void tell() {
    boolean ended = putAway.getCount() == 0;
    told.countDown();
    awaitPutAway();
    if (!ended && asTold.get() && putAway.getCount() == 0) {
      Runtime.getRuntime().halt(0);
    }
  }

  /** Does a work to its end; told to end while it still starts, it may fail at anything. */
  void of(Work work) throws Exception {
    try {
      work.run();
    } catch (Exception e) {
      if (waited.get() || !isTold()) {
        throw e;
      }
      System.err.println("code99: told to end before it served; everything was put away.");
    }
    asTold.set(isTold());
  }

  /** Gives up what still starts when the end was told. */
  void goOn() {
    if (isTold()) {
      throw new Told();
    }
  }

  private boolean isTold() {
    return told.getCount() == 0;
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
