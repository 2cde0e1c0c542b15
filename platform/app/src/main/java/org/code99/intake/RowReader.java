package org.code99.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Fingerprint;
import org.code99.drawers.ListedAccount;
import org.code99.drawers.Spelling;
import org.code99.drawers.Testimony;
import org.code99.drawers.Testimony.Voice;
import org.code99.protection.Finding;
import org.code99.protection.Kind;
import org.code99.protection.Protection;
import org.code99.protection.Reading;

/**
 * Turns the cells of one record into an account. A fault in one field leaves that field unknown and
 * makes a remark; a record without a company, or of another width than the headings, is unusable.
 */
final class RowReader {
  private static final int LONGEST_ACCOUNT_NO = 200;

  private final Headings headings;
  private final LossReader losses;
  private final RegionLocator regions;
  private final LocalDate asOf;
  private final Map<String, Located> located = new HashMap<>();
  private final RowRemarks remarks;

  RowReader(
      Headings headings,
      SlashOrder slashes,
      String usualCurrency,
      RegionLocator regions,
      LocalDate asOf,
      RowRemarks remarks) {
    this.headings = headings;
    this.losses = new LossReader(slashes, usualCurrency);
    this.regions = regions;
    this.asOf = asOf;
    this.remarks = remarks;
  }

  /** Reads one record; its remarks are left with the remarks of the row. */
  RowOutcome read(int number, List<String> cells) {
    Row row = new Row(headings, cells, remarks);
    List<String> faults = faults(row);
    if (!faults.isEmpty()) {
      return new RowOutcome.Unusable(String.join("; ", faults));
    }
    String company = row.line(Field.COMPANY);
    ListedAccount.Address address =
        new ListedAccount.Address(
            row.line(Field.STREET),
            row.line(Field.POSTAL_CODE),
            row.line(Field.CITY),
            row.line(Field.REGION));
    String country = row.line(Field.COUNTRY);
    String rep = row.line(Field.OWNER_REP);
    String code = row.line(Field.LOSS_CODE);
    String text = row.words(Field.LOSS_REASON);
    String customer = row.words(Field.CUSTOMER_WORDS);
    String said = customer.isEmpty() ? text : text + "\n" + customer;
    Reading note = Protection.read(code, said, asOf, row.line(Field.CONTACT_NAME));
    ListedAccount.Contact contact = contact(row, note);
    List<Testimony> testimonies = new ArrayList<>(2);
    if (!text.isEmpty() || !code.isEmpty()) {
      testimonies.add(new Testimony(Voice.REP, rep, text, code));
    }
    if (!customer.isEmpty()) {
      testimonies.add(new Testimony(Voice.CUSTOMER, contact.name(), customer, ""));
    }
    ListedAccount account =
        new ListedAccount(
            number,
            accountNo(row, company, address.postalCode()),
            company,
            address,
            country,
            row.line(Field.INDUSTRY),
            region(row, address.regionText(), country).regionId(),
            rep,
            contact,
            losses.read(row),
            testimonies);
    return new RowOutcome.Usable(account, note);
  }

  private List<String> faults(Row row) {
    List<String> faults = new ArrayList<>(0);
    List<String> cells = row.cells();
    int width = headings.width();
    if (cells.size() < width) {
      faults.add("only %d of %d columns".formatted(cells.size(), width));
    } else if (cells.size() > width
        && cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
      faults.add(
          "%d columns under %d headings: a cell holds the delimiter without quotation marks"
              .formatted(cells.size(), width));
    }
    if (row.clean(Field.COMPANY).isEmpty()) {
      faults.add("no company");
    }
    return faults;
  }

  private static String accountNo(Row row, String company, String postalCode) {
    String given = row.line(Field.ACCOUNT_NO);
    boolean usable = !given.isEmpty() && given.length() <= LONGEST_ACCOUNT_NO;
    if (usable) {
      return given;
    }
    String key = Spelling.letters(company) + '\n' + Spelling.letters(postalCode);
    String derived = "N-%016x".formatted(Fingerprint.of(key, 0));
    if (row.hasColumn(Field.ACCOUNT_NO)) {
      String why = given.isEmpty() ? "no account number" : "too long for an account number";
      row.remark(Field.ACCOUNT_NO, given, why + "; filed as " + derived);
    }
    return derived;
  }

  private Located region(Row row, String text, String country) {
    Located place =
        located.computeIfAbsent(text + '\n' + country, pair -> regions.locate(text, country));
    if (!place.recognised()) {
      row.remark(
          Field.REGION,
          text.isEmpty() ? country : text,
          "no such region; the file is the company's");
    }
    return place;
  }

  private static ListedAccount.Contact contact(Row row, Reading note) {
    String email = row.clean(Field.EMAIL);
    if (!email.isEmpty() && !Emails.isAddress(email)) {
      row.remark(Field.EMAIL, email, "not an e-mail address; left out");
      email = "";
    }
    boolean left = note.has(Kind.CONTACT_LEFT);
    return new ListedAccount.Contact(
        row.line(Field.CONTACT_NAME),
        email,
        row.clean(Field.PHONE),
        left ? ContactStatus.LEFT : ContactStatus.UNKNOWN,
        note.of(Kind.ASK_FOR).flatMap(Finding::askFor).orElse(""));
  }
}
