package org.code99.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.api.FixStatus;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Money;
import org.code99.dossier.CaseHistory.Lifetime;
import org.code99.drawers.ContactStatus;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The history before the first visit")
class DossierTest {
  private static final String HEADINGS =
      "account_no,kind,number,date,promised,actual,amount,currency,person,state,words,source\n";
  private static final String MEIER =
      HEADINGS
          + """
          A,order,O-1,2014-05-02,,,,,,,,SAP
          A,invoice,I-1,2014-05-20,,,1000.00,EUR,,,,SAP
          A,invoice,I-2,2019-06-01,,,2500.50,EUR,,,,SAP
          A,invoice,I-3,2023-11-30,,,800.00,EUR,,,,SAP
          A,credit-note,C-1,2024-01-15,,,-300.50,EUR,,,wrong price,SAP
          A,delivery,D-1,,2023-03-01,2023-03-01,,,,,,logistics
          A,delivery,D-2,,2023-04-01,2023-04-09,,,,,,logistics
          A,delivery,D-3,,2023-05-01,,,,,,,logistics
          A,complaint,R-1,2023-04-10,,,,,Ida Blume,open,late again,CRM
          A,letter,L-1,2023-04-12,,,,,Rita Rep,,We are sorry,CRM
          A,person,,2025-06-01,,,,,Ida Blume,left,,LinkedIn
          A,attempt,V-1,2024-09-01,,,,,Rita Rep,,rang twice,CRM
          A,open-item,P-1,2024-02-01,,,,,,open,unpaid reminder fee,finance
          """;

  private @TempDir Path folder;
  private TestHouse house;
  private Dossier dossier;
  private Actor manager;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    dossier = house.door(Dossier.class);
    manager = Someone.manager(house);
    house.openTaxonomy(
        "org.test.classic",
        FakePlugins.CLASSIC.replace(
            ".withSeverity(80)", ".withShownBy(List.of(RecordKind.LATE_DELIVERY))"));
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("A").repSays("late"), LostAccount.lost("B").repSays("invoice")));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S20: every fact of our own books stands in the dossier, with its source and date")
  void everyFact() {
    HistoryReport report = read(MEIER);
    assertEquals(13, report.fresh(), report::toString);
    assertEquals(List.of(), report.rejected());
    CaseHistory history = history("A");
    assertEquals(13, history.facts().size());
    assertTrue(history.facts().stream().noneMatch(fact -> fact.source().isEmpty()));
    Fact complaint = only(history, FactKind.COMPLAINT);
    assertEquals("late again", complaint.words());
    assertEquals("CRM", complaint.source());
    assertEquals(LocalDate.of(2023, 4, 10), complaint.happenedOn());
    assertEquals(1, history.wentWrong().openMatters().size());
    assertTrue(history("B").isEmpty());
  }

  @Test
  @DisplayName("S23: the first lifetime is worth the sum of its invoices less the credit notes")
  void goodYears() {
    read(MEIER);
    CaseHistory.GoodYears years = history("A").goodYears();
    assertEquals(Optional.of(LocalDate.of(2014, 5, 2)), years.start());
    assertEquals(Optional.of(LocalDate.of(2023, 11, 30)), years.end());
    assertEquals(3, years.years());
    assertEquals(1, years.deliveriesInTime());
    assertEquals(
        List.of(
            new Lifetime(
                Money.of(430_050, "EUR"),
                Money.of(30_050, "EUR"),
                Money.of(400_000, "EUR"),
                2019,
                Money.of(250_050, "EUR"))),
        years.lifetime());
  }

  @Test
  @DisplayName("S20: what went wrong is counted from promised and actual days, not from opinions")
  void wentWrong() {
    read(MEIER);
    CaseHistory.WentWrong wrong = history("A").wentWrong();
    assertEquals(2, wrong.lateDeliveries(), "one came late, one never came");
    assertEquals(3, wrong.deliveries());
    assertEquals(Optional.of(LocalDate.of(2023, 5, 1)), wrong.lastLate());
    assertEquals(1, wrong.creditNotes());
    assertEquals(1, wrong.complaints());
  }

  @Test
  @DisplayName("S22: a cause still happens until a fix is proven, and again when our books say so")
  void stillHappening() {
    read(MEIER);
    CaseHistory.StillHappening nobody = history("A").causes().getFirst();
    assertEquals("late", nobody.cause());
    assertTrue(nobody.red());
    assertEquals(Optional.empty(), nobody.checkedOn(), "nobody ever looked");

    lesson(FixStatus.OPEN, LocalDate.of(2025, 1, 1), "");
    assertTrue(history("A").causes().getFirst().companyWide());

    lesson(FixStatus.FIXED, LocalDate.of(2025, 3, 1), "97 % in time since March");
    CaseHistory.StillHappening fixed = history("A").causes().getFirst();
    assertFalse(fixed.red(), fixed::toString);
    assertEquals("97 % in time since March", fixed.proof());
    assertEquals(Optional.of(LocalDate.of(2025, 3, 1)), fixed.since());
    assertEquals(Optional.of(TestHouse.TODAY), fixed.checkedOn());
    assertEquals(Optional.of(LocalDate.of(2023, 5, 1)), fixed.lastHere());

    read(HEADINGS + "A,delivery,D-9,,2025-04-01,2025-04-20,,,,,,logistics\n");
    CaseHistory.StillHappening again = history("A").causes().getFirst();
    assertFalse(again.companyWide());
    assertTrue(again.hereAgain(), "fixed on paper, not for them");
    assertTrue(again.red());
  }

  @Test
  @DisplayName("S24: whether the person is still there comes with the day of the check")
  void whoIsThere() {
    read(MEIER);
    CaseHistory.Who who = history("A").who();
    assertEquals("Ida Blume", who.contact());
    assertEquals(ContactStatus.LEFT, who.status());
    assertEquals(Optional.of(LocalDate.of(2025, 6, 1)), who.checkedOn());
    assertEquals(ContactStatus.UNKNOWN, history("B").who().status());
    assertEquals("left", onFile(), "nothing is addressed to them from now on");
    read(HEADINGS + "A,person,P-2,2025-07-01,,,,,Ida Blume,current,,CRM\n");
    assertEquals("left", onFile(), "no import brings anybody back");
  }

  @Test
  @DisplayName("S20: the same file twice adds nothing; a later one corrects a fact by its number")
  void idempotent() {
    read(MEIER);
    HistoryReport again = read(MEIER);
    assertEquals(0, again.fresh());
    assertEquals(0, again.corrected());
    assertEquals(13, again.known());
    HistoryReport corrected =
        read(
            HEADINGS
                + "A,invoice,I-3,2023-11-30,,,900.00,EUR,,,,SAP\nB,invoice,I-3,2020-01-01,,,1,EUR,,,,\n");
    assertEquals(1, corrected.corrected());
    assertEquals(1, corrected.fresh(), "another account may have the same number");
    assertEquals(Money.of(410_000, "EUR"), history("A").goodYears().lifetime().getFirst().value());
    assertEquals("history.csv", only(history("B"), FactKind.INVOICE).source());
  }

  @Test
  @DisplayName("S20: good rows are kept, and every bad one is told with all its faults")
  void faults() {
    HistoryReport report =
        read(
            HEADINGS
                + """
                ,bill?,,31.02.2024,,,ten,EUR,,,,
                A,invoice,I-1,2020-01-01,,,-5,XXX1,,,,
                A,invoice,I-2,2020-01-01,,,5,EUR,,,,
                A,invoice,I-2,2020-01-01,,,6,EUR,,,,
                ZZ,order,O-1,2020-01-01,,,,,,,,
                A,delivery,,,,,,,,,,
                """);
    assertEquals(6, report.rows());
    assertEquals(1, report.fresh());
    List<List<String>> told =
        report.rejected().stream().map(HistoryReport.RejectedFact::faults).toList();
    assertEquals(List.of(4, 2, 1, 1, 2), told.stream().map(List::size).toList(), told::toString);
    assertTrue(told.get(1).getFirst().contains("XXX1"), told::toString);
    assertTrue(told.get(2).getFirst().contains("row 3 already"), told::toString);
    assertTrue(told.get(3).getFirst().contains("'ZZ'"), told::toString);
    assertEquals(2, report.rejected().getFirst().line());
  }

  @Test
  @DisplayName(
      "S20: a German file of one kind with semicolons and decimal commas is read, with or without UTF-8")
  void german() {
    String rechnungen =
        "Kundennummer;Belegnr.;Belegdatum;Betrag;Währung;Bemerkung\nA;R-1;24.12.2019;1.234,50;EUR;für Müller\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
      HistoryReport report = read(rechnungen, charset, Optional.of(FactKind.INVOICE));
      assertEquals(List.of(), report.rejected());
      Fact invoice = only(history("A"), FactKind.INVOICE);
      assertEquals(Optional.of(Money.of(123_450, "EUR")), invoice.amount());
      assertEquals("für Müller", invoice.words());
      assertEquals(LocalDate.of(2019, 12, 24), invoice.happenedOn());
    }
  }

  @Test
  @DisplayName("S20: a file without the columns it needs is refused with both at once")
  void columns() {
    Refused refused = assertThrows(Refused.class, () -> read("number,date\n1,2020-01-01\n"));
    assertEquals(Refused.Kind.INVALID, refused.kind());
    assertEquals(
        List.of("account_no", "kind"),
        refused.faults().stream().map(fault -> fault.field()).toList());
    assertThrows(Refused.class, () -> read("%PDF-1.4 something"));
  }

  @Test
  @DisplayName("S05: a dossier is read by those who see the file, and imported by managers only")
  void whoMay() {
    Actor owner = Someone.rep(house, 1);
    UUID file = Someone.fileOf(house, "A", owner);
    dossier.of(owner, file, TestHouse.TODAY);
    for (Actor other : List.of(Someone.rep(house, 2), Someone.stranger())) {
      Refused refused = assertThrows(Refused.class, () -> dossier.of(other, file, TestHouse.TODAY));
      assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
      assertThrows(Refused.class, () -> dossier.opened(other, file));
    }
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                dossier.importHistory(
                    owner, new HistoryFile(folder, "history.csv", Optional.empty())));
    assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
    HistoryReport elsewhere =
        read(MEIER, Someone.managerOf(house, new UUID(1, 1)), Optional.empty());
    assertEquals(13, elsewhere.rejected().size(), "accounts of other regions are nobody's");
  }

  @Test
  @DisplayName(
      "S21: opening the dossier counts once for each person, and an empty one never blocks")
  void opening() {
    Actor owner = Someone.rep(house, 1);
    UUID file = Someone.fileOf(house, "B", owner);
    assertTrue(history("B").isEmpty());
    dossier.opened(owner, file);
    dossier.opened(owner, file);
    dossier.opened(manager, file);
    assertEquals(
        List.of("2"),
        house.ask("SELECT count(*) FROM dossier_opening WHERE file_id = '%s'".formatted(file)));
    assertEquals(
        List.of(owner.person().toString()),
        house.ask(
            "SELECT opened_dossier_by FROM drawers_life WHERE file_id = '%s'".formatted(file)),
        "the manager's reading does not stand for the owner's");
  }

  private void lesson(FixStatus status, LocalDate since, String evidence) {
    assertEquals(
        List.of(),
        house
            .door(Lessons.class)
            .note(
                house.company().id(),
                new Lesson(
                    "late",
                    "Logistics",
                    status,
                    since,
                    evidence,
                    Map.of("en", "We deliver in time.")),
                "Ada",
                TestHouse.TODAY));
  }

  private String onFile() {
    return house
        .ask(
            "SELECT status FROM drawers_contact WHERE file_id = '%s'"
                .formatted(Someone.file(house, "A")))
        .getFirst();
  }

  private CaseHistory history(String account) {
    return dossier.of(manager, Someone.file(house, account), TestHouse.TODAY);
  }

  private static Fact only(CaseHistory history, FactKind kind) {
    List<Fact> found = history.facts().stream().filter(fact -> fact.kind() == kind).toList();
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  private HistoryReport read(String text) {
    return read(text, manager, Optional.empty());
  }

  private HistoryReport read(String text, Charset charset, Optional<FactKind> kind) {
    return read(text.getBytes(charset), manager, kind);
  }

  private HistoryReport read(String text, Actor actor, Optional<FactKind> kind) {
    return read(text.getBytes(StandardCharsets.UTF_8), actor, kind);
  }

  private HistoryReport read(byte[] bytes, Actor actor, Optional<FactKind> kind) {
    try {
      Path path = Files.write(folder.resolve("history.csv"), bytes);
      return dossier.importHistory(actor, new HistoryFile(path, "history.csv", kind));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
