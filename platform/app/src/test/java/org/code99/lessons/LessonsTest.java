package org.code99.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.FixStatus;
import org.code99.api.LossReasonTaxonomy;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.Drawers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lessons register")
class LessonsTest {
  private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

  private TestHouse house;
  private Lessons lessons;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    lessons = house.door(Lessons.class);
    company = house.company().id();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  @DisplayName("S58: a lesson is not fixed without evidence, however empty it looks")
  void needsEvidence(String evidence) {
    List<LessonFault> faults = note(lesson("late", FixStatus.FIXED, JUNE, evidence));
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().reason().contains("without evidence"), faults::toString);
    assertEquals(List.of(), lessons.of(company));
  }

  @Test
  @DisplayName("S58: the database too refuses a fixed lesson without evidence")
  void databaseNeedsEvidence() {
    note(lesson("late", FixStatus.OPEN, JUNE, ""));
    for (String evidence : List.of("''", "'  '", "E'\\t\\n'")) {
      DatabaseFailure refusal =
          assertThrows(
              DatabaseFailure.class,
              () ->
                  house.run(
                      """
                      INSERT INTO lessons_status (lesson_id, ordinal, company_id, status, since, evidence, texts, noted_at, noted_by)
                      SELECT lesson_id, 2, company_id, 'fixed', since, %s, texts, noted_at, noted_by FROM lessons_status
                      """
                          .formatted(evidence)));
      assertTrue(refusal.toString().contains("fixed_only_with_evidence"), refusal.toString());
    }
  }

  @Test
  @DisplayName("S58: all that is wrong with a lesson is said at once")
  void allFaults() {
    List<LessonFault> faults =
        lessons.note(
            company,
            new Lesson(" ", "Sales", FixStatus.FIXED, TestHouse.TODAY.plusDays(1), "", Map.of()),
            "Ada",
            TestHouse.TODAY);
    assertEquals(4, faults.size(), faults::toString);
    assertEquals(
        1, note(lesson("late", FixStatus.of("forgotten"), JUNE, "seen")).size(), "unknown status");
  }

  @Test
  @DisplayName(
      "S58: a lesson goes from open to fixed to recurred; its history is kept, its last status holds")
  void keepsHistory() {
    note(lesson("late", FixStatus.OPEN, JUNE, ""));
    note(lesson("late", FixStatus.OPEN, JUNE, ""));
    note(lesson("late", FixStatus.FIXED, JUNE, "Report 7: 99 % on time"));
    note(lesson("late", FixStatus.RECURRED, JUNE, "Report 9"));
    assertEquals(
        List.of("1 open", "2 fixed", "3 recurred"),
        house.ask("SELECT ordinal, status FROM lessons_status ORDER BY ordinal"));
    assertEquals(
        List.of(FixStatus.RECURRED), lessons.of(company).stream().map(Lesson::status).toList());
    assertThrows(
        DatabaseFailure.class, () -> house.run("UPDATE lessons_status SET status = 'open'"));
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM lessons_status"));
  }

  @Test
  @DisplayName("S58: letters may say only what is fixed, in their language or in English")
  void claims() {
    Lesson fixed =
        new Lesson(
            "late",
            "",
            FixStatus.FIXED,
            JUNE,
            "Report 7",
            Map.of("en", "On time", "de", "Pünktlich"));
    assertEquals(Optional.of("Pünktlich"), fixed.claim("de"));
    assertEquals(Optional.of("On time"), fixed.claim("fr"));
    Lesson open = new Lesson("late", "", FixStatus.OPEN, JUNE, "", Map.of("en", "On time"));
    assertEquals(Optional.empty(), open.claim("en"));
  }

  @Test
  @DisplayName(
      "S57: what a cause cost is the sum over its files, as an independent query counts it")
  void tolls() {
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("A").worth(1_000, "EUR").repSays("late and invoice"),
            LostAccount.lost("B").worth(500, "EUR").repSays("late"),
            LostAccount.lost("C").worth(70, "USD").repSays("late"),
            LostAccount.lost("D").repSays("late"),
            LostAccount.lost("E").worth(9_999, "EUR").repSays("nothing in particular"),
            LostAccount.lost("F").worth(3, "EUR").repSays("late").customerSays("invoice")));
    assertEquals(
        List.of("invoice EUR 2 1003", "late EUR 2 1500", "late USD 1 70", "late  1 0"),
        lessons.tolls(company).stream()
            .map(toll ->
                "%s %s %d %d"
                    .formatted(
                        toll.cause(),
                        toll.currency().orElse(""),
                        toll.files(),
                        toll.lostPerYearMinor()))
            .toList());
    assertEquals(
        List.of("3 1503"),
        house.ask(
            """
            SELECT count(*), sum(annual_value_minor) FROM drawers_episode
            WHERE currency = 'EUR' AND id IN (SELECT episode_id FROM reasons_reason WHERE code = 'late' AND voice = 1)
            """),
        "F was lost by what the customer says, so not to lateness");
  }

  @Test
  @DisplayName("P1, S57: what a withdrawn list told costs nothing")
  void ignoresWithdrawn() {
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    UUID importId = house.file(LostAccount.list(LostAccount.lost("A").repSays("late")));
    assertEquals(1, lessons.tolls(company).size());
    house.door(Drawers.class).withdraw(company, importId);
    assertEquals(List.of(), lessons.tolls(company));
  }

  private List<LessonFault> note(Lesson lesson) {
    return lessons.note(company, lesson, "Ada", TestHouse.TODAY);
  }

  private static Lesson lesson(String cause, FixStatus status, LocalDate since, String evidence) {
    return new Lesson(cause, "Dispatch", status, since, evidence, Map.of("en", "We are on time"));
  }
}
