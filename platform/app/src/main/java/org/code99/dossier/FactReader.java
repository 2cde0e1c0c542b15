package org.code99.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.code99.api.Money;
import org.code99.intake.Cells;
import org.code99.intake.Sheet;

/** Turns the rows of one history file into facts; all that is wrong with a row is told at once. */
final class FactReader {
  private static final List<String> LEFT =
      List.of("left", "gone", "former", "ausgeschieden", "weg", "parti", "partie", "ido", "baja");
  private static final List<String> CURRENT =
      List.of(
          "current", "present", "active", "aktiv", "da", "present(e)", "actuel", "actif", "activo");

  private final Map<Column, Integer> columns;
  private final Cells cells;
  private final Optional<FactKind> allOfKind;
  private final String usualSource;
  private final String usualCurrency;

  /**
   * A reader of one file.
   *
   * @param allOfKind the kind of rows that do not name theirs
   * @param usualSource of rows that name none
   * @param usualCurrency of amounts that name none
   */
  FactReader(
      Map<Column, Integer> columns,
      Cells cells,
      Optional<FactKind> allOfKind,
      String usualSource,
      String usualCurrency) {
    this.columns = Map.copyOf(columns);
    this.cells = cells;
    this.allOfKind = allOfKind;
    this.usualSource = usualSource;
    this.usualCurrency = usualCurrency;
  }

  RowOfHistory read(Sheet.Row row) {
    List<String> faults = new ArrayList<>();
    String account = cell(row, Column.ACCOUNT_NO);
    if (account.isEmpty()) {
      faults.add("no account number: nobody knows whose fact it is");
    }
    Optional<FactKind> kind = kind(cell(row, Column.KIND), faults);
    String person = cell(row, Column.PERSON);
    Optional<LocalDate> promised = day(row, Column.PROMISED, faults);
    Optional<LocalDate> actual = day(row, Column.ACTUAL, faults);
    Optional<LocalDate> date = day(row, Column.DATE, faults);
    Optional<Money> amount = amount(row, kind, faults);
    String number = cell(row, Column.NUMBER);
    if (kind.isPresent()) {
      number = number.isEmpty() && kind.get() == FactKind.PERSON ? person : number;
      check(row, kind.get(), number, promised, date.or(() -> actual), amount, faults);
    }
    if (!faults.isEmpty() || kind.isEmpty()) {
      return new RowOfHistory.Unusable(faults);
    }
    boolean delivery = kind.get() == FactKind.DELIVERY;
    Optional<LocalDate> came = delivery ? actual.or(() -> date) : Optional.empty();
    String source = cell(row, Column.SOURCE);
    return new RowOfHistory.Told(
        account,
        new Fact(
            kind.get(),
            number,
            (delivery ? came.or(() -> promised) : date).orElseThrow(),
            delivery ? promised : Optional.empty(),
            came,
            amount,
            person,
            state(kind.get(), cell(row, Column.STATE)),
            cell(row, Column.WORDS),
            source.isEmpty() ? usualSource : source));
  }

  private Optional<FactKind> kind(String cell, List<String> faults) {
    if (cell.isEmpty()) {
      if (allOfKind.isEmpty()) {
        faults.add("no kind: give one of " + FactKind.codes());
      }
      return allOfKind;
    }
    Optional<FactKind> kind = FactKind.of(cell);
    if (kind.isEmpty()) {
      faults.add("'%s' is no kind of fact: give one of %s".formatted(cell, FactKind.codes()));
    }
    return kind;
  }

  private void check(
      Sheet.Row row,
      FactKind kind,
      String number,
      Optional<LocalDate> promised,
      Optional<LocalDate> date,
      Optional<Money> amount,
      List<String> faults) {
    if (number.isEmpty()) {
      faults.add(
          "this %s has no number: without one a second reading would count it twice"
              .formatted(kind.code()));
    }
    if (kind == FactKind.DELIVERY) {
      if (promised.isEmpty() && cell(row, Column.PROMISED).isEmpty()) {
        faults.add("a delivery needs the day for which it was promised");
      }
    } else if (date.isEmpty() && cell(row, Column.DATE).isEmpty()) {
      faults.add("this %s has no date".formatted(kind.code()));
    }
    boolean needsAmount = kind == FactKind.INVOICE || kind == FactKind.CREDIT_NOTE;
    if (needsAmount && amount.isEmpty() && cell(row, Column.AMOUNT).isEmpty()) {
      faults.add("this %s has no amount".formatted(kind.code()));
    }
    if (kind == FactKind.PERSON && cell(row, Column.PERSON).isEmpty()) {
      faults.add("a person needs a name");
    }
  }

  private Optional<LocalDate> day(Sheet.Row row, Column column, List<String> faults) {
    String cell = cell(row, column);
    Optional<LocalDate> day = cells.day(cell);
    if (day.isEmpty() && !cell.isEmpty()) {
      faults.add(
          "'%s' under %s is no day that can be read for certain: write 2024-02-29"
              .formatted(cell, column.word()));
    }
    return day;
  }

  /** Books write credit notes with and without a minus; both mean the same. */
  private Optional<Money> amount(Sheet.Row row, Optional<FactKind> kind, List<String> faults) {
    String cell = cell(row, Column.AMOUNT);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String written = cell(row, Column.CURRENCY);
    Optional<String> currency =
        written.isEmpty() ? Optional.of(usualCurrency) : cells.currency(written);
    if (currency.isEmpty()) {
      faults.add("'%s' is no currency of ISO 4217".formatted(written));
    }
    boolean credit = kind.filter(FactKind.CREDIT_NOTE::equals).isPresent();
    String figure = credit && cell.startsWith("-") ? cell.substring(1).strip() : cell;
    Optional<Money> amount = cells.amount(figure, currency.orElse(usualCurrency));
    if (amount.isEmpty()) {
      faults.add(
          figure.startsWith("-")
              ? "'%s' is negative: what is taken off is a credit-note of its own".formatted(cell)
              : "'%s' is no amount that can be read for certain: write 1234.50".formatted(cell));
    }
    return currency.isEmpty() ? Optional.empty() : amount;
  }

  private static String state(FactKind kind, String cell) {
    String plain = cell.toLowerCase(Locale.ROOT);
    if (kind == FactKind.PERSON) {
      return LEFT.contains(plain) ? "left" : CURRENT.contains(plain) ? "current" : "unknown";
    }
    return plain;
  }

  private String cell(Sheet.Row row, Column column) {
    return row.cell(columns.getOrDefault(column, -1));
  }
}
