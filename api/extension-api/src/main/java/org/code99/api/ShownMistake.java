package org.code99.api;

/**
 * A mistake of ours that something shows.
 *
 * @param reasonCode of the taxonomy: the reference of a {@link BlockKind#MISTAKE} block that names
 *     it
 * @param label of the reason in the language of the brief
 * @param shownBy what shows it
 */
public record ShownMistake(String reasonCode, String label, RecordKind shownBy) {
  /** Checks the code. */
  public ShownMistake {
    Checks.code("loss reason", reasonCode);
  }
}
