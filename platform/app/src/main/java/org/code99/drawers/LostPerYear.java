package org.code99.drawers;

import java.util.Optional;
import org.code99.api.Money;

/**
 * What is lost with a customer each year, in three measures (S08). Each is in the currency in which
 * it was told; what nobody knows is empty, never zero.
 *
 * @param revenue that they bought for
 * @param profit that we made of it
 * @param commission that our rep earned
 */
public record LostPerYear(
    Optional<Money> revenue, Optional<Money> profit, Optional<Money> commission) {

  /** Only the revenue is known, or not even that. */
  public static LostPerYear ofRevenue(Optional<Money> revenue) {
    return new LostPerYear(revenue, Optional.empty(), Optional.empty());
  }
}
