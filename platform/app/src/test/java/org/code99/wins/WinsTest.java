package org.code99.wins;

import static org.code99.wins.MoneyDocument.creditNote;
import static org.code99.wins.MoneyDocument.invoice;
import static org.code99.wins.MoneyDocument.order;
import static org.code99.wins.MoneyDocument.payment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Shop;
import org.code99.api.Money;
import org.code99.drawers.Testimony;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The second lifetime")
class WinsTest {
  private Shop shop;
  private Wins wins;
  private Actor mia;
  private Actor otto;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    shop = new Shop(folder);
    wins = shop.house().door(Wins.class);
    mia = shop.mia();
    otto = shop.seller("Otto");
    file = shop.lost(LostAccount.lost("A-1").worth(500_000, "EUR").on(day("2024-03-01")), "Otto");
  }

  @AfterEach
  void leave() {
    shop.close();
  }

  @Test
  @DisplayName("S56: relationship number 2 has its own dates and value, and the first one is kept")
  void secondLifetime() {
    wins.restart(otto, file, day("2025-01-10"), Optional.of(eur(900_000)));
    wins.record(otto, file, order("O-1", day("2025-01-20"), eur(10_000)));
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    wins.record(otto, file, creditNote("C-1", day("2025-02-10"), eur(1_000), "R-1"));
    wins.record(otto, file, payment("P-1", day("2025-02-20"), eur(9_000), "R-1"));
    List<Lifetime> lifetimes = wins.lifetimes(otto, file);
    assertEquals(2, lifetimes.size());
    Lifetime first = lifetimes.getFirst();
    assertEquals(Optional.of(day("2024-03-01")), first.closedOn());
    assertEquals(List.of(eur(500_000)), first.value());
    Lifetime second = lifetimes.getLast();
    assertEquals(Optional.of(day("2025-01-10")), second.openedOn());
    assertEquals(Optional.empty(), second.closedOn());
    assertEquals(List.of(eur(9_000)), second.value());
    assertEquals(List.of(eur(9_000)), second.received());
    assertTrue(second.won() && second.resurrected(), () -> String.join(" ", second.because()));
    Refused again =
        assertThrows(
            Refused.class, () -> wins.restart(mia, file, day("2025-03-01"), Optional.empty()));
    assertEquals(Refused.Kind.CONFLICT, again.kind());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 0, on",
    "0001-01-01, 0, on",
    "2024-02-29, 0, on",
    "2025-01-10, -4, expected",
    "2025-01-10, 9223372036854775807, expected"
  })
  @DisplayName(
      "S56: nothing begins anew before the loss or on a day to come, nor is it worth less than nothing")
  void impossibleRestart(String on, long expected, String field) {
    Refused refused =
        assertThrows(
            Refused.class, () -> wins.restart(otto, file, day(on), Optional.of(eur(expected))));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertTrue(refused.faults().stream().allMatch(fault -> fault.field().equals(field)));
    assertEquals(1, wins.lifetimes(otto, file).size());
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01", "2999-12-01", "0001-01-01"})
  @DisplayName("S56: nobody comes back by an invoice of a day to come, or of before all books")
  void invoiceOfNoDay(String on) {
    MoneyDocument invoice = invoice("R-1", day(on), eur(100_000));
    Refused refused = assertThrows(Refused.class, () -> wins.record(otto, file, invoice));
    assertEquals(List.of("on"), refused.faults().stream().map(Fault::field).toList());
    assertEquals(List.of(), wins.documents(otto, file));
  }

  @Test
  @DisplayName("P1: nobody is lost again on a day to come")
  void lostTomorrow() {
    wins.restart(otto, file, day("2025-01-10"), Optional.empty());
    LostAgain loss = new LostAgain(day("2026-01-01"), "", List.of());
    assertEquals(
        Refused.Kind.INVALID,
        assertThrows(Refused.class, () -> wins.lostAgain(otto, file, loss)).kind());
  }

  @Test
  @DisplayName("P1: lose, win, lose are 2 episodes and 2 lifetimes, each with its own facts")
  void loseWinLose() {
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    wins.record(otto, file, payment("P-1", day("2025-02-20"), eur(10_000), "R-1"));
    wins.lostAgain(
        otto,
        file,
        new LostAgain(
            day("2025-09-01"),
            "Rival",
            List.of(new Testimony(Testimony.Voice.CUSTOMER, "Ida", "Late again", ""))));
    assertEquals(
        List.of("1 2024-03-01 500000 null", "2 2025-09-01 10000 Rival"),
        shop.house()
            .ask(
                "SELECT lifetime, lost_on, annual_value_minor, competitor FROM drawers_loss ORDER BY lifetime"));
    assertEquals(
        List.of("1 Rita Rep", "2 Otto"),
        shop.house()
            .ask(
                "SELECT e.lifetime, l.name FROM drawers_loser l JOIN drawers_episode e ON e.id = l.episode_id ORDER BY 1"));
    assertEquals(List.of("Late again"), shop.house().ask("SELECT text FROM drawers_words"));
    assertEquals(
        List.of("assigned restarted", "restarted won", "won assigned"),
        shop.house()
            .ask(
                "SELECT from_value, to_value FROM drawers_history WHERE kind = 'stage' ORDER BY ordinal"));
    assertEquals(
        List.of(Optional.of(day("2024-03-01")), Optional.of(day("2025-09-01"))),
        wins.lifetimes(otto, file).stream().map(Lifetime::closedOn).toList());
    assertEquals(
        Refused.Kind.CONFLICT,
        assertThrows(
                Refused.class,
                () -> wins.lostAgain(otto, file, new LostAgain(day("2025-10-01"), "", List.of())))
            .kind());
    wins.record(otto, file, invoice("R-9", day("2025-10-05"), eur(3_000)));
    wins.record(otto, file, payment("P-9", day("2025-10-06"), eur(3_000), "R-9"));
    Lifetime third = wins.lifetimes(otto, file).getLast();
    assertEquals(3, third.number());
    assertTrue(third.won());
    assertFalse(third.resurrected(), "lost a month before by the same rep");
    assertEquals(4, third.because().size(), () -> String.join("\n", third.because()));
  }

  @ParameterizedTest
  @CsvSource({
    // ordered, owner, lost months, same rep months, resurrected
    "2024-08-31, Otto, 6, 12, false",
    "2024-09-01, Otto, 6, 12, true",
    "2024-04-02, Otto, 1, 12, true",
    "2024-09-01, Rita Rep, 6, 12, false",
    "2025-03-01, Rita Rep, 6, 12, true",
    "2024-09-01, Rita Rep, 6, 0, true",
  })
  @DisplayName("P10: eligible after n months lost, and for who lost them only after m months")
  void eligible(String on, String owner, int lost, int sameRep, boolean resurrected) {
    UUID theirs = shop.lost(LostAccount.lost("A-2").on(day("2024-03-01")), owner);
    wins.decide(mia, shop.company(), new WinTerms(lost, sameRep));
    wins.record(mia, theirs, invoice("R-2", day(on), eur(10_000)));
    wins.record(mia, theirs, payment("P-2", day("2025-06-01"), eur(10_000), "R-2"));
    Lifetime second = wins.lifetimes(mia, theirs).getLast();
    assertTrue(second.won());
    assertEquals(resurrected, second.resurrected(), () -> String.join(" ", second.because()));
  }

  @Test
  @DisplayName("P10: a paid invoice in between spoils it, even when it is told last")
  void paidInBetween() {
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    wins.record(otto, file, payment("P-1", day("2025-02-20"), eur(10_000), "R-1"));
    assertTrue(wins.lifetimes(otto, file).getLast().resurrected());
    wins.record(otto, file, invoice("R-0", day("2024-04-01"), eur(500)));
    assertTrue(wins.lifetimes(otto, file).getLast().resurrected(), "nobody paid it");
    wins.record(otto, file, payment("P-0", day("2025-03-01"), eur(500), "R-0"));
    Lifetime second = wins.lifetimes(otto, file).getLast();
    assertFalse(second.resurrected());
    assertTrue(second.because().get(1).contains("invoice R-0"), second.because()::toString);
  }

  @Test
  @DisplayName("S56: a payment that comes before its invoice waits for it, and then counts")
  void paymentFirst() {
    wins.record(otto, file, payment("P-1", day("2025-02-20"), eur(10_000), "R-1"));
    assertEquals(1, wins.lifetimes(otto, file).size());
    assertEquals(0, wins.documents(otto, file).getFirst().lifetime());
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    assertTrue(wins.lifetimes(otto, file).getLast().won());
  }

  @Test
  @DisplayName(
      "S56: a list is read in any language, faults are told all at once, twice adds nothing")
  void list() {
    String list =
        """
        Kundennummer;Belegart;Belegnummer;Datum;Betrag;Währung;zu Rechnung
        A-1;Rechnung;R-1;01.02.2025;1.000,50;EUR;
        A-1;Zahlung;P-1;13.02.2025;1.000,50;EUR;R-1
        A-9;Rabatt;;32.13.2025;viel;XXX;
        A-1;Gutschrift;C-1;14.02.2025;2.000,00;EUR;R-1
        """;
    Recorded recorded =
        wins.importDocuments(mia, "geld.csv", list.getBytes(StandardCharsets.UTF_8));
    assertEquals(2, recorded.added());
    assertEquals(List.of(3, 4), recorded.faulty().stream().map(Recorded.FaultyRow::row).toList());
    assertEquals(
        5, recorded.faulty().getFirst().faults().size(), recorded.faulty().getFirst()::toString);
    assertTrue(
        recorded.faulty().getLast().faults().getFirst().sentence().contains("2000.00 EUR"),
        recorded.faulty().getLast()::toString);
    Recorded again = wins.importDocuments(mia, "geld.csv", list.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of(0, 2), List.of(again.added(), again.known()));
    assertEquals(List.of("2"), shop.house().ask("SELECT count(*) FROM wins_document"));
    Refused wrong =
        assertThrows(
            Refused.class,
            () ->
                wins.importDocuments(mia, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
    assertTrue(wrong.getMessage().contains("account_no, kind, number, date, amount"));
  }

  @Test
  @DisplayName("S56: a document is never changed: other facts under its number are refused")
  void sameNumber() {
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    assertFalse(wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000))));
    Refused refused =
        assertThrows(
            Refused.class,
            () -> wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(20_000))));
    assertEquals("number", refused.faults().getFirst().field());
    Refused foreign =
        assertThrows(
            Refused.class,
            () ->
                wins.record(
                    otto, file, payment("P-1", day("2025-02-20"), Money.of(5, "JPY"), "R-1")));
    assertEquals("currency", foreign.faults().getFirst().field());
  }

  @Test
  @DisplayName("Who acts: another salesperson sees neither the file nor its money")
  void others() {
    Actor rita = shop.seller("Rita Rep");
    for (Runnable attempt :
        List.<Runnable>of(
            () -> wins.lifetimes(rita, file),
            () -> wins.documents(rita, file),
            () -> wins.record(rita, file, invoice("R-1", day("2025-02-01"), eur(1))),
            () -> wins.restart(rita, file, day("2025-02-01"), Optional.empty()))) {
      assertEquals(Refused.Kind.NOT_FOUND, assertThrows(Refused.class, attempt::run).kind());
    }
    assertEquals(
        Refused.Kind.FORBIDDEN,
        assertThrows(Refused.class, () -> wins.importDocuments(otto, "x", new byte[0])).kind());
  }

  @Test
  @DisplayName(
      "S56: what was recorded by mistake is cancelled with a reason, stays, and wins nothing")
  void cancelled() {
    wins.record(otto, file, invoice("R-1", day("2025-02-01"), eur(10_000)));
    wins.record(otto, file, payment("P-1", day("2025-02-20"), eur(10_000), "R-1"));
    UUID bill = wins.documents(mia, file).getFirst().id();
    assertThrows(Refused.class, () -> wins.cancel(mia, bill, " "));
    wins.cancel(mia, bill, "typed into the wrong file");
    assertFalse(wins.lifetimes(mia, file).getLast().won());
    assertTrue(wins.documents(mia, file).getFirst().cancelled());
    assertThrows(Refused.class, () -> wins.cancel(mia, bill, "twice"));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
