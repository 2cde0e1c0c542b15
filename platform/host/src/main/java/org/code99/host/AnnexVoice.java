package org.code99.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an annex says on its error stream: some lines of each call go to the log, as the plugin's;
 * all the rest is swallowed, at a pace that costs the house nothing.
 */
final class AnnexVoice implements Runnable {
  private static final Logger OWN = LoggerFactory.getLogger(AnnexVoice.class);
  private static final int LINES_A_CALL = 200;
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_HEARD = 1 << 13;

  /** Some 13 MB a second: one that prints for ever would keep a whole processor reading. */
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Logger log;
  private final InputStream stream;
  private final AtomicInteger left = new AtomicInteger(LINES_A_CALL);
  private volatile String lastWords = "";

  AnnexVoice(String pluginId, InputStream stream) {
    this.log = LoggerFactory.getLogger("plugin." + pluginId);
    this.stream = stream;
  }

  /** A new call may say as much as the one before. */
  void callBegins() {
    left.set(LINES_A_CALL);
  }

  String lastWords() {
    return lastWords;
  }

  @Override
  public void run() {
    byte[] some = new byte[1 << 16];
    try (stream) {
      for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
        hear(new String(some, 0, Math.min(count, LONGEST_HEARD), StandardCharsets.UTF_8));
        if (left.get() < 0) {
          LockSupport.parkNanos(REST_NANOS);
        }
      }
    } catch (IOException e) {
      OWN.debug("the voice of an annex broke off: {}", e.getMessage());
    }
  }

  /** A part of what it says; a line that is torn in two becomes two. */
  private void hear(String part) {
    if (!part.isBlank()) {
      lastWords = part;
    }
    part.lines()
        .filter(line -> !line.isBlank())
        .takeWhile(line -> maySay())
        .forEach(
            line -> AnnexLog.repeat(log, line.substring(0, Math.min(line.length(), LONGEST_LINE))));
  }

  private boolean maySay() {
    int before = left.getAndUpdate(lines -> Math.max(-1, lines - 1));
    if (before == 0) {
      log.warn("it says more than {} lines in one call: the rest is dropped", LINES_A_CALL);
    }
    return before > 0;
  }
}
