package org.code99.office;

/**
 * What a region says of a rule.
 *
 * @param rule its key
 * @param mode {@code strict}, {@code advisory}, {@code off}, or {@code inherit}
 * @param number that it counts with; empty for the one that it comes with
 * @param why a sentence
 */
record RuleOrder(String rule, String mode, String number, String why) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  RuleOrder {
    rule = rule == null ? "" : rule;
    mode = mode == null ? "" : mode;
    number = number == null ? "" : number;
    why = why == null ? "" : why;
  }
}
