package org.code99.watch;

/**
 * What a signal came to.
 *
 * @param known whether it was told before; then nothing else happened
 * @param files that it concerns
 * @param woken how many of them were parked, and are not any more
 * @param tasks how many tasks it made, one for each file
 * @param leftAlone files that it concerns but that are won, over or must not be contacted
 */
public record Fanned(boolean known, int files, int woken, int tasks, int leftAlone) {
  static Fanned nothingNew() {
    return new Fanned(true, 0, 0, 0, 0);
  }
}
