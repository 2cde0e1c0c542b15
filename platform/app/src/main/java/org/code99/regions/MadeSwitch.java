package org.code99.regions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Cells that somebody changed in one go.
 *
 * @param from the first business day of the first of its cells
 * @param coming whether none of its cells holds yet: it can be called off
 * @param hindrance why it cannot be undone any more, a sentence; empty while it can
 * @param cells in the order in which they were changed
 */
public record MadeSwitch(
    UUID id,
    Instant at,
    String by,
    String why,
    LocalDate from,
    boolean coming,
    String hindrance,
    List<SwitchedCell> cells) {
  /** Copies. */
  public MadeSwitch {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param point as {@link UseMatrix.Column} names it
   * @param title of the point, as people read it
   * @param choice what was chosen, as people read it
   */
  public record SwitchedCell(
      UUID region, String regionName, String point, String title, String choice) {}

  /** Whether it holds and nothing was switched in its cells since. */
  public boolean undoable() {
    return !coming && hindrance.isEmpty();
  }
}
