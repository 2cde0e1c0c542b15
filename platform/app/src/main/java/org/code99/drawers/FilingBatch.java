package org.code99.drawers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.code99.api.Money;
import org.code99.database.BinaryRows;
import org.code99.database.Sql;
import org.code99.drawers.ListedAccount.Address;
import org.code99.drawers.ListedAccount.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand listed accounts, encoded for the tables they go into. One thread fills it, then
 * another one may store it.
 */
public final class FilingBatch {
  private static final int FILE = 17;
  private static final int CONTACT = 7;
  private static final int EPISODE = 12;
  private static final int WORDS = 9;
  private static final int ARRIVING = 24;
  private static final int ARRIVING_WORDS = 5;

  private final BinaryRows files =
      new BinaryRows(
          """
          COPY drawers_file (id, company_id, drawer_id, opened_by, opened_row, account_no, company,
                             street, postal_code, city, region_text, country, industry, region_id,
                             stage, owner_name, lost_by)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 20);
  private final BinaryRows contacts =
      new BinaryRows(
          """
          COPY drawers_contact (file_id, company_id, name, email, phone, status, attention)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 19);
  private final BinaryRows episodes =
      new BinaryRows(
          """
          COPY drawers_episode (id, company_id, file_id, lifetime, import_id, last_order_on, lost_on,
                                annual_value_minor, currency, value_estimated, competitor, incidents)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 20);
  private final BinaryRows words =
      new BinaryRows(
          """
          COPY drawers_words (episode_id, voice, ordinal, company_id, import_id, said_on, said_by,
                              text, source_code)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 20);
  private final BinaryRows arriving =
      new BinaryRows(
          """
          COPY drawers_arriving (file_id, row_no, company, street, postal_code, city, region_text,
                                 country, industry, region_id, lost_by, contact_name, email, phone,
                                 contact_status, attention, last_order_on, lost_on,
                                 annual_value_minor, currency, value_estimated, competitor,
                                 incidents, company_id)
          FROM STDIN (FORMAT binary)\
          """,
          64);
  private final BinaryRows arrivingWords =
      new BinaryRows(
          """
          COPY drawers_arriving_words (file_id, voice, said_by, text, source_code)
          FROM STDIN (FORMAT binary)\
          """,
          64);

  private final Filing filing;
  private final List<NotesReader.Note> notes = new ArrayList<>();
  private final List<CompletableFuture<NotesReader.Prepared>> readings = new ArrayList<>();

  FilingBatch(Filing filing) {
    this.filing = filing;
  }

  /** Puts an account into its file: a new one, or the one that its number has already. */
  public Filed file(ListedAccount account) {
    UUID known = filing.known(account.accountNo());
    if (known != null) {
      change(known, account);
      return new Filed(known, true);
    }
    UUID file = filing.nextId();
    open(file, account);
    return new Filed(file, false);
  }

  /** Says that no account more comes, so that the notes are read before the batch's turn. */
  public void complete() {
    if (!notes.isEmpty()) {
      readings.addAll(filing.read(List.copyOf(notes)));
      notes.clear();
    }
  }

  /** Forgets all accounts, as if nothing had been filed. */
  public void clear() {
    for (BinaryRows rows : List.of(files, contacts, episodes, words, arriving, arrivingWords)) {
      rows.clear();
    }
    notes.clear();
    readings.clear();
  }

  void send(Sql sql) {
    complete();
    for (BinaryRows rows : List.of(files, contacts, episodes, words, arriving, arrivingWords)) {
      sql.send(rows);
    }
    readings.forEach(reading -> reading.join().write());
    readings.clear();
  }

  private void open(UUID file, ListedAccount account) {
    files
        .row(FILE)
        .uuid(file)
        .uuid(filing.companyId())
        .uuid(filing.drawerId())
        .uuid(filing.importId())
        .integer(account.row())
        .text(account.accountNo());
    place(files, account);
    files.text("listed").text(known(account.rep())).text(known(account.rep()));
    Contact contact = account.contact();
    contacts.row(CONTACT).uuid(file).uuid(filing.companyId());
    person(contacts, contact);
    UUID episode = filing.nextId();
    episodes.row(EPISODE).uuid(episode).uuid(filing.companyId()).uuid(file).integer(1);
    episodes.uuid(filing.importId());
    facts(episodes, account.loss());
    int ofRep = 0;
    int ofCustomer = 0;
    Map<Testimony.Voice, Testimony> newest = new EnumMap<>(Testimony.Voice.class);
    for (Testimony testimony : account.words()) {
      newest.put(testimony.voice(), testimony);
      words
          .row(WORDS)
          .uuid(episode)
          .text(testimony.voice().code())
          .integer(testimony.voice() == Testimony.Voice.REP ? ++ofRep : ++ofCustomer)
          .uuid(filing.companyId())
          .uuid(filing.importId())
          .nothing()
          .text(known(testimony.saidBy()))
          .text(testimony.text())
          .text(known(testimony.sourceCode()));
    }
    UUID region = account.regionId().orElse(filing.companyId());
    String competitor = account.loss().competitor();
    newest
        .values()
        .forEach(said -> notes.add(new NotesReader.Note(episode, region, competitor, said)));
  }

  private void change(UUID file, ListedAccount account) {
    arriving.row(ARRIVING).uuid(file).integer(account.row());
    place(arriving, account);
    arriving.text(known(account.rep()));
    person(arriving, account.contact());
    facts(arriving, account.loss());
    arriving.uuid(filing.companyId());
    for (Testimony testimony : account.words()) {
      arrivingWords
          .row(ARRIVING_WORDS)
          .uuid(file)
          .text(testimony.voice().code())
          .text(known(testimony.saidBy()))
          .text(testimony.text())
          .text(known(testimony.sourceCode()));
    }
  }

  private static void place(BinaryRows rows, ListedAccount account) {
    Address address = account.address();
    rows.text(account.company())
        .text(known(address.street()))
        .text(known(address.postalCode()))
        .text(known(address.city()))
        .text(known(address.regionText()))
        .text(known(account.country()))
        .text(known(account.industry()))
        .uuid(account.regionId().orElse(null));
  }

  private static void person(BinaryRows rows, Contact contact) {
    rows.text(known(contact.name()))
        .text(known(contact.email()))
        .text(known(contact.phone()))
        .text(contact.status().code())
        .text(known(contact.attention()));
  }

  private static void facts(BinaryRows rows, Loss loss) {
    Money value = loss.annualValue().orElse(null);
    rows.date(loss.lastOrderOn().orElse(null))
        .date(loss.lostOn().orElse(null))
        .bigint(value == null ? null : value.minorUnits())
        .text(value == null ? null : value.currency())
        .bool(loss.valueEstimated())
        .text(known(loss.competitor()))
        .integer(loss.incidents().isPresent() ? loss.incidents().getAsInt() : null);
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }
}
