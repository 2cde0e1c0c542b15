package org.code99.drawers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The facts of one loss; what is not known is empty, never zero.
 *
 * @param lastOrderOn business day in the customer's region
 * @param lostOn business day in the customer's region
 * @param perYear what a year with them was worth, or would have been worth
 * @param valueEstimated there was never an order: the value is a guess (S03)
 * @param incidents complaints of the last twelve months
 */
public record Loss(
    Optional<LocalDate> lastOrderOn,
    Optional<LocalDate> lostOn,
    LostPerYear perYear,
    boolean valueEstimated,
    String competitor,
    OptionalInt incidents) {
  /** The same without what it costs our rep. */
  Loss unpaid() {
    return new Loss(
        lastOrderOn,
        lostOn,
        new LostPerYear(perYear.revenue(), perYear.profit(), Optional.empty()),
        valueEstimated,
        competitor,
        incidents);
  }
}
