package org.code99.plugin.signals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.code99.api.ChangeSignal;
import org.code99.api.SignalSubject;

/** One row, read as a signal as far as it is one. */
final class SignalRow {
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_NAME = 300;

  private final Map<String, String> cells;
  private final List<String> faults = new ArrayList<>();

  private SignalRow(Map<String, String> cells) {
    this.cells = new TreeMap<>(cells);
  }

  static SignalRow of(Map<String, String> cells, Kinds kinds, LocalDate today) {
    SignalRow row = new SignalRow(cells);
    row.check(kinds, today);
    return row;
  }

  /** All that is wrong with it; then it is no signal. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The row's own number, or what it says: the same row again is the same event. */
  String key() {
    String own = cell("key");
    return own.isEmpty() ? print(cells.toString()) : own;
  }

  ChangeSignal signal() {
    SignalSubject about =
        competitor()
            ? SignalSubject.competitor(cell("company"))
            : SignalSubject.customer(cell("company"), cell("domain"), country());
    return ChangeSignal.of(
        key(), cell("kind"), about, LocalDate.parse(cell("date")), cell("words"));
  }

  private void check(Kinds kinds, LocalDate today) {
    if (!kinds.has(cell("kind"))) {
      faults.add("'%s' is none of the kinds %s".formatted(cell("kind"), kinds.labels().keySet()));
    }
    if (!cell("about").matches("(customer|competitor)?")) {
      faults.add("'" + cell("about") + "' is neither customer nor competitor");
    }
    if (cell("company").isEmpty() && (competitor() || cell("domain").isEmpty())) {
      faults.add("it names nobody: fill in company or domain");
    }
    if (!country().matches("([A-Z]{2})?")) {
      faults.add("'" + cell("country") + "' is no country: write it as DE");
    }
    checkDay(today);
    if (cell("words").length() > LONGEST_WORDS
        || cell("company").length() > LONGEST_NAME
        || cell("domain").length() > LONGEST_NAME
        || cell("key").length() > 200
        || cells.toString().indexOf(0) >= 0) {
      faults.add("it is too long: 2,000 characters of words, 300 of a name, 200 of a key");
    }
  }

  private void checkDay(LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(cell("date"));
      if (day.isAfter(today) || day.getYear() < 1900) {
        faults.add(day + " is a day to come, or long gone");
      }
    } catch (DateTimeException e) {
      faults.add("'" + cell("date") + "' is no day: write it as 2026-03-31");
    }
  }

  /** An event at a competitor says so, or is of the kind that only competitors have. */
  private boolean competitor() {
    return cell("about").equals("competitor")
        || (cell("about").isEmpty() && cell("kind").equals("competitor-failing"));
  }

  private String country() {
    return cell("country").toUpperCase(Locale.ROOT);
  }

  private String cell(String name) {
    return cells.getOrDefault(name, "").strip();
  }

  private static String print(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
