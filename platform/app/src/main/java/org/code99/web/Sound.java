package org.code99.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.database.LargestAmount;

/** What people and programs tell has to be possible, whatever it is about. */
public final class Sound {
  /** Nobody tells of anything that happened to a customer before. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final int DAY = "2026-03-31".length();
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 10_000;
  private static final int FARTHEST_YEARS = 10;

  private Sound() {}

  /** What is wrong with a text that nobody would read, or no database keep. */
  public static Optional<Fault> text(String field, String told) {
    return within(field, told, LONGEST_TEXT);
  }

  /** What is wrong with a name: of a person, a place or a thing, as lists and letters show it. */
  public static Optional<Fault> name(String field, String told) {
    return within(field, told, LONGEST_NAME);
  }

  private static Optional<Fault> within(String field, String told, int most) {
    if (told.length() > most) {
      return Optional.of(
          Fault.at(
              field,
              "%d letters are too many: at most %d are kept here, so shorten it."
                  .formatted(told.length(), most)));
    }
    return told.indexOf('\0') < 0
        ? Optional.empty()
        : Optional.of(
            Fault.at(field, "There is a sign in it that is none of any language: write it anew."));
  }

  /** A day as 2026-03-31, of years with four digits; nothing when a text is none. */
  static Optional<LocalDate> day(String text) {
    try {
      return text.length() == DAY ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A moment as 2026-03-31T09:30:00Z, of years with four digits; nothing when a text is none. */
  static Optional<Instant> moment(String text) {
    try {
      return text.matches("\\d{4}-.*") ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with an amount that is so large that it cannot be meant. */
  public static Optional<Fault> amount(String field, Money told) {
    return LargestAmount.isPassedBy(told)
        ? Optional.of(
            Fault.at(
                field,
                "%s cannot be meant: an amount is at most %s."
                    .formatted(told, LargestAmount.in(told.currency()))))
        : Optional.empty();
  }

  /** What is wrong with a day on which something is to happen: nobody plans so far ahead. */
  public static Optional<Fault> soon(String field, LocalDate told, LocalDate today) {
    return soon(field, told.toString(), told.isAfter(today.plusYears(FARTHEST_YEARS)));
  }

  /** The same of a moment. */
  public static Optional<Fault> soon(String field, Instant told, Instant now) {
    return soon(
        field, told.toString(), told.isAfter(now.plus(Duration.ofDays(FARTHEST_YEARS * 366L))));
  }

  private static Optional<Fault> soon(String field, String told, boolean tooFar) {
    return tooFar
        ? Optional.of(
            Fault.at(
                field,
                "%s is more than ten years away, and nobody plans so far: look at the year."
                    .formatted(told)))
        : Optional.empty();
  }

  /** What is wrong with a day on which something is said to have happened. */
  public static Optional<Fault> past(String field, LocalDate told, LocalDate today) {
    if (told.isAfter(today)) {
      return Optional.of(
          Fault.at(field, "%s is still to come: tell what has happened.".formatted(told)));
    }
    return told.isBefore(FIRST)
        ? Optional.of(
            Fault.at(field, "%s is before anybody's books: look at the year.".formatted(told)))
        : Optional.empty();
  }
}
