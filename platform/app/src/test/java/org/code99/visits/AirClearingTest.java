package org.code99.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.api.FixStatus;
import org.code99.api.LossReasonTaxonomy;
import org.code99.drawers.FileFacts;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Clearing the air, in three steps")
class AirClearingTest {
  private TestHouse house;
  private Visits visits;
  private Actor rep;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    visits = house.door(Visits.class);
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(LostAccount.list(LostAccount.lost("A").repSays("late invoice")));
    rep = Someone.rep(house, 1);
    file = Someone.fileOf(house, "A", rep);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S51: three steps in order, each with notes and outcome, reach the file as facts")
  void inOrder() {
    heard();
    fixed("late");
    assertTrue(clear(1, List.of(), Optional.empty()).done());
    assertEquals(1, step());
    assertTrue(clear(2, List.of("late"), Optional.empty()).done());
    ClearingRecorded last = clear(3, List.of(), Optional.of(PastBehind.YES));
    assertTrue(last.done());
    assertEquals(List.of(), last.remarks());
    assertEquals(3, step());
    ClearingAgenda agenda = visits.agenda(rep, file);
    assertTrue(agenda.steps().stream().allMatch(ClearingAgenda.Step::done));
    assertEquals("It was quiet.", agenda.steps().getFirst().said().getFirst().outcome());
    assertEquals("97 % in time", agenda.fixed().getFirst().proof());
    assertEquals(
        List.of("invoice"),
        agenda.notFixedYet().stream().map(ClearingAgenda.Unmended::cause).toList(),
        "what is not fixed is named, never left out");
  }

  @Test
  @DisplayName(
      "S51: the second step needs a fix with evidence; what was said is saved all the same")
  void needsFix() {
    heard();
    clear(1, List.of(), Optional.empty());
    ClearingRecorded promised = clear(2, List.of("invoice"), Optional.empty());
    assertFalse(promised.done());
    assertTrue(promised.remarks().getFirst().contains("'invoice'"), promised::toString);
    assertEquals(1, visits.agenda(rep, file).steps().get(1).said().size());
    assertEquals(1, step());
  }

  @Test
  @DisplayName(
      "S51: strict, a step out of order is saved and not done; advisory, it is done and said")
  void order() {
    fixed("late");
    rule(Rule.Mode.STRICT);
    ClearingRecorded early = clear(3, List.of(), Optional.of(PastBehind.YES));
    assertFalse(early.done());
    assertEquals(3, early.remarks().size(), early::toString);
    assertEquals(1, visits.agenda(rep, file).steps().get(2).said().size());
    assertEquals(0, step());
    rule(Rule.Mode.ADVISORY);
    ClearingRecorded second = clear(2, List.of("late"), Optional.empty());
    assertTrue(second.done());
    assertEquals(2, second.remarks().size(), second::toString);
    rule(Rule.Mode.OFF);
    assertEquals(
        List.of(), clear(1, List.of(), Optional.empty()).remarks(), "switched off, it is silent");
  }

  @Test
  @DisplayName("S52: the past is not behind them: a proposal to stop or hand over is stored, once")
  void notBehind() {
    heard();
    ClearingRecorded no = clear(3, List.of(), Optional.of(PastBehind.NO));
    assertFalse(no.done());
    assertTrue(no.proposal().isPresent());
    ClearingRecorded again = clear(3, List.of(), Optional.of(PastBehind.NO));
    assertTrue(again.again());
    assertEquals(no.proposal(), again.proposal());
    assertEquals(List.of("stop-or-hand-over"), house.ask("SELECT kind FROM visits_proposal"));
    assertEquals(
        no.proposal(), visits.agenda(rep, file).proposal().map(ClearingAgenda.Proposal::id));
    assertFalse(clear(3, List.of(), Optional.of(PastBehind.NOT_YET)).done());
    assertEquals(0, step());
  }

  @Test
  @DisplayName(
      "Screen 4: before you go in: who, the good years, what went wrong, the proof, and to listen")
  void sheet() {
    fixed("late");
    BeforeYouGoIn sheet = visits.beforeYouGoIn(rep, file, TestHouse.TODAY);
    assertEquals("Ida Blume", sheet.who());
    assertEquals("97 % in time", sheet.fixed().getFirst().proof());
    assertEquals(LocalDate.of(2025, 3, 1), sheet.fixed().getFirst().since());
    assertEquals("Wrong invoice", sheet.stillHappening().getFirst().get("en"));
    assertEquals(
        List.of("Listen.", "Don't sell.", "Don't defend."),
        sheet.reminders(),
        "no darts where the approach is not a fun one");
  }

  private ClearingRecorded clear(int step, List<String> fixes, Optional<PastBehind> answer) {
    return visits.clearTheAir(
        rep,
        file,
        new ClearingNote(
            "key-" + step, step, TestHouse.TODAY, "We said it.", "It was quiet.", fixes, answer));
  }

  private void heard() {
    house.door(FileFacts.class).factFindingClosed(rep, file, new UUID(1, 1));
  }

  private void fixed(String cause) {
    assertEquals(
        List.of(),
        house
            .door(Lessons.class)
            .note(
                house.company().id(),
                new Lesson(
                    cause,
                    "Logistics",
                    FixStatus.FIXED,
                    LocalDate.of(2025, 3, 1),
                    "97 % in time",
                    Map.of("en", "We deliver in time.")),
                "Ada",
                TestHouse.TODAY));
  }

  private void rule(Rule.Mode mode) {
    UUID company = house.company().id();
    house
        .door(HouseRules.class)
        .set(
            company,
            company,
            Rule.CLEARING_ORDER,
            Optional.of(mode),
            OptionalInt.empty(),
            "Ada",
            "a test");
  }

  private int step() {
    return Integer.parseInt(
        house
            .ask(
                "SELECT coalesce(max(clearing_step), 0) FROM drawers_life WHERE file_id = '%s'"
                    .formatted(file))
            .getFirst());
  }
}
