package org.code99.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.code99.api.Money;
import org.code99.drawers.Loss;
import org.code99.drawers.LostPerYear;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a loss: days, amounts, incidents. What cannot be read is left unknown. */
final class LossReader {
  private final Dates dates;
  private final Amounts amounts = new Amounts();
  private final String usualCurrency;

  LossReader(SlashOrder slashes, String usualCurrency) {
    this.dates = new Dates(slashes);
    this.usualCurrency = usualCurrency;
  }

  Loss read(Row row) {
    LocalDate lost = date(row, Field.LOST_DATE);
    LocalDate lastOrder = date(row, Field.LAST_ORDER_DATE);
    if (lost != null && lastOrder != null && lastOrder.isAfter(lost)) {
      row.remark(
          Field.LAST_ORDER_DATE,
          lastOrder.toString(),
          "later than the loss on %s; left unknown".formatted(lost));
      lastOrder = null;
    }
    boolean neverOrdered =
        row.hasColumn(Field.LAST_ORDER_DATE) && row.raw(Field.LAST_ORDER_DATE).isBlank();
    return new Loss(
        Optional.ofNullable(lastOrder),
        Optional.ofNullable(lost),
        perYear(row),
        neverOrdered,
        row.line(Field.COMPETITOR),
        incidents(row));
  }

  private @Nullable LocalDate date(Row row, Field field) {
    return row.value(field, dates.read(row.clean(field)));
  }

  /** All amounts of a row are in its one currency; without it none of them is known. */
  private LostPerYear perYear(Row row) {
    Optional<String> currency = currency(row);
    Optional<Money> revenue =
        row.hasColumn(Field.ANNUAL_REVENUE)
            ? amount(row, Field.ANNUAL_REVENUE, currency)
            : Optional.empty();
    return new LostPerYear(
        revenue,
        ifTold(row, Field.ANNUAL_PROFIT, currency),
        ifTold(row, Field.ANNUAL_COMMISSION, currency));
  }

  /** Few lists tell it, so an empty cell is not worth a remark. */
  private Optional<Money> ifTold(Row row, Field field, Optional<String> currency) {
    return row.raw(field).isBlank() ? Optional.empty() : amount(row, field, currency);
  }

  private Optional<Money> amount(Row row, Field field, Optional<String> currency) {
    return currency.flatMap(
        unit -> Optional.ofNullable(row.value(field, amounts.read(row.clean(field), unit))));
  }

  private Optional<String> currency(Row row) {
    String cell = row.clean(Field.CURRENCY);
    Optional<String> told = Optional.ofNullable(row.value(Field.CURRENCY, amounts.currency(cell)));
    if (told.isPresent() || !cell.isEmpty() || !tellsAmounts(row)) {
      return told;
    }
    if (usualCurrency.isEmpty()) {
      row.remark(Field.CURRENCY, "", "no currency; the amount is left unknown");
      return Optional.empty();
    }
    return Optional.of(usualCurrency);
  }

  private static boolean tellsAmounts(Row row) {
    return row.hasColumn(Field.ANNUAL_REVENUE)
        || row.hasColumn(Field.ANNUAL_PROFIT)
        || row.hasColumn(Field.ANNUAL_COMMISSION);
  }

  private static OptionalInt incidents(Row row) {
    String cell = row.clean(Field.INCIDENTS_12M);
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    if (cell.length() <= 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(cell));
    }
    row.remark(Field.INCIDENTS_12M, cell, "not a number; left unknown");
    return OptionalInt.empty();
  }
}
