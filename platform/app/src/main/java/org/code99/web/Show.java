package org.code99.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.code99.api.Money;

/** How pages write things: one way for all of them. */
public final class Show {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
  private static final double MILLION = 1_000_000;
  private static final double THOUSAND = 1_000;

  private Show() {}

  /** An amount without its cents: {@code EUR 12,300}. */
  public static String money(Money money) {
    return money.currency() + " " + number(Math.round(units(money)));
  }

  /** An amount to the cent: {@code EUR 12,300.50}. */
  public static String exactly(Money money) {
    int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
    return money.currency() + String.format(Locale.ROOT, " %,." + digits + "f", units(money));
  }

  /** What a drawer is worth: {@code EUR 1.8 m a year}. */
  public static String perYear(List<Money> sums) {
    return sums.isEmpty()
        ? "value unknown"
        : sums.stream().map(Show::shortly).collect(Collectors.joining(" + ")) + " a year";
  }

  private static String shortly(Money money) {
    double units = units(money);
    if (Math.abs(units) >= MILLION) {
      return String.format(Locale.ROOT, "%s %.1f m", money.currency(), units / MILLION);
    }
    if (Math.abs(units) >= 10 * THOUSAND) {
      return String.format(Locale.ROOT, "%s %.0f k", money.currency(), units / THOUSAND);
    }
    return money(money);
  }

  private static double units(Money money) {
    int digits = Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits());
    return money.minorUnits() / Math.pow(10, digits);
  }

  /** A number with its thousands apart: {@code 13,000}. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** How many of a thing: {@code 1 customer}, {@code 240 customers}. */
  public static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** A business day: {@code 3 March 2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A moment by somebody's clock: {@code 3 March 2026, 14:05}. */
  public static String moment(ZonedDateTime moment) {
    return MOMENT.format(moment);
  }

  /** A plugin by the last part of its id: {@code org.acme.send-a-cake} is <i>Send a cake</i>. */
  public static String plugin(String id) {
    String name = words(id.substring(id.lastIndexOf('.') + 1));
    return name.isEmpty() ? id : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** A code as words: {@code fact_finding} is <i>fact finding</i>. */
  public static String words(String code) {
    return code.replace('_', ' ').replace('-', ' ');
  }
}
