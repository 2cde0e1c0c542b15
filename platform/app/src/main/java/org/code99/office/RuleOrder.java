package org.code99.office;

import java.util.OptionalLong;
import org.code99.web.Form;
import org.code99.web.Means;
import org.code99.web.Meanwhile;

/**
 * What a region says of a rule.
 *
 * @param rule its key
 * @param mode {@code strict}, {@code advisory}, {@code off}, or {@code inherit}
 * @param number that it counts with; empty for the one that it comes with
 * @param why a sentence
 * @param version of the rule that was read
 */
record RuleOrder(
    String rule,
    String mode,
    String number,
    String why,
    @Means(Meanwhile.VERSION) OptionalLong version) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  RuleOrder {
    rule = rule == null ? "" : rule;
    mode = mode == null ? "" : mode;
    number = number == null ? "" : number;
    why = why == null ? "" : why;
    version = version == null ? OptionalLong.empty() : version;
  }

  static RuleOrder of(Form form) {
    return new RuleOrder(
        form.text("rule"),
        form.text("mode"),
        form.text("number"),
        form.text("why"),
        form.version());
  }
}
