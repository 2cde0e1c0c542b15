package org.code99.host;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/**
 * The log that a plugin is lent: some lines a minute, each of a decent length, as plain text. What
 * is more is counted and dropped.
 */
final class MeteredLog extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;
  private static final int LINES_A_MINUTE = 600;
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final transient Logger log;
  private long began = System.nanoTime();
  private int said;

  MeteredLog(Logger log) {
    this.log = log;
    this.name = log.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String text,
      Object @Nullable [] values,
      @Nullable Throwable thrown) {
    int line = next();
    if (line < LINES_A_MINUTE) {
      log.atLevel(level).log("{}", LogText.of(text, values, thrown));
    } else if (line == LINES_A_MINUTE) {
      log.warn("it says more than {} lines in a minute: the rest is dropped", LINES_A_MINUTE);
    }
  }

  private synchronized int next() {
    if (System.nanoTime() - began > MINUTE_NANOS) {
      began = System.nanoTime();
      said = 0;
    }
    return said <= LINES_A_MINUTE ? said++ : said;
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return log.isTraceEnabled();
  }

  @Override
  public boolean isDebugEnabled() {
    return log.isDebugEnabled();
  }

  @Override
  public boolean isInfoEnabled() {
    return log.isInfoEnabled();
  }

  @Override
  public boolean isWarnEnabled() {
    return log.isWarnEnabled();
  }

  @Override
  public boolean isErrorEnabled() {
    return log.isErrorEnabled();
  }
}
