package org.code99.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.watch.Tripwire;
import org.code99.web.Form;

/** Reads what somebody decided about a file. */
final class DecisionForm {
  private DecisionForm() {}

  static ToldDecision read(Form form, List<Tripwire.Kind> kinds) {
    List<Tripwire> tripwires =
        kinds.stream()
            .filter(kind -> form.all("tripwires").contains(kind.code()))
            .map(kind -> tripwire(form, kind))
            .toList();
    Optional<UUID> person = form.id("person");
    return new ToldDecision(
        form.text("decision"),
        number(form.text("version")),
        form.text("why"),
        form.text("reopens"),
        person,
        number(form.text("formerShare")),
        tripwires,
        form.faults());
  }

  private static Tripwire tripwire(Form form, Tripwire.Kind kind) {
    Optional<LocalDate> day = kind.dated() ? form.date(kind.code()) : Optional.empty();
    return new Tripwire(kind, kind.dated() ? "" : form.text(kind.code()), day);
  }

  /** Nothing but a small number that is not negative counts; else -1. */
  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
