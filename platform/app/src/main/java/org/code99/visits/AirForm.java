package org.code99.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/** Reads what was said at a step of clearing the air. */
final class AirForm {
  private AirForm() {}

  /** There are three steps. */
  static void check(int step) {
    if (step < 1 || step > 3) {
      throw new Refused(
          Refused.Kind.NOT_FOUND,
          List.of(Fault.at("step", "The air is cleared in three steps: 1, 2 and 3.")));
    }
  }

  static ClearingNote read(Form form, int step, LocalDate today, Supplier<String> newKey) {
    check(step);
    LocalDate on = form.past("on", today);
    form.check();
    return new ClearingNote(
        Optional.of(form.text("key")).filter(key -> !key.isEmpty()).orElseGet(newKey),
        step,
        on,
        form.text("notes"),
        form.text("outcome"),
        form.all("fixes").stream().filter(cause -> !cause.isEmpty()).toList(),
        PastBehind.of(form.text("pastBehind")));
  }
}
