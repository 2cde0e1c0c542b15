package org.code99.outreach;

import java.util.Optional;
import org.code99.web.Form;

/** Reads a game plan out of its form: what a field holds is accepted, also when it is empty. */
final class PlanForm {
  private PlanForm() {}

  /** What cannot be read is a fault of the form. */
  static PlanOrder read(Form form) {
    return new PlanOrder(
        number(form, "version").orElse(0),
        text(form, "goal"),
        text(form, "buys"),
        text(form, "decides"),
        form.id("goes"),
        Optional.of(form.text("quieter").equals("true")),
        form.date("contactBy"),
        form.date("visitBy"),
        number(form, "hours"));
  }

  private static Optional<String> text(Form form, String field) {
    return form.all(field).stream().findFirst();
  }

  private static Optional<Integer> number(Form form, String field) {
    String text = form.text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,9}")) {
      form.fault(field, "\"" + text + "\" is no whole number: write it as 8.");
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }
}
