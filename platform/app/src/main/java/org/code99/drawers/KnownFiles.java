package org.code99.drawers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Account numbers that have a file already: 32 bytes a slot, so a million fit in 64 MB. */
final class KnownFiles {
  private static final int WIDTH = 4;

  private long[] slots = new long[WIDTH * 16];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  void add(String accountNo, UUID file) {
    if (size * 2 * WIDTH >= slots.length) {
      grow();
    }
    put(
        Fingerprint.of(accountNo, 1),
        Fingerprint.of(accountNo, 2),
        file.getMostSignificantBits(),
        file.getLeastSignificantBits());
    size++;
  }

  @Nullable UUID get(String accountNo) {
    if (size == 0) {
      return null;
    }
    long first = Fingerprint.of(accountNo, 1);
    long second = Fingerprint.of(accountNo, 2);
    int at = place(first);
    while (taken(at)) {
      if (slots[at] == first && slots[at + 1] == second) {
        return new UUID(slots[at + 2], slots[at + 3]);
      }
      at = next(at);
    }
    return null;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int at = 0; at < old.length; at += WIDTH) {
      if (old[at + 2] != 0) {
        put(old[at], old[at + 1], old[at + 2], old[at + 3]);
      }
    }
  }

  private void put(long first, long second, long high, long low) {
    int at = place(first);
    while (taken(at)) {
      at = next(at);
    }
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = high;
    slots[at + 3] = low;
  }

  private int place(long hash) {
    return ((int) hash & (slots.length / WIDTH - 1)) * WIDTH;
  }

  private int next(int at) {
    return at + WIDTH == slots.length ? 0 : at + WIDTH;
  }

  private boolean taken(int at) {
    return slots[at + 2] != 0; // a version 7 id never has an empty first half
  }
}
