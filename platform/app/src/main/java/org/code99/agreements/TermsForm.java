package org.code99.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.web.Fault;
import org.code99.web.Form;

/**
 * Reads terms from a form: {@code title}, {@code text}, and the obligations as {@code side-1},
 * {@code what-1}, {@code owner-1}, {@code due-1}, and so on. A row of which nothing was filled in
 * is none.
 */
final class TermsForm {
  /** How many obligations a form has room for. */
  static final int ROWS = 6;

  private static final Pattern PLACE = Pattern.compile("duties\\[(\\d+)]\\.(\\w+)");

  private TermsForm() {}

  /** Which version somebody had before them; 0 with a fault when that is no number. */
  static int version(Form form, String field) {
    int told = form.text(field).matches("\\d{1,9}") ? Integer.parseInt(form.text(field)) : 0;
    form.faults(TermsFaults.version(field, told).stream().toList());
    return told;
  }

  /** The terms, with a note at the field of everything that is wrong with them. */
  static Terms read(Agreement.Form which, Form form) {
    List<Duty> duties = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      if (!form.text("what-" + row).isEmpty()
          || !form.text("owner-" + row).isEmpty()
          || !form.text("due-" + row).isEmpty()) {
        duties.add(duty(form, row));
        rows.add(row);
      }
    }
    Terms terms = new Terms(form.text("title"), form.text("text"), duties);
    for (Fault fault : TermsFaults.of(which, terms)) {
      String field = field(fault.field(), rows);
      if (form.faultsOf(field).isEmpty()) {
        form.fault(field, fault.sentence());
      }
    }
    return terms;
  }

  private static Duty duty(Form form, int row) {
    return new Duty(
        form.text("side-" + row).equals("theirs") ? Duty.Side.THEIRS : Duty.Side.OURS,
        form.text("what-" + row),
        Optional.<UUID>empty(),
        form.text("owner-" + row),
        form.date("due-" + row).orElse(Duty.NO_DAY),
        Duty.USUAL_WARNING);
  }

  /** Where {@code duties[0].what} stands in the form: {@code what-1}. */
  private static String field(String told, List<Integer> rows) {
    Matcher place = PLACE.matcher(told);
    return place.matches()
        ? place.group(2) + "-" + rows.get(Integer.parseInt(place.group(1)))
        : told;
  }
}
