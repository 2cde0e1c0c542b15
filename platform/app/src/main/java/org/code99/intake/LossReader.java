package org.code99.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.code99.api.Money;
import org.code99.drawers.Loss;
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
        value(row),
        neverOrdered,
        row.line(Field.COMPETITOR),
        incidents(row));
  }

  private @Nullable LocalDate date(Row row, Field field) {
    return row.value(field, dates.read(row.clean(field)));
  }

  private Optional<Money> value(Row row) {
    String cell = row.clean(Field.ANNUAL_REVENUE);
    String currencyCell = row.clean(Field.CURRENCY);
    String currency = row.value(Field.CURRENCY, amounts.currency(currencyCell));
    if (!row.hasColumn(Field.ANNUAL_REVENUE) || (currency == null && !currencyCell.isEmpty())) {
      return Optional.empty();
    }
    if (currency == null && usualCurrency.isEmpty()) {
      row.remark(Field.CURRENCY, "", "no currency; the amount is left unknown");
      return Optional.empty();
    }
    return Optional.ofNullable(
        row.value(
            Field.ANNUAL_REVENUE, amounts.read(cell, currency == null ? usualCurrency : currency)));
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
