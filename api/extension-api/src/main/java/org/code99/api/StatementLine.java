package org.code99.api;

/**
 * A line of a statement.
 *
 * @param eventKey the event that it comes from
 * @param component {@code base}, {@code win-back} or the plugin's own
 * @param beneficiary the participant
 * @param amount what is earned, negative for what is taken back
 * @param explanation a sentence that leads back to event, rate and share
 */
public record StatementLine(
    String eventKey, String component, String beneficiary, Money amount, String explanation) {
  /** Checks that it explains itself. */
  public StatementLine {
    Checks.text("the event of a line", eventKey);
    Checks.code("component", component);
    Checks.text("the beneficiary of a line", beneficiary);
    Checks.text("the explanation of a line", explanation);
  }

  /** A line. */
  public static StatementLine of(
      String eventKey, String component, String beneficiary, Money amount, String explanation) {
    return new StatementLine(eventKey, component, beneficiary, amount, explanation);
  }
}
