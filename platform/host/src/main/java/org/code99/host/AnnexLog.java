package org.code99.host;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;

/** A log inside an annex: lines on the error stream, which the house reads. */
final class AnnexLog extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  AnnexLog(String name) {
    this.name = name;
  }

  /** Writes a line that came from an annex, at the level at which it was meant. */
  static void repeat(Logger log, String line) {
    Level level =
        Arrays.stream(Level.values())
            .filter(one -> line.startsWith(one + " "))
            .findFirst()
            .orElse(Level.INFO);
    String text = line.startsWith(level + " ") ? line.substring(level.name().length() + 1) : line;
    log.atLevel(level).log("{}", text);
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level,
      @Nullable Marker marker,
      @Nullable String text,
      Object @Nullable [] values,
      @Nullable Throwable thrown) {
    System.err.println(level + " " + LogText.of(text, values, thrown));
  }

  @Override
  protected @Nullable String getFullyQualifiedCallerName() {
    return null;
  }

  @Override
  public boolean isTraceEnabled() {
    return false;
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public boolean isInfoEnabled() {
    return name.startsWith("plugin.");
  }

  @Override
  public boolean isWarnEnabled() {
    return true;
  }

  @Override
  public boolean isErrorEnabled() {
    return true;
  }
}
