package org.code99.regions;

import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a region said of a house rule, or of all of them, as it was said.
 *
 * @param version counts the words of the house; the newest of a region holds
 * @param rule the key of the rule, or {@code *} for a whole set of defaults
 * @param mode as said; {@code inherit} where it took back what it had said
 */
public record RuleWord(
    long version, String rule, String mode, OptionalInt number, String by, String why, Instant at) {
  static final String INHERIT = "inherit";

  /** Whether it says something of a rule. */
  public boolean isOf(Rule asked) {
    return rule.equals(asked.key()) || rule.equals(RuleBook.PRESET);
  }

  /** What it makes of that rule. */
  String makes(Rule asked) {
    return rule.equals(RuleBook.PRESET)
        ? Rule.Preset.of(mode).map(preset -> asked.mode(preset).code()).orElse(mode)
        : mode;
  }
}
