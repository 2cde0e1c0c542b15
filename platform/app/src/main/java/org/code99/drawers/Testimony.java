package org.code99.drawers;

/**
 * Somebody's own words about a loss, kept apart from its facts (S06).
 *
 * @param voice whose
 * @param saidBy empty when nobody is named
 * @param text verbatim
 * @param sourceCode the code the source system gave the loss, empty when there is none
 */
public record Testimony(Voice voice, String saidBy, String text, String sourceCode) {
  /** Who speaks. */
  public enum Voice {
    /** Ours. */
    REP("rep"),
    /** The customer. */
    CUSTOMER("customer");

    private final String code;

    Voice(String code) {
      this.code = code;
    }

    /** As stored. */
    public String code() {
      return code;
    }
  }
}
