package org.code99.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Terms as a program tells them. */
record ToldTerms(
    Agreement.Form form,
    @Nullable String title,
    @Nullable String text,
    @Nullable List<DutyOrder> duties) {
  /** The terms, or everything that is wrong with them and with what came along. */
  Terms read(Optional<Fault> besides) {
    Terms terms =
        new Terms(
            title == null ? "" : title.strip(),
            text == null ? "" : text.strip(),
            duties == null ? List.of() : duties.stream().map(DutyOrder::duty).toList());
    List<Fault> faults = new ArrayList<>(TermsFaults.of(form, terms));
    besides.ifPresent(faults::add);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return terms;
  }
}
