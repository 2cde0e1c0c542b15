package org.code99.protection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that a time names: a day, a week, or some months. */
record Span(LocalDate first, Period length) {
  static final Period WEEK = Period.ofDays(7);

  /** The part of a span that is meant. */
  enum Part {
    ALL,
    EARLY,
    MIDDLE,
    LATE
  }

  static Span months(int year, int month, int months) {
    return new Span(LocalDate.of(year, month, 1), Period.ofMonths(months));
  }

  /** A calendar week after ISO 8601; empty where the year has no such week. */
  static Optional<Span> week(int year, int week) {
    LocalDate inFirst = LocalDate.of(year, Month.JANUARY, 4);
    if (week < 1 || week > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirst).getMaximum()) {
      return Optional.empty();
    }
    LocalDate monday = inFirst.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Optional.of(new Span(monday.plusWeeks(week - 1L), WEEK));
  }

  static Span day(LocalDate day) {
    return new Span(day, Period.ofDays(1));
  }

  /** A day that is at least in some calendar: 29 February of any year is 1 March at the latest. */
  static Optional<Span> day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > Month.of(month).maxLength()) {
      return Optional.empty();
    }
    return Optional.of(day(LocalDate.of(year, month, 1).plusDays(day - 1L)));
  }

  /** 03/04/2027 is 3 April or March 4: the later of both is the safe one. */
  static Optional<Span> later(int year, int one, int other) {
    return Stream.of(day(year, one, other), day(year, other, one))
        .flatMap(Optional::stream)
        .max((a, b) -> a.first.compareTo(b.first));
  }

  /** The next week, month, quarter, half-year or year, seen from a day. */
  static Span next(Period unit, LocalDate from) {
    int months = (int) unit.toTotalMonths();
    if (months == 0) {
      return unit.equals(WEEK)
          ? new Span(from.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), unit)
          : day(from.plus(unit));
    }
    int running = (from.getMonthValue() - 1) / months * months;
    LocalDate january = from.with(TemporalAdjusters.firstDayOfYear());
    return new Span(january.plusMonths(running).plus(unit), unit);
  }

  /** The day on which a part of it begins; of its late part the last day, which is safe. */
  LocalDate start(Part part) {
    return switch (part) {
      case ALL, EARLY -> first;
      case MIDDLE -> middle();
      case LATE -> last();
    };
  }

  /** The first day after a part of it. */
  LocalDate after(Part part) {
    return (part == Part.MIDDLE ? middle() : last()).plusDays(1);
  }

  /** 15 July for July, 1 July for a year. */
  private LocalDate middle() {
    int months = (int) length.toTotalMonths();
    return months == 0
        ? first.plusDays(ChronoUnit.DAYS.between(first, last()) / 2)
        : first.plusMonths(months / 2).plusDays(months % 2 * 14L);
  }

  private LocalDate last() {
    return first.plus(length).minusDays(1);
  }
}
