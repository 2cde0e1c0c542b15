package org.code99.drawers;

import java.util.Arrays;

/** A growing set of 64-bit fingerprints: sixteen bytes for each at most, and no objects. */
final class FingerprintSet {
  private long[] table = new long[1 << 12];
  private int size;

  boolean contains(long fingerprint) {
    return table[slot(table, fingerprint)] != 0;
  }

  void add(long fingerprint) {
    int slot = slot(table, fingerprint);
    if (table[slot] == 0) {
      table[slot] = filled(fingerprint);
      if (++size > table.length / 4 * 3) {
        grow();
      }
    }
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    Arrays.stream(table)
        .filter(value -> value != 0)
        .forEach(value -> larger[slot(larger, value)] = value);
    table = larger;
  }

  /** Where it lies, or the empty slot where it would. */
  private static int slot(long[] table, long fingerprint) {
    long value = filled(fingerprint);
    int slot = (int) (value >>> 20) & (table.length - 1);
    while (table[slot] != 0 && table[slot] != value) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  /** Zero marks an empty slot. */
  private static long filled(long fingerprint) {
    return fingerprint == 0 ? 1 : fingerprint;
  }
}
