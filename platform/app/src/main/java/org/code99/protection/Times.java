package org.code99.protection;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.code99.protection.Span.Part;

/** Reads times in folded words, with the words of time that the lexicon lists. */
final class Times {
  private static final Map<String, Period> UNITS =
      Map.of(
          "days", Period.ofDays(1),
          "weeks", Span.WEEK,
          "months", Period.ofMonths(1),
          "quarters", Period.ofMonths(3),
          "halves", Period.ofMonths(6),
          "years", Period.ofMonths(12));
  private static final int LONGEST = 8;
  private static final int CENTURY = 2000;

  private final Lexicon lexicon;
  private final Map<TimeForm, Pattern> forms = new EnumMap<>(TimeForm.class);

  Times(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (TimeForm form : TimeForm.values()) {
      forms.put(form, form.pattern(lexicon));
    }
  }

  /**
   * The time that begins at a place of the folded letters, or empty where none does.
   *
   * @param past whether the phrase before it says "after"
   * @param today from which "next year" counts, where it is known
   */
  Optional<Day> at(String letters, int from, boolean past, Optional<LocalDate> today) {
    for (var form : forms.entrySet()) {
      Matcher found = form.getValue().matcher(letters).region(from, letters.length());
      if (found.lookingAt()) {
        boolean after = past || found.group("after") != null;
        Part part = part(found);
        Optional<LocalDate> first =
            span(form.getKey(), found, today).map(s -> after ? s.after(part) : s.start(part));
        return Optional.of(new Day(first, from, found.end()));
      }
    }
    return Optional.empty();
  }

  /** The time whose last word ends at a place, as in "mid-July 2027 again"; the longest one. */
  Optional<Day> before(String letters, int end, Optional<LocalDate> today) {
    Optional<Day> longest = Optional.empty();
    int start = end;
    for (int word = 0; word < LONGEST && start > 1; word++) {
      start = letters.lastIndexOf(' ', start - 2) + 1;
      Optional<Day> day = at(letters, start, false, today).filter(d -> d.end() == end);
      longest = day.isPresent() ? day : longest;
    }
    return longest;
  }

  private static Part part(Matcher found) {
    if (found.group("late") != null) {
      return Part.LATE;
    }
    if (found.group("mid") != null) {
      return Part.MIDDLE;
    }
    return found.group("early") != null ? Part.EARLY : Part.ALL;
  }

  /** Empty where the year is missing, since nobody knows which one, and where a day is no day. */
  private Optional<Span> span(TimeForm form, Matcher found, Optional<LocalDate> today) {
    return switch (form) {
      case YEAR_MONTH_DAY ->
          inYear(found, y -> Span.day(y, number(found, "a"), number(found, "b")));
      case NUMBERS_YEAR ->
          inYear(found, y -> Span.later(y, number(found, "a"), number(found, "b")));
      case DAY_MONTH, MONTH_DAY ->
          inYear(found, y -> Span.day(y, month(found), number(found, "d")));
      case MONTH -> months(found, month(found), 1);
      case MONTH_NUMBER, YEAR_MONTH -> months(found, number(found, "n"), 1);
      case YEAR_QUARTER, QUARTER, NTH_QUARTER -> months(found, number(found, "n") * 3 - 2, 3);
      case YEAR_HALF, HALF, NTH_HALF -> months(found, number(found, "n") * 6 - 5, 6);
      case YEAR_WEEK, WEEK, NTH_WEEK -> inYear(found, y -> Span.week(y, number(found, "n")));
      case YEAR -> months(found, 1, 12);
      case NEXT, NEXT_AFTER -> today.map(day -> Span.next(unit(found), day));
      case AMOUNT ->
          today.map(day -> Span.day(day.plus(unit(found).multipliedBy(number(found, "n")))));
      case HALF_A_YEAR -> today.map(day -> Span.day(day.plusMonths(6)));
      case VAGUE -> Optional.empty();
    };
  }

  private Optional<Span> months(Matcher found, int month, int months) {
    return inYear(found, year -> Optional.of(Span.months(year, month, months)));
  }

  private static Optional<Span> inYear(Matcher found, IntFunction<Optional<Span>> span) {
    return Optional.ofNullable(found.group("y"))
        .flatMap(year -> span.apply(Integer.parseInt(year) % 100 + CENTURY));
  }

  private static int month(Matcher found) {
    return MonthNames.number(found.group("m"));
  }

  /** In digits, or by its place in a list: "first" and "ersten" stand at the same place. */
  private int number(Matcher found, String group) {
    String word = found.group(group);
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    boolean counts = found.namedGroups().containsKey("u");
    return lexicon.list(counts ? "number" : "nth").getOrDefault(word, 1);
  }

  private Period unit(Matcher found) {
    String word = found.group("u");
    return UNITS.entrySet().stream()
        .filter(unit -> lexicon.list(unit.getKey()).containsKey(word))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
