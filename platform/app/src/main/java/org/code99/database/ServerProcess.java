package org.code99.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A running {@code postgres}, ours or an orphan, and how it is asked to end. */
record ServerProcess(ProcessHandle process) {
  private static final int FAST_SECONDS = 60;
  private static final int IMMEDIATE_SECONDS = 10;
  private static final int POLL_MILLIS = 5;

  /** Lets it write its last checkpoint; when that takes too long, lets it recover next time. */
  void stop() throws IOException {
    if (!ends("INT", FAST_SECONDS)) {
      abandon();
    }
  }

  /** Ends it at once. Nothing confirmed is lost: the next start recovers. */
  void abandon() throws IOException {
    if (!ends("QUIT", IMMEDIATE_SECONDS) && !ends("KILL", IMMEDIATE_SECONDS)) {
      throw new DatabaseProblem(
          "The PostgreSQL process "
              + process.pid()
              + " does not end: end it by hand, then start again.");
    }
  }

  private boolean ends(String signal, int seconds) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      if (runs()) {
        new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      }
      while (runs()) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was ending", e);
    }
  }

  /** One that has ended but that nobody has taken note of has no program any more. */
  private boolean runs() {
    return process.isAlive() && process.info().command().isPresent();
  }
}
