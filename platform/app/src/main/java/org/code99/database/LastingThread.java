package org.code99.database;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread that lives as long as the JVM. The kernel sends the parent-death signal when the
 * <em>thread</em> that started a child ends, so a server must never be started from a worker.
 */
final class LastingThread {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("code99-postgresql").factory());

  private LastingThread() {}

  static Process start(ProcessBuilder child) throws IOException {
    try {
      return THREAD.submit(child::start).get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a program was being started", e);
    }
  }
}
