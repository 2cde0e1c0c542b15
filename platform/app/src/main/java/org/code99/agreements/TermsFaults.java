package org.code99.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** What is wrong with terms, all of it at once. */
final class TermsFaults {
  private TermsFaults() {}

  /** Refuses terms that nobody could hold anybody to. */
  static void refuse(Agreement.Form form, Terms terms) {
    refuse(of(form, terms));
  }

  /** The same of a next version, by whoever has read one. */
  static void refuse(int readVersion, Terms terms) {
    List<Fault> faults = new ArrayList<>(of(Agreement.Form.DOCUMENT, terms));
    version("readVersion", readVersion).ifPresent(faults::add);
    refuse(faults);
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  /** What is wrong with the number of a version that somebody says they read. */
  static Optional<Fault> version(String field, int told) {
    return told > 0
        ? Optional.empty()
        : Optional.of(Fault.at(field, "Tell which version was read, as a number such as 1."));
  }

  /** All of it; an obligation is named by its place, from 0 on: {@code duties[0].what}. */
  static List<Fault> of(Agreement.Form form, Terms terms) {
    List<Fault> faults = new ArrayList<>();
    if (terms.title().isBlank()) {
      faults.add(
          Fault.at("title", "There is no title: one line that says what both sides agreed to."));
    }
    if (form == Agreement.Form.DOCUMENT && terms.duties().isEmpty()) {
      faults.add(
          Fault.at("duties", "A document without obligations binds nobody: name at least one."));
    }
    for (int i = 0; i < terms.duties().size(); i++) {
      duty(faults, "duties[%d].".formatted(i), terms.duties().get(i));
    }
    return List.copyOf(faults);
  }

  private static void duty(List<Fault> faults, String field, Duty duty) {
    if (duty.what().isBlank()) {
      faults.add(Fault.at(field + "what", "An obligation says what is to be done: write it."));
    }
    if (duty.ownerName().isBlank()) {
      faults.add(Fault.at(field + "owner", "An obligation has an owner: name who sees to it."));
    }
    if (duty.dueOn().equals(Duty.NO_DAY)) {
      faults.add(Fault.at(field + "due", "An obligation has a day: say by when."));
    }
    if (duty.warnDays() < 0 || duty.warnDays() > 365) {
      faults.add(
          Fault.at(
              field + "warnDays",
              "A warning comes 0 to 365 days before, not %d.".formatted(duty.warnDays())));
    }
  }
}
