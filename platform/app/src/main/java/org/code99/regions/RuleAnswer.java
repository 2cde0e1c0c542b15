package org.code99.regions;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * What a house rule says in a region.
 *
 * @param rule that was asked
 * @param mode what it does there
 * @param sentence what it asks for
 * @param number that it counts with, if it counts
 * @param decidedIn the region that said so: itself or the nearest one above; empty for the default
 *     of the house
 */
public record RuleAnswer(
    Rule rule, Rule.Mode mode, String sentence, OptionalInt number, Optional<UUID> decidedIn) {
  static RuleAnswer of(Rule rule, Rule.Mode mode, OptionalInt number, Optional<UUID> decidedIn) {
    return new RuleAnswer(rule, mode, rule.sentence(number), number, decidedIn);
  }

  /** Whether it stops what the house does. */
  public boolean refuses() {
    return mode == Rule.Mode.LOCKED || mode == Rule.Mode.STRICT;
  }

  /** Whether it has anything to say. */
  public boolean on() {
    return mode != Rule.Mode.OFF;
  }
}
