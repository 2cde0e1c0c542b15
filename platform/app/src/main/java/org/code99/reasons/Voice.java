package org.code99.reasons;

/**
 * Who says why a customer was lost. A later voice rules over an earlier one; none overwrites
 * another.
 */
public enum Voice {
  /** Our own rep, in the note of the list. */
  REP(1),
  /** The customer, in their own words. */
  CUSTOMER(2),
  /** The manager, having heard both. */
  MANAGER(3);

  private final int order;

  Voice(int order) {
    this.order = order;
  }

  int order() {
    return order;
  }
}
