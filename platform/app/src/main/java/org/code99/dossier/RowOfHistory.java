package org.code99.dossier;

import java.util.List;

/** What a row of a history file came to. */
sealed interface RowOfHistory {
  /** A fact of a customer. */
  record Told(String accountNo, Fact fact) implements RowOfHistory {}

  /** A row that says nothing that can be kept, with all that is wrong with it. */
  record Unusable(List<String> faults) implements RowOfHistory {
    /** Copies. */
    public Unusable {
      faults = List.copyOf(faults);
    }
  }
}
