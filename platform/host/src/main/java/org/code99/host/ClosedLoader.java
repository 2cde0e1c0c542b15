package org.code99.host;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Watches a closed class loader until it is collected, or lingers. */
final class ClosedLoader {
  private static final int ROUNDS = 20;
  private static final long PAUSE_MILLIS = 50;

  private final ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
  private final WeakReference<ClassLoader> loader;

  ClosedLoader(ClassLoader loader) {
    this.loader = new WeakReference<>(loader, queue);
  }

  boolean collected() {
    return loader.refersTo(null);
  }

  /** Asks for collections until the loader is gone; about a second at most. */
  boolean awaitCollected() {
    try {
      for (int round = 0; round < ROUNDS && !collected(); round++) {
        LastRecord.isOurs();
        System.gc();
        if (!collected()) {
          queue.remove(PAUSE_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return collected();
  }
}
