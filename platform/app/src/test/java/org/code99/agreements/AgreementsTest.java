package org.code99.agreements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.mornings.Morning;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.visits.WouldThey;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The second chance")
class AgreementsTest {
  private static final LocalDate DUE = LocalDate.of(2026, 1, 14);

  private TestHouse house;
  private Agreements agreements;
  private Actor rep;
  private Actor manager;
  private Actor logistics;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    agreements = house.door(Agreements.class);
    house.file(LostAccount.list(LostAccount.lost("A")));
    rep = Someone.rep(house, 1);
    manager = Someone.manager(house);
    logistics =
        new Actor(house.company().id(), new UUID(5, 5), "Lou", Set.of(Role.CONTRIBUTOR), Set.of());
    file = Someone.fileOf(house, "A", rep);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S53: a yes becomes an obligation with owner and due date")
  void yes() {
    Committed told =
        agreements.commit(
            rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver in 2 days"))));
    assertTrue(told.obligation().isPresent());
    assertEquals(List.of(), told.remarks());
    Obligation obligation = agreements.obligations(rep, file).getFirst();
    assertEquals("Lou", obligation.duty().ownerName());
    assertEquals(DUE, obligation.duty().dueOn());
    assertEquals(1, house.door(Tasks.class).ofMine(logistics).size(), "S55: they see their task");

    Committed bare = agreements.commit(rep, file, commitment(WouldThey.YES, Optional.empty()));
    assertEquals(1, bare.remarks().size(), "what nobody filled in, the house does, and says so");
    assertEquals(
        TestHouse.TODAY.plusDays(14), agreements.obligations(rep, file).getLast().duty().dueOn());
  }

  @ParameterizedTest
  @EnumSource(value = WouldThey.class, names = "YES", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("S53: any other answer is kept with who said what, and obliges nobody")
  void noYes(WouldThey answer) {
    agreements.commit(rep, file, commitment(answer, Optional.of(ours("Anything"))));
    assertEquals(List.of(), agreements.obligations(rep, file));
    CommitmentMade made = agreements.commitments(rep, file).getFirst();
    assertEquals("Ms Wolf", made.saidBy());
    assertEquals(answer, made.answer());
  }

  @Test
  @DisplayName("S54: a handshake of one line is enough, and holds at once")
  void handshake() {
    assertEquals(
        List.of(),
        agreements.shake(
            rep,
            file,
            "Ms Wolf",
            new Terms("Trial order if two deliveries are in time", "", List.of())));
    Agreement made = agreements.of(rep, file).getFirst();
    assertEquals("Ms Wolf", made.inForce().orElseThrow().acceptance().orElseThrow().by());
    assertEquals(List.of("agreed"), stage());
    assertThrows(
        Refused.class, () -> agreements.shake(rep, file, "", new Terms(" ", "", List.of())));
  }

  @Test
  @DisplayName(
      "S54: where the region wants a document, a handshake is kept, and the file is not agreed by it")
  void documentRule() {
    rule(Rule.DOCUMENT, Rule.Mode.STRICT);
    assertEquals(1, agreements.shake(rep, file, "", new Terms("A word", "", List.of())).size());
    assertEquals(1, agreements.of(rep, file).size());
    assertEquals(List.of("assigned"), stage());
  }

  @Test
  @DisplayName("S54: all that is wrong with a draft is said at once")
  void faults() {
    Duty empty = new Duty(Duty.Side.THEIRS, "", Optional.empty(), "", DUE, 400);
    Refused refused =
        assertThrows(
            Refused.class, () -> agreements.draft(rep, file, new Terms("", "", List.of(empty))));
    assertEquals(
        List.of("title", "duties[0].what", "duties[0].owner", "duties[0].warnDays"),
        refused.faults().stream().map(Fault::field).toList());
    assertThrows(
        Refused.class, () -> agreements.draft(rep, file, new Terms("Title", "", List.of())));
  }

  @Test
  @DisplayName(
      "S54: an accepted version never changes; a change is a new version, and the old one holds until then")
  void versions() {
    UUID agreement = agreements.draft(rep, file, terms("First", "Deliver in time"));
    assertEquals(List.of(), agreements.obligations(rep, file), "a draft binds nobody");
    agreements.acceptedInWriting(rep, agreement, 1, "Ms Wolf");
    assertEquals(List.of("Deliver in time"), running());
    assertEquals(2, agreements.revise(rep, agreement, 1, terms("Second", "Deliver early")));
    assertEquals(List.of("Deliver in time"), running(), "version 1 holds");
    Refused stale =
        assertThrows(
            Refused.class, () -> agreements.revise(manager, agreement, 1, terms("Mine", "x")));
    assertEquals(Refused.Kind.CONFLICT, stale.kind());
    assertTrue(stale.faults().getFirst().sentence().contains("\"Second\""), stale::toString);
    assertThrows(Refused.class, () -> agreements.acceptedInWriting(rep, agreement, 1, "Ms Wolf"));
    agreements.acceptedInWriting(rep, agreement, 2, "Ms Wolf");
    assertEquals(List.of("Deliver early"), running());
    assertEquals(
        List.of("First", "Second"),
        agreements.of(rep, file).getFirst().versions().stream()
            .map(version -> version.terms().title())
            .toList());
    assertEquals(1, house.door(Tasks.class).ofMine(logistics).size(), "the old task is settled");
    for (String attempt :
        List.of(
            "UPDATE agreements_version SET terms = 'other'",
            "DELETE FROM agreements_acceptance",
            "UPDATE agreements_obligation SET due_on = due_on + 1")) {
      assertThrows(DatabaseFailure.class, () -> house.run(attempt), attempt);
    }
  }

  @Test
  @DisplayName("S54: a link accepts once; reading it changes nothing, and only its hash is kept")
  void link() {
    UUID agreement = agreements.draft(rep, file, terms("First", "Deliver in time"));
    Invitation invitation = agreements.invite(rep, agreement, Duration.ofDays(14));
    assertFalse(invitation.toString().contains(invitation.token()));
    assertEquals(
        List.of("0"),
        house.ask(
            "SELECT count(*) FROM agreements_link WHERE hash = '%s'"
                .formatted(invitation.token())));
    for (int scanner = 0; scanner < 3; scanner++) {
      OfferedDocument offered = agreements.offered(invitation.token());
      assertEquals("First", offered.terms().title());
      assertEquals("Customer A", offered.theirName());
    }
    assertThrows(Refused.class, () -> agreements.accept(invitation.token(), " "));
    agreements.accept(invitation.token(), "Wanda Wolf");
    Agreement.Acceptance accepted =
        agreements.of(rep, file).getFirst().latest().acceptance().orElseThrow();
    assertEquals("Wanda Wolf", accepted.by());
    assertEquals("link", accepted.how());
    assertEquals(List.of("agreed"), stage());
    assertEquals(
        Refused.Kind.CONFLICT,
        assertThrows(Refused.class, () -> agreements.accept(invitation.token(), "Again")).kind());
    assertEquals(
        Refused.Kind.NOT_FOUND,
        assertThrows(Refused.class, () -> agreements.accept("guessed", "Eve")).kind());
  }

  @Test
  @DisplayName(
      "S54: a link for a version that was replaced, or that is out of date, accepts nothing")
  void deadLinks() {
    UUID agreement = agreements.draft(rep, file, terms("First", "Deliver in time"));
    Invitation old = agreements.invite(rep, agreement, Duration.ofDays(14));
    agreements.revise(rep, agreement, 1, terms("Second", "Deliver early"));
    Refused replaced =
        assertThrows(Refused.class, () -> agreements.accept(old.token(), "Wanda Wolf"));
    assertTrue(replaced.faults().getFirst().sentence().contains("newer version"));
    Invitation late = agreements.invite(rep, agreement, Duration.ofDays(1));
    house.tamper("UPDATE agreements_link SET expires_at = '2025-12-31T09:00:00Z'");
    Refused expired =
        assertThrows(Refused.class, () -> agreements.accept(late.token(), "Wanda Wolf"));
    assertTrue(expired.faults().getFirst().sentence().contains("out of date"));
    assertThrows(Refused.class, () -> agreements.invite(rep, agreement, Duration.ZERO));
    assertEquals(List.of(), agreements.obligations(rep, file));
  }

  @Test
  @DisplayName("P5: an early warning comes once, n days before, and on Friday for a weekend")
  void warning() {
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver"))));
    Obligation obligation = agreements.obligations(rep, file).getFirst();
    assertEquals(LocalDate.of(2026, 1, 9), obligation.warnOn(), "three days before is a Sunday");
    assertEquals(
        new Watched(0, 0, 0), agreements.keepWatch(house.morning(LocalDate.of(2026, 1, 8))));
    assertEquals(
        new Watched(1, 0, 0), agreements.keepWatch(house.morning(LocalDate.of(2026, 1, 9))));
    assertEquals(
        new Watched(0, 0, 0), agreements.keepWatch(house.morning(LocalDate.of(2026, 1, 10))));
    assertEquals(
        List.of("obligation-warning", "obligation"),
        house.door(Tasks.class).ofMine(logistics).stream().map(Task::kind).toList());
    assertEquals(
        new Watched(0, 0, 0), agreements.keepWatch(house.morning(DUE)), "it is due, not late");
  }

  @Test
  @DisplayName(
      "P5: a breach by us reaches the regional manager the same day, and freezes nothing by itself")
  void breach() {
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver"))));
    assertEquals(new Watched(0, 1, 0), agreements.keepWatch(house.morning(DUE.plusDays(1))));
    assertEquals(new Watched(0, 0, 0), agreements.keepWatch(house.morning(DUE.plusDays(1))));
    Task task = house.door(Tasks.class).ofMine(manager).getFirst();
    assertEquals(DUE.plusDays(1), task.dueOn());
    assertTrue(task.sentence().contains("We broke our word to Customer A"), task::sentence);
    assertEquals(Obligation.State.BROKEN, agreements.obligations(rep, file).getFirst().state());
    assertEquals(List.of("null"), frozen());
  }

  @Test
  @DisplayName("P5: a promise is broken when its day is over where the file lies, not elsewhere")
  void daysOfTheRegion() {
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver"))));
    UUID company = house.company().id();
    UUID here =
        house.askId(
            "SELECT coalesce(region_id, company_id) FROM drawers_file WHERE id = '%s'"
                .formatted(file));
    Set<UUID> elsewhere = new HashSet<>(house.morning(DUE).regions());
    elsewhere.remove(here);
    assertEquals(
        new Watched(0, 0, 0),
        agreements.keepWatch(new Morning(company, elsewhere, DUE.plusDays(1))));
    assertEquals(
        new Watched(0, 1, 0),
        agreements.keepWatch(new Morning(company, Set.of(here), DUE.plusDays(1))));
  }

  @Test
  @DisplayName(
      "S54: a breach freezes selling only where the region says so; mended, selling goes on")
  void freeze() {
    rule(Rule.BREACH_FREEZES, Rule.Mode.STRICT);
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver"))));
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(theirs("Order"))));
    Watched watched = agreements.keepWatch(house.morning(DUE.plusDays(1)));
    assertEquals(new Watched(0, 2, 1), watched, "what they owe freezes nothing");
    assertEquals(List.of("We broke a promise: Deliver"), frozen());
    UUID ours = agreements.obligations(rep, file).getFirst().id();
    assertThrows(Refused.class, () -> agreements.kept(rep, ours, DUE, " "));
    assertThrows(Refused.class, () -> agreements.kept(rep, ours, DUE, "-"));
    agreements.kept(logistics, ours, DUE.plusDays(2), "Delivery note 4711");
    assertEquals(List.of("null"), frozen());
    assertEquals(Obligation.State.KEPT, agreements.obligations(rep, file).getFirst().state());
    assertEquals(
        List.of("broken", "kept"),
        house.ask(
            "SELECT outcome FROM agreements_outcome WHERE obligation_id = '%s' ORDER BY ordinal"
                .formatted(ours)),
        "both stay in the history");
    assertEquals(List.of(), house.door(Tasks.class).ofMine(manager), "nothing left to ring about");
  }

  @Test
  @DisplayName("P5: whoever knows that a promise will not be kept says so before its day")
  void brokenByHand() {
    agreements.commit(rep, file, commitment(WouldThey.YES, Optional.of(ours("Deliver"))));
    UUID ours = agreements.obligations(rep, file).getFirst().id();
    agreements.broken(logistics, ours, TestHouse.TODAY, "The machine is down.");
    assertEquals(TestHouse.TODAY, house.door(Tasks.class).ofMine(manager).getFirst().dueOn());
    assertEquals("The machine is down.", agreements.obligations(rep, file).getFirst().evidence());
  }

  @Test
  @DisplayName("S05: nobody else's agreement exists")
  void whoMay() {
    UUID agreement = agreements.draft(rep, file, terms("First", "Deliver"));
    agreements.acceptedInWriting(rep, agreement, 1, "Ms Wolf");
    UUID ours = agreements.obligations(rep, file).getFirst().id();
    for (Actor other : List.of(Someone.rep(house, 2), Someone.stranger(), logistics)) {
      assertThrows(Refused.class, () -> agreements.of(other, file));
      assertThrows(Refused.class, () -> agreements.invite(other, agreement, Duration.ofDays(1)));
      assertThrows(Refused.class, () -> agreements.shake(other, file, "", terms("x", "y")));
    }
    for (Actor other : List.of(Someone.rep(house, 2), Someone.stranger())) {
      assertThrows(Refused.class, () -> agreements.kept(other, ours, DUE, "proof"));
    }
  }

  private static Commitment commitment(WouldThey answer, Optional<Duty> duty) {
    return new Commitment(
        "Deliver in time", "Ms Wolf", "If it is in time, we order.", answer, TestHouse.TODAY, duty);
  }

  private Duty ours(String what) {
    return new Duty(Duty.Side.OURS, what, Optional.of(logistics.person()), "Lou", DUE, 3);
  }

  private static Duty theirs(String what) {
    return new Duty(Duty.Side.THEIRS, what, Optional.empty(), "Ms Wolf", DUE, 3);
  }

  private Terms terms(String title, String what) {
    return new Terms(title, "Both sides do their part.", List.of(ours(what)));
  }

  private List<String> running() {
    return agreements.obligations(rep, file).stream().map(one -> one.duty().what()).toList();
  }

  private List<String> stage() {
    return house.ask("SELECT stage FROM drawers_file WHERE id = '%s'".formatted(file));
  }

  private List<String> frozen() {
    return house.ask(
        "SELECT frozen_why FROM drawers_life WHERE file_id = '%s' UNION ALL SELECT NULL LIMIT 1"
            .formatted(file));
  }

  private void rule(Rule rule, Rule.Mode mode) {
    UUID company = house.company().id();
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(company, company, rule, Optional.of(mode), OptionalInt.empty(), "Ada", "a test"));
  }
}
