package org.code99.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.api.LossReasonTaxonomy;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Listening, before anything is sold")
class VisitsTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final Instant AT = Instant.parse("2026-01-12T23:30:00Z");

  private TestHouse house;
  private Visits visits;
  private Actor rep;
  private Actor manager;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    visits = house.door(Visits.class);
    house.openTaxonomy("org.test.classic", FakePlugins.CLASSIC);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("A").repSays("late").customerSays("promise"),
            LostAccount.lost("B").repSays("late")));
    rep = Someone.rep(house, 1);
    manager = Someone.manager(house);
    file = Someone.fileOf(house, "A", rep);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S34: a visit names its decision maker and its day, and gives the owner a task")
  void schedule() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                visits.schedule(
                    rep, file, new VisitPlan(" ", Optional.empty()), ZoneId.of("Europe/Berlin")));
    assertEquals(
        List.of("decisionMaker", "appointment"),
        refused.faults().stream().map(Fault::field).toList());

    UUID visit = schedule("Ms Wolf");
    assertEquals(visit, schedule("Ms Fox"), "one conversation at a time");
    Visit seen = visits.visit(rep, visit);
    assertEquals("Ms Fox", seen.decisionMaker());
    assertEquals(Optional.of(AT), seen.appointment());
    assertEquals(
        LocalDate.of(2026, 1, 13),
        house.door(Tasks.class).ofMine(rep).getFirst().dueOn(),
        "half past midnight in Berlin");
  }

  @Test
  @DisplayName(
      "P3: what happened is saved without plan, reason or answers, and says what is missing")
  void recordAlways() {
    Recorded recorded = visits.record(rep, file, note("k1").with());
    assertFalse(recorded.again());
    assertEquals(3, recorded.remarks().size(), recorded::toString);
    Visit visit = visits.visit(rep, recorded.visit());
    assertEquals(Optional.empty(), visit.appointment());
    assertEquals("They let us in.", visit.notes().getFirst().content().happened());
    assertEquals(
        List.of("2025-12-30"),
        house.ask(
            "SELECT first_contact_on FROM drawers_life WHERE file_id = '%s'".formatted(file)));
  }

  @Test
  @DisplayName("P3: what cannot be understood is left out and said; the words are saved")
  void recordOddities() {
    NoteBuilder odd = note("k1");
    odd.reaction = OptionalInt.of(9);
    odd.reasons = Optional.of(new ChosenReasons(List.of("astrology", "late")));
    Recorded recorded = visits.record(rep, file, odd.with());
    assertTrue(recorded.remarks().stream().anyMatch(line -> line.contains("9")));
    assertTrue(recorded.remarks().stream().anyMatch(line -> line.contains("astrology")));
    Visit visit = visits.visit(rep, recorded.visit());
    assertEquals(OptionalInt.empty(), visit.notes().getFirst().content().reaction());
    assertEquals(Optional.of(new ChosenReasons(List.of("late"))), visit.chosen(Visit.Voice.REP));
  }

  @Test
  @DisplayName("S39: the same note sent twice is stored once; an edited one is a note of its own")
  void offline() {
    Recorded first = visits.record(rep, file, complete("k1").with());
    Recorded second = visits.record(rep, file, complete("k1").with());
    assertTrue(second.again());
    assertEquals(first.note(), second.note());
    NoteBuilder edited = complete("k1");
    edited.happened = "They let us in, after an hour.";
    assertFalse(visits.record(rep, file, edited.with()).again());
    visits.close(rep, first.visit());
    Recorded late = visits.recordOn(rep, first.visit(), note("k2").with());
    assertEquals(first.visit(), late.visit(), "it waited on the phone until after the closing");
    assertEquals(3, visits.visit(rep, first.visit()).notes().size());
    assertTrue(visits.recordOn(rep, first.visit(), note("k2").with()).again());
    assertEquals(1, visits.of(rep, file).size());
  }

  @Test
  @DisplayName("S36: complaints are kept word for word; the application cannot change them")
  void verbatim() {
    NoteBuilder note = note("k1");
    note.complaints =
        List.of(
            new VisitNote.Complaint("Ms Wolf", "Four times! \"Next week\", every time."),
            new VisitNote.Complaint("", "And nobody rang."));
    Recorded recorded = visits.record(rep, file, note.with());
    assertEquals(
        note.complaints,
        visits.visit(rep, recorded.visit()).notes().getFirst().content().complaints());
    for (String attempt :
        List.of(
            "UPDATE visits_words SET words = 'nothing'",
            "DELETE FROM visits_words",
            "UPDATE visits_note SET happened = ''",
            "DELETE FROM visits_classification")) {
      assertThrows(DatabaseFailure.class, () -> house.run(attempt), attempt);
    }
  }

  @Test
  @DisplayName("S18: a visit without a reason keeps its note, stays open and says so")
  void closeNeedsReason() {
    NoteBuilder note = complete("k1");
    note.reasons = Optional.empty();
    UUID visit = visits.record(rep, file, note.with()).visit();
    Refused refused = assertThrows(Refused.class, () -> visits.close(rep, visit));
    assertEquals(Refused.Kind.CONFLICT, refused.kind());
    assertEquals(1, refused.faults().size(), refused::toString);
    assertTrue(refused.faults().getFirst().sentence().contains("would not say"));
    assertEquals(1, visits.visit(rep, visit).notes().size());
    assertEquals("assigned contacted", stages());

    visits.choose(rep, visit, Visit.Voice.REP, ChosenReasons.wouldNotSay());
    Closed closed = visits.close(rep, visit);
    assertEquals(closed.at(), visits.close(rep, visit).at(), "closed is closed");
    assertEquals("assigned contacted fact_finding", stages());
    assertEquals(
        List.of("t"),
        house.ask(
            "SELECT fact_finding_closed_at IS NOT NULL AND visit_id = '%s' FROM drawers_life"
                .formatted(visit)));
  }

  @Test
  @DisplayName("S39: why we lost touch and what it cost are two answers; 'not said' is one")
  void twoAnswers() {
    NoteBuilder note = complete("k1");
    note.why = new Told.NotAnswered();
    note.cost = new Told.NotAnswered();
    UUID visit = visits.record(rep, file, note.with()).visit();
    assertEquals(2, assertThrows(Refused.class, () -> visits.close(rep, visit)).faults().size());
    NoteBuilder later = note("k2");
    later.why = new Told.NotSaid();
    later.cost = Told.of("A line stood still for two days.");
    visits.record(rep, file, later.with());
    visits.close(rep, visit);
  }

  @Test
  @DisplayName(
      "S34: without the decision maker a visit is incomplete; the house rule says how much that matters")
  void incomplete() {
    NoteBuilder note = complete("k1");
    note.present = Optional.of(false);
    UUID visit = visits.record(rep, file, note.with()).visit();
    assertTrue(visits.visit(rep, visit).incomplete());
    rule(Rule.DECISION_MAKER, Rule.Mode.STRICT);
    assertThrows(Refused.class, () -> visits.close(rep, visit));
    rule(Rule.DECISION_MAKER, Rule.Mode.ADVISORY);
    assertEquals(1, visits.close(rep, visit).remarks().size());
    assertTrue(visits.visit(rep, visit).incomplete());
  }

  @Test
  @DisplayName(
      "P2: what the rep heard is the customer's voice, the manager's choice rules, and each keeps its history")
  void voices() {
    assertEquals(List.of("promise"), ruling());
    UUID visit = visits.record(rep, file, complete("k1").with()).visit();
    assertEquals(List.of("invoice"), ruling(), "heard face to face, it outweighs the list");
    assertEquals(Refused.Kind.FORBIDDEN, refusal(rep, visit, Visit.Voice.MANAGER));
    assertEquals(Refused.Kind.FORBIDDEN, refusal(manager, visit, Visit.Voice.REP));
    visits.choose(manager, visit, Visit.Voice.MANAGER, new ChosenReasons(List.of("late")));
    visits.choose(rep, visit, Visit.Voice.REP, new ChosenReasons(List.of("promise", "late")));
    assertEquals(List.of("late"), ruling());
    assertEquals(
        List.of("promise", "late"),
        house.ask(
            "SELECT code FROM reasons_customer WHERE episode_id = '%s' ORDER BY rank"
                .formatted(episode())));
    Visit seen = visits.visit(rep, visit);
    assertEquals(3, seen.choices().size());
    assertEquals(Optional.of(new ChosenReasons(List.of("late"))), seen.chosen(Visit.Voice.MANAGER));
    assertEquals(
        Refused.Kind.INVALID,
        assertThrows(
                Refused.class,
                () ->
                    visits.choose(
                        rep, visit, Visit.Voice.REP, new ChosenReasons(List.of("astrology"))))
            .kind());
    assertEquals(3, visits.visit(rep, visit).choices().size());
  }

  @Test
  @DisplayName(
      "S35: they asked for it, in their words on a day; it is stored for the lock and audited")
  void askedForIt() {
    assertThrows(Refused.class, () -> visits.askedForIt(rep, file, "  ", TODAY));
    assertThrows(Refused.class, () -> visits.askedForIt(rep, file, "Send it.", TODAY.plusDays(1)));
    visits.askedForIt(rep, file, "Send me the price of the blue one.", TODAY);
    assertEquals(
        List.of("Send me the price of the blue one. 2025-12-31"),
        house.ask("SELECT pitch_words, pitch_asked_on FROM drawers_life"));
    assertEquals(
        List.of("1"),
        house.ask("SELECT count(*) FROM audit_entry WHERE action = 'visits.asked-for-it'"));
  }

  @Test
  @DisplayName("S38: only a closed visit becomes an opportunity, once, and the rate is counted")
  void opportunity() {
    UUID visit = visits.record(rep, file, complete("k1").with()).visit();
    assertThrows(Refused.class, () -> visits.opportunity(rep, visit, "Pumps"));
    visits.close(rep, visit);
    visits.opportunity(rep, visit, "Pumps");
    visits.opportunity(rep, visit, "Pumps again");
    assertEquals(Optional.of("Pumps"), visits.visit(rep, visit).opportunity());
    assertEquals(new Conversion(1, 1), visits.conversion(manager));
    assertEquals(new Conversion(0, 0), visits.conversion(Someone.rep(house, 2)));
  }

  @Test
  @DisplayName(
      "S37: reactions are reported by region and approach; under three cases there is no average")
  void reactions() {
    for (int i = 1; i <= 2; i++) {
      took("k" + i);
    }
    List<Reactions> few = visits.reactions(rep);
    assertEquals(1, few.size());
    assertEquals("", few.getFirst().approach(), "nothing was posted before");
    assertEquals(Optional.empty(), few.getFirst().average());
    took("k3");
    Reactions told = visits.reactions(rep).getFirst();
    assertEquals(3, told.visits());
    assertEquals(Optional.of(4.0), told.average());
    assertEquals(List.of(), visits.reactions(Someone.rep(house, 2)));
  }

  private void took(String key) {
    NoteBuilder heard = complete(key);
    heard.reaction = OptionalInt.of(4);
    visits.record(rep, file, heard.with());
  }

  @Test
  @DisplayName(
      "S05: nobody else's visit exists; whoever went there may still record after a handover")
  void whoMay() {
    UUID visit = visits.record(rep, file, note("k1").with()).visit();
    Someone.fileOf(house, "A", Someone.rep(house, 2));
    assertEquals(visit, visits.record(rep, file, note("k2").with()).visit());
    for (Actor other : List.of(rep, Someone.rep(house, 3), Someone.stranger())) {
      assertEquals(
          Refused.Kind.NOT_FOUND,
          assertThrows(Refused.class, () -> visits.visit(other, visit)).kind());
      assertThrows(Refused.class, () -> visits.of(other, file));
      assertThrows(Refused.class, () -> visits.close(other, visit));
    }
    assertThrows(Refused.class, () -> visits.record(Someone.stranger(), file, note("k3").with()));
    assertThrows(
        Refused.class, () -> visits.recordOn(Someone.rep(house, 3), visit, note("k3").with()));
  }

  @Test
  @DisplayName(
      "S60: the three questions are asked once at the end of an attempt, and found again by a word")
  void review() {
    assertTrue(visits.reviewDue(rep, file));
    visits.review(rep, file, new Review("To listen.", "We talked.", "Say less."));
    assertFalse(visits.reviewDue(rep, file));
    assertEquals(1, visits.reviews(manager, "say LESS").size());
    assertEquals(0, visits.reviews(manager, "more").size());
    assertEquals(0, visits.reviews(Someone.rep(house, 2), "less").size());
    assertEquals(0, visits.reviews(Someone.stranger(), "").size());
  }

  @ParameterizedTest
  @EnumSource(Darts.class)
  @DisplayName("S43: where their darts were is noted, and blocks nothing")
  void darts(Darts where) {
    NoteBuilder note = complete("k1");
    note.darts = Optional.of(where);
    UUID visit = visits.record(rep, file, note.with()).visit();
    visits.close(rep, visit);
    assertEquals(Optional.of(where), visits.visit(rep, visit).notes().getFirst().content().darts());
  }

  private UUID schedule(String decisionMaker) {
    return visits.schedule(
        rep, file, new VisitPlan(decisionMaker, Optional.of(AT)), ZoneId.of("Europe/Berlin"));
  }

  private Refused.Kind refusal(Actor actor, UUID visit, Visit.Voice voice) {
    return assertThrows(
            Refused.class,
            () -> visits.choose(actor, visit, voice, new ChosenReasons(List.of("late"))))
        .kind();
  }

  private void rule(Rule rule, Rule.Mode mode) {
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(company, company, rule, Optional.of(mode), OptionalInt.empty(), "Ada", "a test"));
  }

  private UUID episode() {
    return house.askId("SELECT id FROM drawers_episode WHERE file_id = '%s'".formatted(file));
  }

  private List<String> ruling() {
    return house.ask(
        "SELECT code FROM reasons_ruling WHERE episode_id = '%s' ORDER BY rank"
            .formatted(episode()));
  }

  private String stages() {
    return String.join(
        " ",
        house
            .ask(
                "SELECT from_value || ' ' || to_value FROM drawers_history WHERE kind = 'stage' AND file_id = '%s' ORDER BY ordinal"
                    .formatted(file))
            .stream()
            .flatMap(move -> List.of(move.split(" ")).stream())
            .distinct()
            .toList());
  }

  private static NoteBuilder note(String key) {
    return new NoteBuilder(key);
  }

  private static NoteBuilder complete(String key) {
    NoteBuilder note = new NoteBuilder(key);
    note.why = Told.of("Nobody rang us back.");
    note.cost = new Told.NotSaid();
    note.present = Optional.of(true);
    note.reasons = Optional.of(new ChosenReasons(List.of("invoice")));
    return note;
  }

  /** A note in the making. */
  private static final class NoteBuilder {
    private final String key;
    private String happened = "They let us in.";
    private List<VisitNote.Complaint> complaints = List.of();
    private Told why = new Told.NotAnswered();
    private Told cost = new Told.NotAnswered();
    private OptionalInt reaction = OptionalInt.of(4);
    private Optional<Boolean> present = Optional.of(true);
    private Optional<ChosenReasons> reasons = Optional.empty();
    private Optional<Darts> darts = Optional.empty();

    NoteBuilder(String key) {
      this.key = key;
    }

    VisitNote with() {
      return new VisitNote(
          key,
          TODAY.minusDays(1),
          happened,
          complaints,
          why,
          cost,
          reaction,
          "Cool at first.",
          Optional.of(WouldThey.NOT_YET),
          present,
          reasons,
          darts);
    }
  }
}
