package org.code99.intake;

/** Hears how far an import is. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (read, total) -> {};

  /** Records read so far, of how many; called from the importing thread every few thousand. */
  void at(long read, long total);
}
