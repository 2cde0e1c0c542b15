package org.code99.host;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/**
 * A line of a plugin's log as plain text: what the plugin hands over is read once, and not kept.
 */
final class LogText {
  private static final int LONGEST = 1_000;
  private static final int FRAMES = 8;

  private LogText() {}

  static String of(@Nullable String text, Object @Nullable [] values, @Nullable Throwable thrown) {
    String line = MessageFormatter.basicArrayFormat(text, values);
    String whole = thrown == null ? line : line + ": " + Words.of(thrown) + where(thrown);
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + " ...";
  }

  private static String where(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .limit(FRAMES)
        .map(frame -> " at " + frame)
        .collect(Collectors.joining());
  }
}
