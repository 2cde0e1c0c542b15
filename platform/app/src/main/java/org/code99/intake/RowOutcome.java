package org.code99.intake;

import org.code99.drawers.ListedAccount;
import org.code99.protection.Reading;

/** What one record turned out to be. */
sealed interface RowOutcome {
  /** An account, and what its note says about contact. */
  record Usable(ListedAccount account, Reading note) implements RowOutcome {}

  /** Nothing that could be filed; all faults in words. */
  record Unusable(String faults) implements RowOutcome {}
}
