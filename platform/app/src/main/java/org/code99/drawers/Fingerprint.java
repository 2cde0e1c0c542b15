package org.code99.drawers;

/**
 * 64 bits of a text, for sets of a million keys that must not hold a million strings.
 *
 * <p>Two texts of a million share one by an accident of about 1 in 40 million; whoever cannot live
 * with that takes two seeds. No protection against somebody who wants a collision.
 */
public final class Fingerprint {
  private Fingerprint() {}

  /** Of the text; different seeds give independent answers. */
  public static long of(CharSequence text, long seed) {
    long hash = seed ^ 0x9E3779B97F4A7C15L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0xD6E8FEB86659FD93L;
      hash ^= hash >>> 32;
    }
    return mixed(hash ^ text.length());
  }

  /** Of two fingerprints in this order. */
  public static long of(long first, long second) {
    return mixed(first * 0xBF58476D1CE4E5B9L + second);
  }

  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
