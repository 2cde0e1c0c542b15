package org.code99.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the log, and of what threads complain of. What is still at work when the house closes
 * fails at whatever is closed first, and would fill the log with faults that are none.
 */
final class LastWords {
  private LastWords() {}

  static void spoken() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
      // whatever it is, it was cut off, and that was told
    });
  }
}
