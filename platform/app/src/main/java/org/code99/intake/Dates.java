package org.code99.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a cell as a business day. */
final class Dates {
  private static final Pattern ISO_WITH_TIME =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[T ]\\d{2}:\\d{2}.*");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})");
  private static final String UNREADABLE = "no such day; left unknown";

  private final SlashOrder order;

  Dates(SlashOrder order) {
    this.order = order;
  }

  /** Which order a single date such as 13/02/2024 gives away. */
  static SlashOrder order(String cell) {
    Matcher slashed = SLASHED.matcher(cell);
    if (!slashed.matches()) {
      return SlashOrder.UNDECIDED;
    }
    return SlashOrder.of(group(slashed, 1) > 12 ? 1 : 0, group(slashed, 3) > 12 ? 1 : 0);
  }

  /** A day of the years 1900 to 2199. */
  CellReading<LocalDate> read(String cell) {
    if (cell.isEmpty()) {
      return CellReading.empty();
    }
    if (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-') {
      LocalDate day = day(number(cell, 0, 4), number(cell, 5, 7), number(cell, 8, 10));
      return day == null ? CellReading.unknown(UNREADABLE) : CellReading.plain(day);
    }
    for (Pattern yearFirst : new Pattern[] {COMPACT, ISO_WITH_TIME, YEAR_FIRST}) {
      Matcher match = yearFirst.matcher(cell);
      if (match.matches()) {
        return readAs(group(match, 1), group(match, 2), group(match, 3));
      }
    }
    Matcher dotted = DOTTED.matcher(cell);
    if (dotted.matches()) {
      return readAs(group(dotted, 3), group(dotted, 2), group(dotted, 1));
    }
    Matcher slashed = SLASHED.matcher(cell);
    return slashed.matches() ? slashed(slashed) : CellReading.unknown("not a date; left unknown");
  }

  private CellReading<LocalDate> slashed(Matcher match) {
    int first = group(match, 1);
    int second = group(match, 3);
    int year = group(match, 4);
    if (first > 12) {
      return readAs(year, second, first);
    }
    if (second > 12) {
      return readAs(year, first, second);
    }
    if (first == second) {
      return readAs(year, first, second);
    }
    return switch (order) {
      case DAY_FIRST -> readAs(year, second, first);
      case MONTH_FIRST -> readAs(year, first, second);
      case UNDECIDED ->
          CellReading.unknown(
              "day or month may come first, and no date of the list decides it; left unknown");
    };
  }

  private static CellReading<LocalDate> readAs(int year, int month, int dayOfMonth) {
    LocalDate day = day(year, month, dayOfMonth);
    return day == null ? CellReading.unknown(UNREADABLE) : CellReading.odd(day, "read as " + day);
  }

  private static @Nullable LocalDate day(int year, int month, int day) {
    boolean real =
        year >= 1900
            && year < 2200
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }

  private static int group(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static int number(String cell, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
