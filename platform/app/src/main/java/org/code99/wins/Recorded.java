package org.code99.wins;

import java.util.List;
import org.code99.web.Fault;

/**
 * What became of documents that were told.
 *
 * @param added how many are new
 * @param known how many stood there already, word for word
 * @param faulty rows that were not taken; a corrected list may be told again as a whole
 */
public record Recorded(int added, int known, List<FaultyRow> faulty) {
  /** Copies. */
  public Recorded {
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
