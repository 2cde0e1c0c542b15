package org.code99.drawers;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Time-ordered ids (UUID version 7) that only rise, so that indexes grow at their right end. */
final class FileIds {
  private static final int PER_MILLISECOND = 1 << 12;

  private final RandomGenerator random;
  private long millisecond;
  private int counter;

  FileIds(InstantSource clock, RandomGenerator random) {
    this.millisecond = clock.millis();
    this.random = random;
  }

  UUID next() {
    if (counter == PER_MILLISECOND) {
      counter = 0;
      millisecond++;
    }
    return new UUID(
        millisecond << 16 | 0x7000L | counter++,
        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }
}
