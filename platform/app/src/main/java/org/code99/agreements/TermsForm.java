package org.code99.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.web.Form;

/**
 * Reads terms from a form: {@code title}, {@code text}, and the obligations as {@code side-1},
 * {@code what-1}, {@code owner-1}, {@code due-1}, and so on. A row of which nothing was filled in
 * is none.
 */
final class TermsForm {
  /** How many obligations a form has room for. */
  static final int ROWS = 6;

  private TermsForm() {}

  /** Which version somebody had before them. */
  static int version(Form form, String field) {
    String told = form.text(field);
    if (!told.matches("\\d{1,9}")) {
      form.fault(field, "Tell which version was read, as a number such as 1.");
    }
    form.check();
    return Integer.parseInt(told);
  }

  static Terms read(Form form) {
    List<Duty> duties = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      String what = form.text("what-" + row);
      String owner = form.text("owner-" + row);
      Optional<LocalDate> due = form.date("due-" + row);
      if (what.isEmpty() && owner.isEmpty() && form.text("due-" + row).isEmpty()) {
        continue;
      }
      if (form.text("due-" + row).isEmpty()) {
        form.fault("due-" + row, "An obligation has a day: say by when.");
      }
      duties.add(
          new Duty(
              form.text("side-" + row).equals("theirs") ? Duty.Side.THEIRS : Duty.Side.OURS,
              what,
              Optional.<UUID>empty(),
              owner,
              due.orElse(LocalDate.MAX),
              Duty.USUAL_WARNING));
    }
    Terms terms = new Terms(form.text("title"), form.text("text"), duties);
    form.check();
    return terms;
  }
}
