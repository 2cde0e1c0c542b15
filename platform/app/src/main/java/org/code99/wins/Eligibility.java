package org.code99.wins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.code99.web.Show;

/**
 * Whether a lifetime is won and counts as resurrected: from the facts alone, so the order in which
 * they were told does not matter.
 */
record Eligibility(
    boolean won, Optional<LocalDate> wonOn, boolean resurrected, List<String> because) {
  Eligibility {
    because = List.copyOf(because);
  }

  /**
   * The end of the lifetime before.
   *
   * @param on empty when nobody knows
   * @param by who had the account, empty when nobody knows
   */
  record End(Optional<LocalDate> on, String by) {}

  /**
   * An invoice of the lifetime.
   *
   * @param ordered the day of its order, or its own where that is earlier
   * @param firstPaid empty while nothing came in
   */
  record Bill(String number, LocalDate ordered, Optional<LocalDate> firstPaid) {}

  /** What is not paid yet is judged as if it were, so that one knows what to expect. */
  static Eligibility of(End end, List<Bill> bills, WinTerms terms, String winner) {
    List<Bill> paid = bills.stream().filter(bill -> bill.firstPaid().isPresent()).toList();
    Optional<LocalDate> wonOn =
        paid.stream().flatMap(bill -> bill.firstPaid().stream()).min(Comparator.naturalOrder());
    Optional<Bill> first =
        (paid.isEmpty() ? bills : paid)
            .stream().min(Comparator.comparing(Bill::ordered).thenComparing(Bill::number));
    List<String> because = new ArrayList<>();
    because.add(
        wonOn
            .map(day -> "Won: the first payment came on " + Show.day(day) + ".")
            .orElse("Not won yet: no invoice of this lifetime is paid."));
    boolean resurrected = false;
    if (first.isPresent()) {
      boolean longEnough = longEnough(end, first.get(), terms, because);
      boolean otherRep = otherRep(end, first.get(), terms, winner, because);
      resurrected = longEnough && otherRep;
    }
    because.add(
        resurrected
            ? "So the customer counts as resurrected."
            : "So the customer does not count as resurrected.");
    return new Eligibility(wonOn.isPresent(), wonOn, resurrected, because);
  }

  private static boolean longEnough(End end, Bill first, WinTerms terms, List<String> because) {
    if (end.on().isEmpty()) {
      because.add("Nobody knows when the customer was lost: correct the loss in the drawer first.");
      return false;
    }
    LocalDate from = end.on().get().plusMonths(terms.lostMonths());
    boolean enough = !first.ordered().isBefore(from);
    because.add(
        "Lost on %s; invoice %s, the first %s after it, was ordered on %s, %s the %d months that a loss must last (%s)."
            .formatted(
                Show.day(end.on().get()),
                first.number(),
                first.firstPaid().isPresent() ? "paid one" : "one",
                Show.day(first.ordered()),
                enough ? "after" : "before the end of",
                terms.lostMonths(),
                Show.day(from)));
    return enough;
  }

  private static boolean otherRep(
      End end, Bill first, WinTerms terms, String winner, List<String> because) {
    boolean same =
        !winner.isBlank()
            && winner
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(end.by().strip().toLowerCase(Locale.ROOT));
    if (!same || end.on().isEmpty()) {
      return true;
    }
    LocalDate until = end.on().get().plusMonths(terms.sameRepMonths());
    boolean late = !first.ordered().isBefore(until);
    because.add(
        "It was %s who lost the customer, and who loses cannot resurrect before %s."
            .formatted(end.by(), Show.day(until)));
    return late;
  }
}
