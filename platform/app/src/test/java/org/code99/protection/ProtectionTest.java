package org.code99.protection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.database.TestDatabase;
import org.code99.protection.Decision.Ruling;
import org.code99.protection.Standing.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who may be contacted")
class ProtectionTest {
  private static final UUID COMPANY = new UUID(9, 9);
  private static final UUID FILE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final TestDatabase database = TestDatabase.fresh();
  private final ApplicationContext context = database.open();
  private final Protection protection = withClock(context).getBean(Protection.class);

  @BeforeEach
  void twoFiles() throws SQLException {
    try (Connection owner = database.connectAsOwner();
        Statement sql = owner.createStatement()) {
      sql.execute(
          """
          INSERT INTO drawers_drawer (id, company_id, name)
          VALUES ('%1$s', '%1$s', 'Code 99');
          INSERT INTO drawers_file (id, company_id, drawer_id, opened_by, opened_row, account_no,
                                    company, street, postal_code, city)
          VALUES ('%2$s', '%1$s', '%1$s', '%1$s', 1, 'A1', 'Blume Größ GmbH', 'Hauptstraße 5', '80331', 'München'),
                 ('%3$s', '%1$s', '%1$s', '%1$s', 2, 'A2', 'Nachbar AG', 'HAUPTSTR. 5', '80331', 'Munchen');
          INSERT INTO drawers_contact (file_id, company_id, name, email, phone)
          VALUES ('%2$s', '%1$s', 'Ida Blume', 'Ida.Blume@Example.org', '+49 (0)89 1234-56'),
                 ('%3$s', '%1$s', 'Bo Nachbar', 'bo@example.org', NULL);
          """
              .formatted(COMPANY, FILE, OTHER));
    }
  }

  @AfterEach
  void leave() {
    context.close();
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lawsuit pending", "Only via their lawyer", "Ombudsman wrote", "Owner deceased",
        "A fitter was injured", "Insolvent", "Shop closed for good", "Moved abroad"
      })
  @DisplayName("S10: a suspicion stops every contact until the manager decides")
  void suspicionStops(String note) {
    note(FILE, note);
    Standing standing = standing(FILE, DAY.plusYears(30));
    assertEquals(Level.STOPPED, standing.level(), standing::toString);
    assertTrue(standing.because().getFirst().contains("the manager decides"), standing::toString);
    assertEquals(Level.FREE, standing(OTHER, DAY).level());
  }

  @Test
  @DisplayName("S10, S11: markers of hostility, any number of them, stop nothing")
  void markersStopNothing() {
    note(FILE, "Sent everything back, warns others, never again");
    assertEquals(Standing.free(FILE), standing(FILE, DAY));
  }

  @Test
  @DisplayName("S10: a dispute closed on a date allows contact, but never a fun approach")
  void closedBarsFun() {
    note(FILE, "Lawsuit pending");
    assertEquals(List.of(), protection.decide(COMPANY, decision(Ruling.CLOSED)));
    Standing standing = standing(FILE, DAY);
    assertTrue(standing.allowsContact());
    assertTrue(standing.neverFun());
  }

  @Test
  @DisplayName("S10: a suspicion that the manager dismisses leaves the file free")
  void noneFrees() {
    note(FILE, "Lawsuit pending");
    assertEquals(List.of(), protection.decide(COMPANY, decision(Ruling.NONE)));
    assertEquals(Standing.free(FILE), standing(FILE, DAY));
  }

  @Test
  @DisplayName("S10: an open dispute is lifted by Legal and a second, different person only")
  void openIsLiftedByTwo() {
    note(FILE, "Lawsuit pending");
    protection.decide(COMPANY, decision(Ruling.OPEN));
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());

    List<String> refused = protection.decide(COMPANY, decision(Ruling.NONE));
    assertEquals(2, refused.size(), refused::toString);
    assertEquals(1, protection.decide(COMPANY, lift("Ms. Law", " ms. law ")).size());
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());

    assertEquals(List.of(), protection.decide(COMPANY, lift("Ms. Law", "Mr. Two")));
    assertTrue(standing(FILE, DAY).allowsContact());
  }

  @Test
  @DisplayName("S10: the database itself refuses to lift an open stop without Legal and a second")
  void theDatabaseRefuses() {
    note(FILE, "Lawsuit pending");
    protection.decide(COMPANY, decision(Ruling.OPEN));
    String lifting =
        """
        INSERT INTO protection_decision (file_id, kind, ordinal, company_id, ruling, decided_by,
          by_legal, second_by, decided_on, why, covers)
        VALUES ('%s', 'law', 99, '%s', 'none', 'Ms. Law', %s, %s, '2026-11-21', 'because', 99)\
        """;
    refused(lifting.formatted(FILE, COMPANY, "true", "NULL"));
    refused(lifting.formatted(FILE, COMPANY, "false", "'Mr. Two'"));
    refused(lifting.formatted(FILE, COMPANY, "true", "'MS. LAW'"));
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());
  }

  @Test
  @DisplayName("A decision says who and why, and fits what it rules on")
  void decisionsAreChecked() {
    List<String> faults =
        protection.decide(
            COMPANY, Decision.of(FILE, Kind.NOT_BEFORE, Ruling.OPEN, " ", DAY, "because"));
    assertEquals(2, faults.size(), faults::toString);
  }

  @Test
  @DisplayName("Invariant 6: an import that leaves a word unsaid keeps the flag")
  void importKeepsFlags() {
    note(FILE, "Lawsuit pending");
    note(FILE, "All is well again");
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());
  }

  @Test
  @DisplayName("Invariant 6: the same note again leaves a decision alone, new words raise it again")
  void newWordsRaiseAgain() {
    note(FILE, "Lawsuit pending");
    protection.decide(COMPANY, decision(Ruling.NONE));
    assertEquals(0, note(FILE, "Lawsuit pending"));
    assertTrue(standing(FILE, DAY).allowsContact());
    assertEquals(1, note(FILE, "They sued us once more"));
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());
  }

  @Test
  @DisplayName("S89: 'not before' holds contact until the date, and an earlier wish lowers nothing")
  void wishesHold() {
    note(FILE, "Do not contact before Q3 2027");
    note(FILE, "Do not contact before March 2027");
    assertEquals(Level.HELD, standing(FILE, LocalDate.of(2027, 6, 30)).level());
    assertEquals(Level.FREE, standing(FILE, LocalDate.of(2027, 7, 1)).level());
  }

  @Test
  @DisplayName("S89: 'not before Q3' without a year is held until a person decides")
  void wishWithoutYear() {
    note(FILE, "Do not contact before Q3");
    assertEquals(Level.HELD, standing(FILE, DAY.plusYears(5)).level());
    protection.decide(COMPANY, Decision.of(FILE, Kind.NOT_BEFORE, Ruling.NONE, "Mia", DAY, "2026"));
    assertEquals(Level.FREE, standing(FILE, DAY).level());
  }

  @Test
  @DisplayName("A clear no rests the file for 24 months")
  void noRests() {
    note(FILE, "Do not contact us again");
    assertEquals(Level.HELD, standing(FILE, DAY.plusMonths(24).minusDays(1)).level());
    assertEquals(Level.FREE, standing(FILE, DAY.plusMonths(24)).level());
  }

  @Test
  @DisplayName("Suppression finds the file however its address is written")
  void suppressionMatches() {
    suppress(new Suppressed.Email(" IDA.BLUME@example.ORG"));
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
    suppress(new Suppressed.Address("Hauptstr. 5", "80331", "MÜNCHEN"));
    assertEquals(List.of(Level.STOPPED, Level.STOPPED), levels());
  }

  @Test
  @DisplayName("Suppression of one business leaves its neighbour alone")
  void suppressionOfOne() {
    var at = new Suppressed.Address("Hauptstraße 5", "80331", "München");
    suppress(new Suppressed.NamedAddress("BLUME GRÖSS GMBH", at));
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
  }

  @ParameterizedTest
  @CsvSource({
    "Blume Groess, Hauptstrasse 5, D-80331, München-Lehel",
    "BLUME GROSS GmbH & Co. KG, Haupt-Str. 5, DE-80331, Munich",
    "Fa. Blume Größ, Hauptstr. 5, '', Muenchen"
  })
  @DisplayName("Import never lowers protection: suppression sees a business in any spelling")
  void suppressionSpellings(String company, String street, String code, String town) {
    suppress(new Suppressed.NamedAddress(company, new Suppressed.Address(street, code, town)));
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
    List<Standing> told = new ArrayList<>();
    protection.eachStanding(COMPANY, DAY, told::add);
    assertEquals(List.of(standing(FILE, DAY)), told);
  }

  @ParameterizedTest
  @CsvSource({
    "Blume Größ GmbH, Hauptstraße 5, 80333, München",
    "Blume Größ GmbH, Hauptstraße 7, 80331, München",
    "Blume Klein GmbH, Hauptstraße 5, 80331, München"
  })
  @DisplayName("Another postal code, door or name is another business")
  void suppressionOfOthers(String company, String street, String code, String town) {
    suppress(new Suppressed.NamedAddress(company, new Suppressed.Address(street, code, town)));
    assertEquals(List.of(Level.FREE, Level.FREE), levels());
  }

  @Test
  @DisplayName("A suppressed e-mail address is compared without its tag")
  void suppressionOfTags() {
    suppress(new Suppressed.Email("ida.blume+lists@example.org"));
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
  }

  @ParameterizedTest
  @CsvSource({"+49 89 123456", "0049 89 1234 56", "(+49) 89/123-456"})
  @DisplayName("A suppressed phone number is compared with its country code")
  void suppressionOfPhones(String written) {
    suppress(new Suppressed.Phone(written));
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
  }

  @Test
  @DisplayName(
      "S77: whom one company suppresses for the group, every gate stops, and none says who asked")
  void suppressionInTheGroup() {
    UUID sister = new UUID(8, 8);
    protection.suppressInGroup(sister, new Suppressed.Email("ida.blume@example.org"), DAY, "Gesa");
    assertEquals(List.of(Level.STOPPED, Level.FREE), levels());
    assertEquals(
        List.of("Their email is suppressed in the whole group since 2026-11-21."),
        standing(FILE, DAY).because());
    List<Standing> told = new ArrayList<>();
    protection.eachStanding(COMPANY, DAY, told::add);
    assertEquals(List.of(standing(FILE, DAY)), told);
    suppress(new Suppressed.Email("ida.blume@example.org"));
    assertEquals(
        List.of("Their email is suppressed since 2026-11-21."), standing(FILE, DAY).because());
  }

  @Test
  @DisplayName("Invariant 6: no import and no edit lowers suppression")
  void suppressionStays() {
    suppress(new Suppressed.Email("ida.blume@example.org"));
    note(FILE, "All is well");
    suppress(new Suppressed.Email("ida.blume@example.org"));
    assertEquals(Level.STOPPED, standing(FILE, DAY).level());
    for (String table :
        List.of("protection_suppression", "protection_flag", "protection_decision")) {
      refused("DELETE FROM " + table);
      refused("UPDATE " + table + " SET company_id = company_id");
      refused("TRUNCATE " + table);
    }
    refused("UPDATE protection_kind SET effect = 'marks'");
    refused("DELETE FROM protection_group_suppression");
    refused("UPDATE protection_group_suppression SET since = since");
    refused("TRUNCATE protection_group_suppression");
  }

  @Test
  @DisplayName("What cannot be compared is refused, not kept")
  void suppressionIsChecked() {
    assertThrows(IllegalArgumentException.class, () -> suppress(new Suppressed.Email("n/a")));
    assertThrows(IllegalArgumentException.class, () -> suppress(new Suppressed.Phone("--")));
    var nowhere = new Suppressed.Address("", "", "");
    assertThrows(IllegalArgumentException.class, () -> suppress(nowhere));
  }

  @Test
  @DisplayName("All reasons of a file are told at once, the gravest first")
  void tellsAllReasons() {
    note(FILE, "Do not contact before Q3. The owner passed away. Their lawyer wrote.");
    List<Standing> told = new ArrayList<>();
    protection.eachStanding(COMPANY, DAY, told::add);
    assertEquals(1, told.size());
    assertEquals(3, told.getFirst().because().size(), told::toString);
    assertTrue(told.getFirst().because().getLast().contains("not to be contacted yet"));
    assertTrue(told.getFirst().neverFun());
  }

  @Test
  @DisplayName("Another company's standing is not touched")
  void companiesAreApart() {
    note(FILE, "Lawsuit pending");
    UUID stranger = new UUID(7, 7);
    assertTrue(standing(stranger, FILE, DAY).allowsContact());
  }

  @Test
  @DisplayName("The database knows the kinds as the type does")
  void kindsAgree() throws SQLException {
    Map<String, String> known =
        Arrays.stream(Kind.values())
            .collect(
                Collectors.toMap(
                    Kind::word,
                    k -> k.effect().name().toLowerCase(Locale.ROOT) + " " + k.neverFun()));
    try (Connection app = database.connect();
        Statement sql = app.createStatement();
        var rows = sql.executeQuery("SELECT kind, effect, never_fun FROM protection_kind")) {
      while (rows.next()) {
        String stored = rows.getString(2) + " " + rows.getBoolean(3);
        assertEquals(stored, known.remove(rows.getString(1)));
      }
    }
    assertEquals(Map.of(), known);
  }

  private static ApplicationContext withClock(ApplicationContext context) {
    if (!context.containsBean(Clock.class)) {
      context.registerSingleton(Clock.class, Clock.systemUTC());
    }
    return context;
  }

  private int note(UUID file, String text) {
    return protection.record(
        COMPANY,
        DAY,
        Protection.read("", text).findings().stream().map(f -> new Noted(file, f)).toList());
  }

  private void suppress(Suppressed what) {
    protection.suppress(COMPANY, what, DAY, "Mia", "asked for it");
  }

  private Standing standing(UUID file, LocalDate asOf) {
    return standing(COMPANY, file, asOf);
  }

  private Standing standing(UUID company, UUID file, LocalDate asOf) {
    return Objects.requireNonNull(
        protection.standings(company, asOf, List.of(file)).get(file), "every file has a standing");
  }

  private List<Level> levels() {
    return List.of(standing(FILE, DAY).level(), standing(OTHER, DAY).level());
  }

  private static Decision decision(Ruling ruling) {
    return Decision.of(FILE, Kind.LAW, ruling, "Mia Manager", DAY, "rang their office");
  }

  private static Decision lift(String legal, String second) {
    return Decision.lift(FILE, Kind.LAW, Ruling.NONE, legal, second, DAY, "settled");
  }

  private void refused(String statement) {
    assertThrows(
        SQLException.class,
        () -> {
          try (Connection app = database.connect();
              Statement sql = app.createStatement()) {
            assertFalse(sql.execute(statement), statement);
          }
        },
        statement);
  }
}
