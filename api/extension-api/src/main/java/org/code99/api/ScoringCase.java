package org.code99.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a lost customer when the score is reckoned. What is unknown is empty, never
 * zero.
 *
 * @param key names the case in the answer
 * @param annualValue revenue lost per year, in the currency that the company reckons in
 * @param valueEstimated whether that is an estimate: a soured prospect who never bought
 * @param lostOn the day of the loss
 * @param lastOrderOn the day of the last order
 * @param reasons the ruling set of reasons, the first the most important; empty when nobody knows
 * @param incidents incidents that we recorded in the last year of the relationship
 * @param hostility markers, none doubled
 * @param buyer whether the person who bought is still there
 * @param competitor who has them now, if known
 */
public record ScoringCase(
    String key,
    Optional<Money> annualValue,
    boolean valueEstimated,
    Optional<LocalDate> lostOn,
    Optional<LocalDate> lastOrderOn,
    List<ReasonForScore> reasons,
    int incidents,
    List<Hostility> hostility,
    BuyerStatus buyer,
    Optional<String> competitor) {
  /** Copies and checks. */
  public ScoringCase {
    Checks.text("the key of a case", key);
    reasons = List.copyOf(reasons);
    hostility = List.copyOf(hostility);
    Checks.between("incidents", incidents, 0, Integer.MAX_VALUE);
  }
}
