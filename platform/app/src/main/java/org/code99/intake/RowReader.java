package org.code99.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.code99.api.Money;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.ListedAccount;
import org.code99.drawers.Loss;
import org.code99.drawers.Spelling;
import org.code99.drawers.Testimony;
import org.code99.drawers.Testimony.Voice;
import org.code99.protection.Finding;
import org.code99.protection.Kind;
import org.code99.protection.Protection;
import org.code99.protection.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Turns the cells of one record into an account. A fault in one field leaves that field unknown and
 * makes a remark; a record without a company, or of another width than the headings, is unusable.
 */
final class RowReader {
  private static final int LONGEST_ACCOUNT_NO = 200;

  private final Headings headings;
  private final Dates dates;
  private final Amounts amounts = new Amounts();
  private final String usualCurrency;
  private final RegionLocator regions;
  private final Map<String, Located> located = new HashMap<>();
  private final RowRemarks remarks;

  private List<String> cells = List.of();

  RowReader(
      Headings headings,
      SlashOrder slashes,
      String usualCurrency,
      RegionLocator regions,
      RowRemarks remarks) {
    this.headings = headings;
    this.dates = new Dates(slashes);
    this.usualCurrency = usualCurrency;
    this.regions = regions;
    this.remarks = remarks;
  }

  /** Reads one record; its remarks are left with the remarks of the row. */
  RowOutcome read(int row, List<String> record) {
    cells = record;
    List<String> faults = faults();
    if (!faults.isEmpty()) {
      return new RowOutcome.Unusable(String.join("; ", faults));
    }
    String company = line(Field.COMPANY);
    ListedAccount.Address address =
        new ListedAccount.Address(
            line(Field.STREET), line(Field.POSTAL_CODE), line(Field.CITY), line(Field.REGION));
    String country = line(Field.COUNTRY);
    String rep = line(Field.OWNER_REP);
    String code = line(Field.LOSS_CODE);
    String text = words(Field.LOSS_REASON);
    String customer = words(Field.CUSTOMER_WORDS);
    Reading note = Protection.read(code, customer.isEmpty() ? text : text + "\n" + customer);
    ListedAccount.Contact contact = contact(note);
    List<Testimony> testimonies = new ArrayList<>(2);
    if (!text.isEmpty() || !code.isEmpty()) {
      testimonies.add(new Testimony(Voice.REP, rep, text, code));
    }
    if (!customer.isEmpty()) {
      testimonies.add(new Testimony(Voice.CUSTOMER, contact.name(), customer, ""));
    }
    ListedAccount account =
        new ListedAccount(
            row,
            accountNo(company, address.postalCode()),
            company,
            address,
            country,
            line(Field.INDUSTRY),
            region(address.regionText(), country).regionId(),
            rep,
            contact,
            loss(),
            testimonies);
    return new RowOutcome.Usable(account, note);
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>(0);
    int width = headings.width();
    if (cells.size() < width) {
      faults.add("only %d of %d columns".formatted(cells.size(), width));
    } else if (cells.size() > width
        && cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      faults.add(
          "%d columns under %d headings: a cell holds the delimiter without quotation marks"
              .formatted(cells.size(), width));
    }
    if (Texts.clean(raw(Field.COMPANY)).isEmpty()) {
      faults.add("no company");
    }
    return faults;
  }

  private String accountNo(String company, String postalCode) {
    String given = line(Field.ACCOUNT_NO);
    boolean usable = !given.isEmpty() && given.length() <= LONGEST_ACCOUNT_NO;
    if (usable) {
      return given;
    }
    String key = Spelling.letters(company) + '\n' + Spelling.letters(postalCode);
    String derived = "N-%016x".formatted(Fingerprint.of(key, 0));
    if (headings.column(Field.ACCOUNT_NO) >= 0) {
      String why = given.isEmpty() ? "no account number" : "too long for an account number";
      remarks.add(Field.ACCOUNT_NO, given, why + "; filed as " + derived);
    }
    return derived;
  }

  private Located region(String text, String country) {
    Located place =
        located.computeIfAbsent(text + '\n' + country, pair -> regions.locate(text, country));
    if (!place.recognised()) {
      remarks.add(
          Field.REGION,
          text.isEmpty() ? country : text,
          "no such region; the file is the company's");
    }
    return place;
  }

  private ListedAccount.Contact contact(Reading note) {
    String email = Texts.clean(raw(Field.EMAIL));
    if (!email.isEmpty() && !Emails.isAddress(email)) {
      remarks.add(Field.EMAIL, email, "not an e-mail address; left out");
      email = "";
    }
    boolean left = note.has(Kind.CONTACT_LEFT);
    return new ListedAccount.Contact(
        line(Field.CONTACT_NAME),
        email,
        Texts.clean(raw(Field.PHONE)),
        left ? ContactStatus.LEFT : ContactStatus.UNKNOWN,
        note.of(Kind.ASK_FOR).flatMap(Finding::askFor).orElse(""));
  }

  private Loss loss() {
    LocalDate lost = date(Field.LOST_DATE);
    LocalDate lastOrder = date(Field.LAST_ORDER_DATE);
    if (lost != null && lastOrder != null && lastOrder.isAfter(lost)) {
      remarks.add(
          Field.LAST_ORDER_DATE,
          lastOrder.toString(),
          "later than the loss on %s; left unknown".formatted(lost));
      lastOrder = null;
    }
    boolean neverOrdered =
        headings.column(Field.LAST_ORDER_DATE) >= 0 && raw(Field.LAST_ORDER_DATE).isBlank();
    return new Loss(
        Optional.ofNullable(lastOrder),
        Optional.ofNullable(lost),
        value(),
        neverOrdered,
        line(Field.COMPETITOR),
        incidents());
  }

  private @Nullable LocalDate date(Field field) {
    return value(field, dates.read(Texts.clean(raw(field))));
  }

  private Optional<Money> value() {
    String cell = Texts.clean(raw(Field.ANNUAL_REVENUE));
    String currencyCell = Texts.clean(raw(Field.CURRENCY));
    String currency = value(Field.CURRENCY, amounts.currency(currencyCell));
    if (headings.column(Field.ANNUAL_REVENUE) < 0
        || (currency == null && !currencyCell.isEmpty())) {
      return Optional.empty();
    }
    if (currency == null && usualCurrency.isEmpty()) {
      remarks.add(Field.CURRENCY, "", "no currency; the amount is left unknown");
      return Optional.empty();
    }
    return Optional.ofNullable(
        value(
            Field.ANNUAL_REVENUE, amounts.read(cell, currency == null ? usualCurrency : currency)));
  }

  private OptionalInt incidents() {
    String cell = Texts.clean(raw(Field.INCIDENTS_12M));
    if (cell.isEmpty()) {
      return OptionalInt.empty();
    }
    if (cell.length() <= 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Integer.parseInt(cell));
    }
    remarks.add(Field.INCIDENTS_12M, cell, "not a number; left unknown");
    return OptionalInt.empty();
  }

  private <T> @Nullable T value(Field field, CellReading<T> reading) {
    if (reading.remark() != null) {
      remarks.add(field, Texts.clean(raw(field)), reading.remark());
    }
    return reading.value();
  }

  private String line(Field field) {
    return Texts.clean(harmless(field, raw(field)));
  }

  private String words(Field field) {
    return Texts.verbatim(harmless(field, raw(field)));
  }

  private String harmless(Field field, String cell) {
    if (Texts.isFormula(cell)) {
      remarks.add(
          field, cell, "begins like a formula; kept as text, made harmless in every output");
    }
    return cell;
  }

  private String raw(Field field) {
    int column = headings.column(field);
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }
}
