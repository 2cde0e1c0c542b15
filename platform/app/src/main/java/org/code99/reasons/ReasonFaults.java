package org.code99.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.code99.audit.Words;
import org.code99.host.data.Families;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * What may be wrong with a word on a reason; all of it is said at once.
 *
 * @param there the reasons of the company
 */
record ReasonFaults(List<ReasonLine> there) {
  private static final int LONGEST = 80;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  /** A name stands in letters, so what looks like a field of a letter is none. */
  private static final Pattern ODD = Pattern.compile("[{}<>\\p{Cntrl}]");

  ReasonFaults {
    there = List.copyOf(there);
  }

  void ofNew(String code, ReasonOrder order) {
    List<Fault> faults = of(code, order);
    if (code.isEmpty()) {
      faults.add(
          Fault.at(
              "label-en",
              "The English name is missing, or has no letter: the code is made of it."));
    }
    if (there.stream().anyMatch(line -> line.code().equals(code))) {
      faults.add(
          Fault.at(
              "label-en",
              "There is the code '%s' already: rename that one, or choose another name."
                  .formatted(code)));
    }
    if (!Families.codes().contains(order.family())) {
      faults.add(
          Fault.at(
              "family", "Choose a family: %s.".formatted(String.join(", ", Families.codes()))));
    }
    refuse(faults);
  }

  void ofChange(String code, ReasonOrder order) {
    List<Fault> faults = of(code, order);
    if (order.hidden() && !order.instead().isEmpty()) {
      boolean given =
          there.stream()
              .anyMatch(line ->
                  line.code().equals(order.instead())
                      && !line.hidden()
                      && !line.code().equals(code));
      if (!given) {
        faults.add(
            Fault.at("instead", "What is given instead is another reason that is not hidden."));
      }
    }
    if (order.hidden()) {
      there.stream()
          .filter(line -> line.instead().filter(code::equals).isPresent())
          .forEach(line ->
              faults.add(
                  Fault.at(
                      "hidden",
                      "'%s' is given instead of '%s': change that one first."
                          .formatted(code, line.code()))));
    }
    refuse(faults);
  }

  private List<Fault> of(String code, ReasonOrder order) {
    List<Fault> faults = new ArrayList<>();
    order
        .labels()
        .forEach((language, label) -> {
          String field = "label-" + language;
          if (!LANGUAGE.matcher(language).matches()) {
            faults.add(Fault.at(field, "'%s' is no language, such as en.".formatted(language)));
          }
          if (label.length() > LONGEST || ODD.matcher(label).find()) {
            faults.add(
                Fault.at(
                    field, "A name has at most %d letters, and no { } < >.".formatted(LONGEST)));
          }
          there.stream()
              .filter(line -> !line.code().equals(code))
              .filter(line -> same(line.label(language), label))
              .forEach(line ->
                  faults.add(
                      Fault.at(field, "That is the name of '%s' already.".formatted(line.code()))));
        });
    if (Words.sayNothing(order.why())) {
      faults.add(Fault.at("why", "The history keeps why: say it in a few words."));
    }
    return faults;
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }
}
