package org.code99.shelf;

import java.util.List;

/**
 * A plugin: what is wanted of it, and what is there.
 *
 * @param sha256 of the jar that is there; empty when none is
 * @param level how far the house trusts it: {@code built_in}, {@code trusted}, {@code pinned},
 *     {@code untrusted}
 * @param trust why, in words
 * @param wanted what, since when, by whom and why, in words
 * @param observed how it stands now, with the reason, in words
 * @param asWanted whether the one is the other
 * @param live whether it can be called
 * @param quarantined whether it waits for an admin's release
 * @param removable whether it came by upload
 * @param others the jars that could take its place
 * @param asOf the state of things that was looked at; whoever decides sends it along
 */
record ShelfRow(
    String pluginId,
    String version,
    String provider,
    String sha256,
    String level,
    String trust,
    String wanted,
    String observed,
    boolean asWanted,
    boolean live,
    boolean quarantined,
    boolean removable,
    List<Other> others,
    long asOf) {
  /** Copies. */
  public ShelfRow {
    others = List.copyOf(others);
  }

  /**
   * A jar that could take the place of the one that is there.
   *
   * @param from where it lies, in words
   */
  public record Other(String sha256, String version, String from) {}
}
