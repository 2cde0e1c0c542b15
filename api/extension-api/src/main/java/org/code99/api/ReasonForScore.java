package org.code99.api;

/**
 * A loss reason as a scoring strategy sees it.
 *
 * @param code of the taxonomy
 * @param side whose doing it was
 * @param canChange whether it can change at all
 * @param weControlIt whether the change is in our hands
 * @param lossClass its family
 * @param severity how much it hurt on the day, from 0 to 100
 * @param confidence of the classification, from 1 to 100
 * @param fix how far the cause is mended; empty status is {@link FixStatus#OPEN}
 */
public record ReasonForScore(
    String code,
    Side side,
    boolean canChange,
    boolean weControlIt,
    LossClass lossClass,
    int severity,
    int confidence,
    FixStatus fix) {
  /** Checks the ranges. */
  public ReasonForScore {
    Checks.code("loss reason", code);
    Checks.between("a severity", severity, 0, 100);
    Checks.between("a confidence", confidence, 1, 100);
  }
}
