package org.code99.drawers;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.database.BinaryRows;
import org.code99.database.Sql;

/** New files with their contact, their first loss and the words about it, encoded for COPY. */
final class OpenedFiles {
  private static final int FILE = 17;
  private static final int CONTACT = 7;
  private static final int EPISODE = 16;
  private static final int WORDS = 9;

  private final Filing filing;
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
                                annual_value_minor, currency, value_estimated, competitor, incidents,
                                annual_profit_minor, currency_of_profit,
                                annual_commission_minor, currency_of_commission)
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

  OpenedFiles(Filing filing) {
    this.filing = filing;
  }

  /** Opens a file, and returns the newest note of each voice about its loss. */
  List<NotesReader.Note> open(UUID file, ListedAccount account) {
    UUID episode = filing.nextId();
    file(file, account);
    contacts.row(CONTACT).uuid(file).uuid(filing.companyId());
    Columns.person(contacts, account.contact());
    episodes.row(EPISODE).uuid(episode).uuid(filing.companyId()).uuid(file).integer(1);
    episodes.uuid(filing.importId());
    Columns.facts(episodes, account.loss());
    return words(episode, account);
  }

  private void file(UUID file, ListedAccount account) {
    files
        .row(FILE)
        .uuid(file)
        .uuid(filing.companyId())
        .uuid(filing.drawerId())
        .uuid(filing.importId())
        .integer(account.row())
        .text(account.accountNo());
    Columns.place(files, account);
    files.text("listed").text(Columns.known(account.rep())).text(Columns.known(account.rep()));
  }

  private List<NotesReader.Note> words(UUID episode, ListedAccount account) {
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
          .text(Columns.known(testimony.saidBy()))
          .text(testimony.text())
          .text(Columns.known(testimony.sourceCode()));
    }
    UUID region = account.regionId().orElse(filing.companyId());
    String competitor = account.loss().competitor();
    return newest.values().stream()
        .map(said -> new NotesReader.Note(episode, region, competitor, said))
        .toList();
  }

  void send(Sql sql) {
    for (BinaryRows rows : List.of(files, contacts, episodes, words)) {
      sql.send(rows);
    }
  }

  void clear() {
    for (BinaryRows rows : List.of(files, contacts, episodes, words)) {
      rows.clear();
    }
  }
}
