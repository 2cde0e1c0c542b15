package org.code99.host;

import java.io.Closeable;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what must be closed even when closing fails. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  static void quietly(Closeable thing) {
    try {
      thing.close();
    } catch (IOException e) {
      LOG.warn("could not close {}: {}", thing, e.getMessage());
    }
  }
}
