package org.code99.office;

import java.time.Instant;
import java.util.Optional;

/**
 * A house rule as a region has it.
 *
 * @param key such as {@code dossier-read}
 * @param sentence what it asks for
 * @param mode {@code locked}, {@code strict}, {@code advisory} or {@code off}
 * @param decided where that was decided, in words
 * @param own whether the region itself said so
 * @param number that it counts with; empty when it counts nothing
 * @param overridden how often somebody went past it here
 * @param said by whom and why it was decided, where a region did
 * @param version another number after each word of the region itself on it; a new word may name the
 *     one it was said after
 */
record RuleRow(
    String key,
    String sentence,
    String mode,
    String decided,
    boolean own,
    String number,
    long overridden,
    Optional<Said> said,
    long version) {
  /** Who decided, when and why. */
  record Said(String by, Instant at, String why) {}

  /** Whether no region can change it. */
  boolean locked() {
    return mode.equals("locked");
  }

  /** What it does, in words. */
  String does() {
    return switch (mode) {
      case "locked" -> "Always";
      case "strict" -> "Refuses";
      case "advisory" -> "Says so, goes on";
      default -> "Silent";
    };
  }
}
