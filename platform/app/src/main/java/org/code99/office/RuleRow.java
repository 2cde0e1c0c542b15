package org.code99.office;

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
 */
record RuleRow(
    String key,
    String sentence,
    String mode,
    String decided,
    boolean own,
    String number,
    long overridden) {
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
