package org.code99.shelf;

import java.util.Locale;
import java.util.Optional;
import org.code99.host.Inspection;

/**
 * What was found in a jar; none of its code has run for it.
 *
 * @param jar which plugin it is, what it supplies, and what is wrong with it
 * @param size in bytes
 * @param level how far the house trusts it: {@code built_in}, {@code trusted}, {@code pinned},
 *     {@code untrusted}
 * @param trust why, in words
 * @param bar why its code must not run now; empty where it may
 * @param accepting whether it may run once somebody accepts these very bytes
 * @param signed who signed it, if anybody did
 * @param there the version of the plugin that is installed; empty without one
 * @param next what installing it would be: {@code install}, {@code upgrade} or {@code roll_back};
 *     empty where it is what is there
 * @param asOf the state of things that was looked at; whoever decides sends it along
 */
public record Found(
    Inspection jar,
    long size,
    String level,
    String trust,
    String bar,
    boolean accepting,
    Optional<Signed> signed,
    String there,
    String next,
    long asOf) {
  /**
   * A signature.
   *
   * @param name what the signer calls themselves
   * @param fingerprint of the key
   * @param key in one line, so that it can be trusted
   */
  public record Signed(String name, String fingerprint, String key) {}

  /** Its size for people. */
  public String kilobytes() {
    return String.format(Locale.ROOT, "%,d kB", Math.ceilDiv(size, 1024));
  }
}
