package org.code99.api;

/**
 * What a commission plan pays on.
 *
 * @param code lower-case, stable for ever; codes that are not listed here may come from a newer
 *     core or plugin
 */
public record PlanBasis(String code) {
  /** Invoices less credit notes. */
  public static final PlanBasis INVOICED = new PlanBasis("invoiced");

  /** Payments received. */
  public static final PlanBasis PAID = new PlanBasis("paid");

  /** Checks the code: 1 to 64 of {@code a-z 0-9 . _ -}. */
  public PlanBasis {
    Checks.code("plan basis", code);
  }

  /**
   * The value of a code, known or not.
   *
   * @throws IllegalArgumentException when the code is malformed
   */
  public static PlanBasis of(String code) {
    return new PlanBasis(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
