package org.code99.regions;

import java.util.Optional;

/**
 * Whether a company uses a plugin, and who said so.
 *
 * @param allowance the group's word; allowed where it never spoke
 * @param wanted the company's own word; it wants what it never spoke of
 * @param group who spoke for the group last, if anybody did
 * @param company who spoke for the company last, if anybody did
 */
record PluginUse(
    Allowance allowance, boolean wanted, Optional<Said> group, Optional<Said> company) {
  /** Where nobody ever said a word. */
  static final PluginUse UNSPOKEN =
      new PluginUse(Allowance.ALLOWED, true, Optional.empty(), Optional.empty());

  /** By whom, and why. */
  record Said(String by, String why) {}

  PluginUse allowed(Allowance word, Said by) {
    return new PluginUse(word, wanted, Optional.of(by), company);
  }

  PluginUse wanted(boolean on, Said by) {
    return new PluginUse(allowance, on, group, Optional.of(by));
  }

  /** The group has the first word, the company the second. */
  boolean on() {
    return switch (allowance) {
      case PINNED -> true;
      case FORBIDDEN -> false;
      case ALLOWED -> wanted;
    };
  }

  /** How it stands and why, in words, without a full stop. */
  String sentence() {
    String reason =
        (allowance == Allowance.ALLOWED ? company : group)
            .map(said -> ", by " + said.by() + ": " + said.why().replaceFirst("\\.$", ""))
            .orElse("");
    return switch (allowance) {
      case PINNED -> "Pinned by the group" + reason;
      case FORBIDDEN -> "Forbidden by the group" + reason;
      case ALLOWED -> (wanted ? "Switched on" : "Switched off") + reason;
    };
  }
}
