package org.code99.drawers;

import java.util.UUID;
import org.code99.database.BinaryRows;
import org.code99.database.Sql;

/** What a list tells of files that lie in a drawer already, encoded for {@link Arrivals}. */
final class ArrivingRows {
  private static final int ARRIVING = 28;
  private static final int ARRIVING_WORDS = 5;

  private final Filing filing;
  private final BinaryRows arriving =
      new BinaryRows(
          """
          COPY drawers_arriving (file_id, row_no, company, street, postal_code, city, region_text,
                                 country, industry, region_id, lost_by, contact_name, email, phone,
                                 contact_status, attention, last_order_on, lost_on,
                                 annual_value_minor, currency, value_estimated, competitor,
                                 incidents, annual_profit_minor, currency_of_profit,
                                 annual_commission_minor, currency_of_commission, company_id)
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

  ArrivingRows(Filing filing) {
    this.filing = filing;
  }

  void change(UUID file, ListedAccount account) {
    arriving.row(ARRIVING).uuid(file).integer(account.row());
    Columns.place(arriving, account);
    arriving.text(Columns.known(account.rep()));
    Columns.person(arriving, account.contact());
    Columns.facts(arriving, account.loss());
    arriving.uuid(filing.companyId());
    for (Testimony testimony : account.words()) {
      arrivingWords
          .row(ARRIVING_WORDS)
          .uuid(file)
          .text(testimony.voice().code())
          .text(Columns.known(testimony.saidBy()))
          .text(testimony.text())
          .text(Columns.known(testimony.sourceCode()));
    }
  }

  void send(Sql sql) {
    sql.lay(arriving);
    sql.lay(arrivingWords);
  }

  void clear() {
    arriving.clear();
    arrivingWords.clear();
  }
}
