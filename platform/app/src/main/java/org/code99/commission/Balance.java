package org.code99.commission;

import org.code99.api.Money;

/**
 * What somebody has in one currency, by state.
 *
 * @param expected would be earned when the open invoices are paid
 * @param earned reckoned, and waiting for the first payment, for the end of a hold-back, or for a
 *     manager
 * @param payable due to them; less than nothing when more was paid out than is due by now
 * @param paid paid out
 */
public record Balance(Money expected, Money earned, Money payable, Money paid) {
  /** All states together: what the ledger says. */
  public Money sum() {
    return expected.plus(earned).plus(payable).plus(paid);
  }

  /** The currency of all four. */
  public String currency() {
    return expected.currency();
  }
}
