package org.code99.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.code99.api.Money;
import org.code99.web.Fault;

/**
 * One row of a {@link SmallSheet}. A cell that cannot be read is empty and leaves a fault, so that
 * a row tells all that is wrong with it at once.
 */
public final class SheetRow {
  private static final Amounts AMOUNTS = new Amounts();

  private final int number;
  private final Map<String, String> cells;
  private final Dates dates;
  private final List<Fault> faults = new ArrayList<>();

  SheetRow(int number, Map<String, String> cells, Dates dates) {
    this.number = number;
    this.cells = Map.copyOf(cells);
    this.dates = dates;
  }

  /** Its number below the headings, from 1. */
  public int number() {
    return number;
  }

  /** What was wrong with the cells that were asked for so far, and what {@link #fault} added. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Adds what a room finds wrong. */
  public void fault(String column, String sentence) {
    faults.add(Fault.at(column, sentence));
  }

  /** A text, empty where the list has none. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** A text that has to be there. */
  public String needed(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      fault(column, "The " + column + " is missing: fill it in.");
    }
    return text;
  }

  /** A day that has to be there. */
  public Optional<LocalDate> day(String column) {
    String cell = needed(column);
    LocalDate day = dates.read(cell).value();
    if (day == null && !cell.isEmpty()) {
      fault(column, "The %s '%s' is no day: write it as 2025-12-31.".formatted(column, cell));
    }
    return Optional.ofNullable(day);
  }

  /** An amount of at least nothing that has to be there, in the currency of another column. */
  public Optional<Money> amount(String column, String currencyColumn, String otherwise) {
    String told = text(currencyColumn);
    String currency = AMOUNTS.currency(told.isEmpty() ? otherwise : told).value();
    String cell = needed(column);
    if (currency == null) {
      fault(
          currencyColumn,
          "The %s '%s' is none of ISO 4217: write EUR, USD, ...".formatted(currencyColumn, told));
      return Optional.empty();
    }
    Money money = cell.isEmpty() ? null : AMOUNTS.read(cell, currency).value();
    if (money == null && !cell.isEmpty()) {
      fault(
          column,
          "The %s '%s' is no amount of %s: write it as 1234.50, without a sign."
              .formatted(column, cell, currency));
    }
    return Optional.ofNullable(money);
  }

  /** A whole number of at least nothing that has to be there. */
  public OptionalLong count(String column) {
    String cell = needed(column);
    if (cell.matches("\\d{1,9}")) {
      return OptionalLong.of(Long.parseLong(cell));
    }
    if (!cell.isEmpty()) {
      fault(column, "The %s '%s' is no whole number: write it in digits.".formatted(column, cell));
    }
    return OptionalLong.empty();
  }
}
