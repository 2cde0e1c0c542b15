package org.code99.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.code99.web.Fault;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file that a person types in, each at its field. A list is taken with
 * remarks, for nobody can be asked about its cells; whoever types is still there.
 */
final class TypedFaults {
  private static final Set<Field> WORDS = Set.of(Field.LOSS_REASON, Field.CUSTOMER_WORDS);
  private static final Set<Field> AMOUNTS =
      Set.of(Field.ANNUAL_REVENUE, Field.ANNUAL_PROFIT, Field.ANNUAL_COMMISSION);

  private final Map<String, String> told;
  private final LocalDate today;
  private final String usualCurrency;
  private final Amounts amounts = new Amounts();
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param told by the names of a list's fields
   * @param usualCurrency of amounts that come without one
   */
  TypedFaults(Map<String, String> told, LocalDate today, String usualCurrency) {
    this.told = Map.copyOf(told);
    this.today = today;
    this.usualCurrency = usualCurrency;
  }

  List<Fault> all() {
    if (cell(Field.COMPANY).isEmpty()) {
      at(Field.COMPANY, "A file needs the customer's name: write it here.");
    }
    for (Field field : Field.values()) {
      String cell = cell(field);
      (WORDS.contains(field) ? Sound.text(field.word(), cell) : Sound.name(field.word(), cell))
          .ifPresent(faults::add);
    }
    days();
    amounts();
    if (!cell(Field.EMAIL).isEmpty() && !Emails.isAddress(cell(Field.EMAIL))) {
      at(Field.EMAIL, "\"%s\" is no e-mail address: write it as ann@example.com.");
    }
    if (!cell(Field.INCIDENTS_12M).matches("[0-9]{0,6}")) {
      at(Field.INCIDENTS_12M, "\"%s\" is no number: write how many they had in twelve months.");
    }
    return List.copyOf(faults);
  }

  private void days() {
    Map<Field, LocalDate> days = new EnumMap<>(Field.class);
    for (Field field : List.of(Field.LOST_DATE, Field.LAST_ORDER_DATE)) {
      if (!cell(field).isEmpty()) {
        @Nullable LocalDate day = new Dates(SlashOrder.UNDECIDED).read(cell(field)).value();
        if (day == null) {
          at(field, "\"%s\" is no day that can be read in one way: write it as 2026-03-31.");
        } else {
          Sound.past(field.word(), day, today).ifPresent(faults::add);
          days.put(field, day);
        }
      }
    }
    LocalDate lost = days.get(Field.LOST_DATE);
    LocalDate ordered = days.get(Field.LAST_ORDER_DATE);
    if (lost != null && ordered != null && ordered.isAfter(lost)) {
      at(Field.LAST_ORDER_DATE, "%s is later than the day on which they were lost: look at both.");
    }
  }

  private void amounts() {
    String currency = cell(Field.CURRENCY).isEmpty() ? usualCurrency : cell(Field.CURRENCY);
    @Nullable String code = amounts.currency(currency).value();
    if (code == null && !cell(Field.CURRENCY).isEmpty()) {
      at(Field.CURRENCY, "\"%s\" is no currency of ISO 4217: write it as EUR.");
    }
    for (Field field : AMOUNTS) {
      if (!cell(field).isEmpty()
          && amounts.read(cell(field), code == null ? "EUR" : code).value() == null) {
        at(
            field,
            "\"%s\" is no amount a year that can be read in one way: write it as 12000 or 12000.50.");
      }
    }
  }

  private void at(Field field, String sentence) {
    faults.add(Fault.at(field.word(), sentence.formatted(cell(field))));
  }

  private String cell(Field field) {
    return Texts.clean(told.getOrDefault(field.word(), ""));
  }
}
