package org.code99.database;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running {@code postgres}, ours or an orphan, and how it is asked to end. */
record ServerProcess(ProcessHandle process) {
  private static final int FAST_SECONDS = 60;
  private static final int IMMEDIATE_SECONDS = 10;

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
    if (!process.isAlive()) {
      return true;
    }
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL was ending", e);
    }
  }
}
