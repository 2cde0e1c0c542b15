package org.code99.intake;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param row records from 1
 * @param line the physical line on which the row begins
 * @param faults all of them, in words
 * @param cells as the list has them
 */
public record RejectedRow(int row, int line, String faults, List<String> cells) {
  /** Copies the cells. */
  public RejectedRow {
    cells = List.copyOf(cells);
  }
}
