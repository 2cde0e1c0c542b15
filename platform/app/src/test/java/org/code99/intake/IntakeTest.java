package org.code99.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.code99.drawers.CannotWithdraw;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list comes in")
class IntakeTest {
  private static final String HEAD =
      "account_no,company,street,postal_code,city,currency,annual_revenue,last_order_date,lost_date,loss_code,loss_reason,email,phone\n";
  private static final String GOOD =
      "A1,Kogge GmbH,Am Kai 3,20457,Hamburg,EUR,1200.50,2024-01-02,2024-05-06,PRICE,Too dear,a@kogge.example,+49 40 123456\n";

  @TempDir Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("S01: a row becomes a file with contact, loss and the words about it")
  void aRowBecomesAFile() {
    ImportReport report = house.load(HEAD + GOOD);

    assertEquals(1, report.opened());
    assertEquals(List.of(), house.remarks(report));
    assertEquals(
        List.of("A1 Kogge GmbH 120050 EUR 2024-05-06 a@kogge.example Too dear PRICE"),
        house.query(
            """
            SELECT concat_ws(' ', f.account_no, f.company, l.annual_value_minor, l.currency, l.lost_on,
                             c.email, w.text, w.source_code)
              FROM drawers_file f
              JOIN drawers_contact c ON c.file_id = f.id
              JOIN drawers_loss l ON l.file_id = f.id
              JOIN drawers_words w ON w.episode_id = l.episode_id\
            """));
  }

  @Test
  @DisplayName("S02: the same list twice makes the same files, and no second loss")
  void theSameListTwice() {
    house.load(HEAD + GOOD);
    ImportReport again = house.load(HEAD + GOOD);

    assertEquals(1, again.updated());
    assertEquals(List.of("1"), house.query("SELECT count(*) FROM drawers_file"));
    assertEquals(List.of("1"), house.query("SELECT count(*) FROM drawers_episode"));
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM drawers_correction"));
    assertEquals(List.of("1"), house.query("SELECT count(*) FROM drawers_words"));
  }

  @Test
  @DisplayName("S02: a newer list corrects and adds, and never blanks; undo restores what was")
  void aNewerListAndItsUndo() {
    house.load(HEAD + GOOD);
    ImportReport newer =
        house.load(
            HEAD + "A1,Kogge AG,,20457,Bremen,EUR,900,2024-01-02,2024-06-07,PRICE,Price again,,\n");
    String state =
        """
        SELECT concat_ws(' ', f.company, f.street, f.city, c.email, l.annual_value_minor, l.lost_on)
          FROM drawers_file f JOIN drawers_contact c ON c.file_id = f.id
          JOIN drawers_loss l ON l.file_id = f.id WHERE NOT f.withdrawn\
        """;
    assertEquals(
        List.of("Kogge AG Am Kai 3 Bremen a@kogge.example 90000 2024-06-07"), house.query(state));
    assertEquals(
        List.of("Too dear", "Price again"),
        house.query("SELECT text FROM drawers_words ORDER BY ordinal"));

    house.intake().withdraw(newer.importId());

    assertEquals(
        List.of("Kogge GmbH Am Kai 3 Hamburg a@kogge.example 120050 2024-05-06"),
        house.query(state));
    assertThrows(IllegalArgumentException.class, () -> house.intake().withdraw(newer.importId()));
  }

  @Test
  @DisplayName("S02: a withdrawn list leaves no file in the drawer, and may come again")
  void aWithdrawnListMayComeAgain() {
    ImportReport first = house.load(HEAD + GOOD);
    house.intake().withdraw(first.importId());
    assertEquals(List.of(), house.query("SELECT account_no FROM drawers_file WHERE NOT withdrawn"));
    assertEquals(List.of(), house.query("SELECT file_id FROM drawers_loss"));

    house.load(HEAD + GOOD);

    assertEquals(
        List.of("A1"), house.query("SELECT account_no FROM drawers_file WHERE NOT withdrawn"));
    assertEquals(List.of("2"), house.query("SELECT count(*) FROM drawers_episode"));
  }

  @Test
  @DisplayName("S02: a list that a later one built on is not taken back before the later one")
  void aLaterListComesFirst() {
    ImportReport first = house.load(HEAD + GOOD);
    house.load(HEAD + GOOD.replace("Am Kai 3", "Am Kai 5"));

    CannotWithdraw refusal =
        assertThrows(CannotWithdraw.class, () -> house.intake().withdraw(first.importId()));

    assertTrue(refusal.toString().contains("take that one back first"), refusal.toString());
  }

  @Test
  @DisplayName("S02: a preview tells every fate and files nothing")
  void aPreview() {
    ImportReport report =
        house.intake().importList(house.order(house.list(HEAD + GOOD + GOOD, UTF_8)).previewed());

    assertEquals(1, report.accepted());
    assertEquals(1, report.duplicates());
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM drawers_file"));
    assertEquals(List.of("2"), house.query("SELECT count(*) FROM intake_row"));
  }

  @Test
  @DisplayName("S02: a bad row is listed with all its faults and its cells, good rows are kept")
  void badRowsAreListed() {
    ImportReport report = house.load(HEAD + "A9,\n" + GOOD + GOOD.replace("Kogge", "Hulk"));

    assertEquals(1, report.opened());
    assertEquals(
        List.of(
            "1 2 only 2 of 13 columns; no company [A9, ]",
            "3 4 account number A1 stands in row 2 already, with other data"),
        house.rejected(report).stream()
            .map(row ->
                "%d %d %s%s"
                    .formatted(
                        row.row(),
                        row.line(),
                        row.faults(),
                        row.row() == 1 ? " " + row.cells() : ""))
            .toList());
  }

  @Test
  @DisplayName("S02: a fault in a field leaves it unknown and makes a remark")
  void faultsInFields() {
    ImportReport report =
        house.load(
            HEAD
                + "B1,Ewer KG,Weg 1,1,X,EUR,EUR 12k,2024-03-01,31.02.2024,,=1+1,nobody at x,\n"
                + "B2,Tjalk,Weg 2,2,Y,EUR,\"1.234,50\",2025-03-01,15.02.2024,,x,,\n"
                + "B3,Jolle,Weg 3,3,Z,EUR,1000000000000.01,2024-02-01,2024-02-15,,x,,\n"
                + "B4,Kutter,Weg 4,4,Z,EUR,1000000000000.00,2024-02-01,2024-02-15,,x,,\n");

    assertEquals(
        List.of(
            "1 loss_reason: begins like a formula; kept as text, made harmless in every output",
            "1 email: not an e-mail address; left out",
            "1 lost_date: no such day; left unknown",
            "1 annual_revenue: not an amount; left unknown",
            "2 lost_date: read as 2024-02-15",
            "2 last_order_date: later than the loss on 2024-02-15; left unknown",
            "2 annual_revenue: read as 1234.50 EUR",
            "3 annual_revenue: more than an amount can be; left unknown"),
        house.remarks(report));
  }

  @Test
  @DisplayName("S02: slashed dates are read as the list's unambiguous ones say")
  void slashedDates() {
    String rows = "C1,One,,,,,,,%s,,,,\nC2,Two,,,,,,,03/04/2024,,,,\n";
    String lost =
        "SELECT lost_on FROM drawers_loss l JOIN drawers_file f ON f.id = l.file_id WHERE f.account_no = 'C2' AND NOT f.withdrawn";

    ImportReport american = house.load(HEAD + rows.formatted("02/28/2024"));
    assertEquals(List.of("2024-03-04"), house.query(lost));
    house.intake().withdraw(american.importId());
    ImportReport british = house.load(HEAD + rows.formatted("28/02/2024"));
    assertEquals(List.of("2024-04-03"), house.query(lost));
    house.intake().withdraw(british.importId());
    house.load(HEAD + rows.formatted("2024-02-28"));
    assertEquals(List.of("null"), house.query(lost));
  }

  @Test
  @DisplayName("S02: Windows-1252, semicolons, CRLF, quoted newlines and German headings are read")
  void anExportOfASpreadsheet() {
    String text =
        "Kundennummer;Firma;Ort;Verlustgrund\r\nD1;Gr\u00f6\u00dfe AG;K\u00f6ln;\"eins\r\nzwei \"\"drei\"\"\"\r\nD2;B;C;d\r\n";
    ImportReport report =
        house.intake().importList(house.order(house.list(text, Charset.forName("windows-1252"))));

    assertEquals("Windows-1252, semicolon between cells", report.format());
    assertEquals(1, report.notes().size());
    assertEquals(
        List.of("Gr\u00f6\u00dfe AG K\u00f6ln eins\r\nzwei \"drei\""),
        house.query(
            "SELECT f.company || ' ' || f.city || ' ' || w.text FROM drawers_file f JOIN drawers_episode e ON e.file_id = f.id JOIN drawers_words w ON w.episode_id = e.id WHERE account_no = 'D1'"));
    assertEquals(List.of("4"), house.query("SELECT line_no FROM intake_row WHERE row_no = 2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", "\"sep=;\"\n", "SEP=;\n", "\uFEFFsep=;\r\n"})
  @DisplayName("S02: a spreadsheet's line that names the delimiter is no line of headings")
  void separatorLine(String first) {
    ImportReport report = house.load(first + "Firma;Ort\nBrigg, Sohn;Ulm\nKogge;eins\n");
    assertEquals(2, report.opened());
  }

  @Test
  @DisplayName("S02: the delimiter that such a line names is taken, whatever it is; lines count on")
  void separatorOfTheirOwn() {
    ImportReport report = house.load("sep=^\ncompany^city\nBrigg^Ulm\n^Bonn\n");
    assertEquals("UTF-8, '^' between cells", report.format());
    assertEquals(List.of(4), house.rejected(report).stream().map(RejectedRow::line).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company,city\nBrigg,Ulm\nKogge,\"Bonn\nEwer,Kiel\n",
        "company,city\nBrigg,\"U\"\"lm\"\n\"Kogge,Bonn\nEwer,Kiel",
        "sep=,\ncompany,city\n\"Kogge\nEwer,\"\"Kiel\"\"\n",
        "company,city\n19\" rack Ltd,Ulm\nBrigg,\"\n"
      })
  @DisplayName(
      "S02: a quotation mark that is never closed is refused with the line where it opened")
  void openQuote(String text) {
    NotAList refusal = assertThrows(NotAList.class, () -> house.load(text));
    assertTrue(
        refusal.toString().contains("the quotation mark that opens in line 3 is never closed"),
        refusal.toString());
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM intake_import"));
  }

  @Test
  @DisplayName("S02: an open quotation mark in the line of headings is told by its line")
  void openQuoteInHeadings() {
    NotAList refusal =
        assertThrows(NotAList.class, () -> house.load("\"company,city\nBrigg,Ulm\n"));
    assertTrue(refusal.toString().contains("opens in line 1"), refusal.toString());
  }

  @Test
  @DisplayName("S02: quoted cells at the very end of a list are closed properly and read")
  void quotedToTheEnd() {
    assertEquals(2, house.load("company,city\n\"Brigg\",\"Ulm\"\n\"Kogge\",\"B\"\"nn\"").opened());
  }

  @Test
  @DisplayName(
      "S08: profit and commission are read where a list tells them, else unknown, never zero")
  void threeMeasures() {
    ImportReport report =
        house.load(
            """
            Firma;W\u00e4hrung;Jahresumsatz;Deckungsbeitrag;Provision;Marge %
            Brigg;EUR;1000;250.50;12;25
            Kogge;USD;;0;;30
            Ewer;EUR;500;viel;;
            """);
    assertEquals(
        List.of(
            "2 annual_revenue: no amount; left unknown, not zero",
            "3 annual_profit: not an amount; left unknown"),
        house.remarks(report));
    assertEquals(
        List.of(
            "Brigg 100000 EUR 25050 EUR 1200 EUR", "Ewer 50000 EUR - - - -", "Kogge - - 0 USD - -"),
        house.query(
            """
            SELECT concat_ws(' ', f.company, coalesce(l.annual_value_minor::text, '-'),
                     coalesce(l.currency, '-'), coalesce(l.annual_profit_minor::text, '-'),
                     coalesce(l.currency_of_profit, '-'),
                     coalesce(l.annual_commission_minor::text, '-'),
                     coalesce(l.currency_of_commission, '-'))
              FROM drawers_loss l JOIN drawers_file f ON f.id = l.file_id ORDER BY 1\
            """));
  }

  @Test
  @DisplayName("S08, S02: a later list adds a measure, and its undo takes it away again")
  void laterMeasure() {
    house.load("account_no,company,revenue,currency\nA1,Brigg,1000,EUR\n");
    ImportReport later = house.load("account_no,company,profit,currency\nA1,Brigg,300,USD\n");
    String state =
        """
        SELECT concat_ws(' ', annual_value_minor, currency, annual_profit_minor, currency_of_profit)
          FROM drawers_loss\
        """;
    assertEquals(List.of("100000 EUR 30000 USD"), house.query(state));
    house.intake().withdraw(later.importId());
    assertEquals(List.of("100000 EUR"), house.query(state));
  }

  @Test
  @DisplayName("S02: a column that is given to two fields is refused; two of one name are told")
  void twice() {
    NotAList refusal =
        assertThrows(
            NotAList.class,
            () ->
                Headings.of(
                    List.of("company", "city"),
                    new TreeMap<>(Map.of("city", "city", "street", "City"))));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("given to two fields"), refusal.getMessage());
    Headings twice =
        Headings.of(List.of("company", "city", "City", "notes x", "notes x"), Map.of());
    assertEquals(List.of("city"), twice.twice());
  }

  @ParameterizedTest
  @ValueSource(strings = {"^", "~", ":", "#"})
  @DisplayName("S02: a rare delimiter is found by the headings that it makes")
  void rareDelimiters(String delimiter) {
    String text = "account_no,company,city\nA1,Brigg,Ulm\n".replace(",", delimiter);
    assertEquals(1, house.load(text).accepted());
  }

  @Test
  @DisplayName("S02: columns may be named by hand")
  void mapping() {
    house
        .intake()
        .importList(
            house
                .order(house.list("Nr,Wer\nE1,Brigg\n", UTF_8))
                .mapped(Map.of("account_no", "Nr", "company", "wer")));

    assertEquals(
        List.of("E1 Brigg"), house.query("SELECT account_no || ' ' || company FROM drawers_file"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "%PDF-1.7", "PK\u0003\u0004x", "{\"a\":1}", "x,y\n1,2\n", "city\nUlm\n"})
  @DisplayName("S02: what is not a list is refused with what was found instead")
  void notAList(String text) {
    NotAList refusal = assertThrows(NotAList.class, () -> house.load(text));

    assertTrue(refusal.toString().length() > 40, refusal.getMessage());
    assertEquals(List.of("0"), house.query("SELECT count(*) FROM intake_import"));
  }

  @Test
  @DisplayName("S03: a prospect who never ordered is filed, its value marked as an estimate")
  void aProspect() {
    house.load(HEAD + "F1,Schute,,,,EUR,500,,2024-05-06,,,,\n");

    assertEquals(List.of("t"), house.query("SELECT value_estimated FROM drawers_loss"));
  }

  @Test
  @DisplayName("S24, S89: who left is marked so, and the person asked for is kept")
  void wishes() {
    house.load(HEAD + GOOD.replace("Too dear", "Our contact left. Ask for Mr. Jones."));

    assertEquals(List.of("left"), house.query("SELECT status FROM drawers_contact"));
    assertTrue(house.query("SELECT attention FROM drawers_contact").getFirst().contains("Jones"));
  }

  @Test
  @DisplayName("P1: the application can neither change nor delete an episode")
  void episodesAreAppendOnly() throws SQLException {
    house.load(HEAD + GOOD);
    try (Connection connection = house.database().connect();
        Statement sql = connection.createStatement()) {
      for (String attack :
          List.of(
              "DELETE FROM drawers_episode",
              "UPDATE drawers_episode SET lost_on = NULL",
              "TRUNCATE drawers_episode",
              "DELETE FROM drawers_file",
              "DELETE FROM drawers_words",
              "UPDATE drawers_words SET source_code = ''")) {
        assertThrows(SQLException.class, () -> sql.execute(attack), attack);
      }
    }
  }
}
