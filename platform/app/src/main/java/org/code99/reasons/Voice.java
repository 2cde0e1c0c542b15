package org.code99.reasons;

/**
 * Whose note a reason was read out of. The customer's rules over our rep's; neither overwrites the
 * other. The third voice, the manager's, is a ruling and no note.
 */
enum Voice {
  /** Our own rep, in the note of the list. */
  REP(1),
  /** The customer, in their own words. */
  CUSTOMER(2);

  private final int order;

  Voice(int order) {
    this.order = order;
  }

  /** Its number in the tables. */
  int order() {
    return order;
  }
}
