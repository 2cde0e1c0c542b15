package org.code99.dossier;

import java.util.List;
import java.util.UUID;

/**
 * What became of a history file.
 *
 * @param id of the reading
 * @param rows records below the headings
 * @param fresh facts that nobody knew
 * @param corrected facts that were known otherwise
 * @param known facts that said nothing new
 * @param rejected every row that was not taken, in the order of the file
 */
public record HistoryReport(
    UUID id, int rows, int fresh, int corrected, int known, List<RejectedFact> rejected) {
  /** Copies. */
  public HistoryReport {
    rejected = List.copyOf(rejected);
  }

  /**
   * A row that was not taken.
   *
   * @param row records from 1
   * @param line the physical line on which it begins
   * @param faults all of them, in words
   */
  public record RejectedFact(int row, long line, List<String> faults) {
    /** Copies. */
    public RejectedFact {
      faults = List.copyOf(faults);
    }
  }
}
