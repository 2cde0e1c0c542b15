package org.code99.scoreboard;

import java.util.List;
import org.code99.web.Fault;

/**
 * What became of a list of programmes.
 *
 * @param rows that were taken; a row told before is replaced
 * @param faulty rows that were not taken
 */
public record Imported(int rows, List<FaultyRow> faulty) {
  /** Copies. */
  public Imported {
    faulty = List.copyOf(faulty);
  }

  /**
   * A row that was not taken.
   *
   * @param row below the headings, from 1
   * @param faults all of them; the field is the column
   */
  public record FaultyRow(int row, List<Fault> faults) {
    /** Copies. */
    public FaultyRow {
      faults = List.copyOf(faults);
    }
  }
}
