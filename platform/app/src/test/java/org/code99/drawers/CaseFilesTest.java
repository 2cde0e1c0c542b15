package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One file's life")
class CaseFilesTest {
  private TestHouse house;
  private Sales sales;
  private CaseFiles files;
  private FileFacts facts;
  private Tasks tasks;
  private Actor ada;
  private Actor bob;
  private Actor nora;

  @BeforeEach
  void file(@TempDir Path folder) {
    house = new TestHouse(folder);
    sales = new Sales(house);
    files = house.door(CaseFiles.class);
    facts = house.door(FileFacts.class);
    tasks = house.door(Tasks.class);
    ada = sales.seller("Ada");
    bob = sales.seller("Bob");
    nora = sales.nora();
    house.file(
        LostAccount.list(
            LostAccount.lost("N1").worth(900_00, "EUR").in(sales.north()),
            LostAccount.lost("N2").worth(100_00, "EUR").in(sales.north()),
            LostAccount.lost("N3").in(sales.north()),
            LostAccount.lost("S1").worth(500_00, "EUR").in(sales.south())));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S05: the manager of one region reads no file of another, and a seller only their own")
  void whoSeesWhat() {
    assertEquals(List.of("N1", "N2", "N3"), numbers(nora, FileFilter.all()));
    assertEquals(List.of("S1"), numbers(sales.sven(), FileFilter.all()));
    assertEquals(List.of(), numbers(ada, FileFilter.all()));
    refused(Refused.Kind.NOT_FOUND, () -> files.find(nora, id("S1")));
    refused(Refused.Kind.NOT_FOUND, () -> files.find(ada, id("N1")));
    refused(Refused.Kind.NOT_FOUND, () -> files.take(ada, id("S1")));
    files.take(ada, id("N2"));
    assertEquals(List.of("N2"), numbers(ada, FileFilter.all()));
    refused(Refused.Kind.NOT_FOUND, () -> files.history(bob, id("N2")));
  }

  @Test
  @DisplayName("A list goes on where its last page ended, in either order, and filters hold")
  void pages() {
    for (FileFilter.Order order : FileFilter.Order.values()) {
      FileFilter filter = FileFilter.all().by(order);
      List<String> seen = new ArrayList<>();
      Optional<String> after = Optional.empty();
      do {
        FilePage page = files.list(sales.boss(), filter, after, 1);
        page.items().forEach(file -> seen.add(file.accountNo()));
        after = page.next();
      } while (after.isPresent());
      assertEquals(
          order == FileFilter.Order.VALUE
              ? List.of("N1", "S1", "N2", "N3")
              : List.of("N1", "N2", "N3", "S1"),
          seen);
    }
    assertEquals(List.of("S1"), numbers(sales.boss(), FileFilter.all().within(sales.south())));
    assertEquals(
        List.of("N1", "S1", "N2", "N3"),
        numbers(sales.boss(), FileFilter.all().within(house.company().id())));
    assertEquals(List.of("N3"), numbers(sales.boss(), FileFilter.all().containing("customer n3")));
    files.take(ada, id("N2"));
    assertEquals(
        List.of("N2"), numbers(nora, FileFilter.all().at(Stage.ASSIGNED).of(ada.person())));
    refused(
        Refused.Kind.INVALID,
        () -> files.list(nora, FileFilter.all(), Optional.of("nonsense"), 10));
  }

  @Test
  @DisplayName("A file that somebody took is not taken again, and a stale version changes nothing")
  void twoAtOnce() {
    int version = files.find(nora, id("N1")).version();
    files.take(ada, id("N1"));
    Refused late = refused(Refused.Kind.CONFLICT, () -> files.take(bob, id("N1")));
    assertTrue(late.getMessage().contains("Ada"), late.getMessage());
    Refused stale =
        refused(
            Refused.Kind.CONFLICT,
            () -> files.assign(nora, id("N1"), version, bob.person(), "balance"));
    assertTrue(stale.getMessage().contains("'assigned'"), stale.getMessage());
    refused(
        Refused.Kind.INVALID,
        () ->
            files.assign(
                nora, id("N1"), version(nora, "N1"), sales.id("Zoe"), "she is not active"));
  }

  @Test
  @DisplayName("The road is walked forwards by what is told, and its history is kept")
  void road() {
    files.take(ada, id("N1"));
    facts.dossierOpened(ada, id("N1"));
    decide(ada, "N1", new Decision.Begin("worth a visit"));
    assertEquals(Stage.BEGUN, stage("N1"));
    facts.planned(ada, id("N1"));
    facts.firstContact(ada, id("N1"), TestHouse.TODAY);
    facts.pitchAskedFor(ada, id("N1"), "Send us your list", TestHouse.TODAY);
    UUID visit = new UUID(9, 9);
    facts.factFindingClosed(ada, id("N1"), visit);
    CaseFile found = files.find(ada, id("N1"));
    assertEquals(Stage.FACT_FINDING, found.stage());
    assertTrue(found.facts().dossierRead());
    assertTrue(found.facts().undecided());
    assertEquals(Optional.of(visit), found.facts().visit());
    assertEquals(
        Optional.of("Send us your list"),
        found.facts().pitchAskedFor().map(CaseFile.PitchRequest::words));
    decide(ada, "N1", new Decision.Begin("they want to talk"));
    assertEquals(Stage.CLEARING, stage("N1"));
    facts.clearingStepDone(ada, id("N1"), 2);
    facts.clearingStepDone(ada, id("N1"), 1);
    assertEquals(2, files.find(ada, id("N1")).facts().clearingStep());
    facts.firstContact(ada, id("N1"), TestHouse.TODAY);
    assertEquals(Stage.CLEARING, stage("N1"));
    facts.agreed(ada, id("N1"));
    facts.frozen(ada, id("N1"), "we are late");
    assertEquals(Optional.of("we are late"), files.find(ada, id("N1")).facts().frozen());
    facts.thawed(ada, id("N1"), "mended");
    facts.restarted(ada, id("N1"));
    facts.won(ada, id("N1"));
    assertEquals(Stage.WON, stage("N1"));
    List<CaseFile.Move> history = files.history(ada, id("N1"));
    assertEquals("won", history.getFirst().to());
    assertEquals(
        List.of(
            "assigned",
            "begun",
            "planned",
            "contacted",
            "fact_finding",
            "clearing",
            "agreed",
            "restarted",
            "won"),
        history.reversed().stream()
            .filter(move -> move.kind().equals("stage"))
            .map(CaseFile.Move::to)
            .toList());
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM drawers_history"));
  }

  @Test
  @DisplayName("S07: the earliest first contact holds, and a parked file remembers how far it was")
  void firstContactWhileParked() {
    files.take(ada, id("N1"));
    decide(ada, "N1", new Decision.Watch("their budget is gone"));
    facts.firstContact(ada, id("N1"), TestHouse.TODAY);
    facts.firstContact(ada, id("N1"), TestHouse.TODAY.minusDays(3));
    facts.firstContact(ada, id("N1"), TestHouse.TODAY.minusDays(1));
    CaseFile parked = files.find(ada, id("N1"));
    assertEquals(Stage.PARKED, parked.stage());
    assertEquals(Optional.of(TestHouse.TODAY.minusDays(3)), parked.facts().firstContactOn());
    assertTrue(facts.woken(house.company().id(), id("N1"), "signal", "new budget"));
    assertEquals(Stage.CONTACTED, stage("N1"));
    assertFalse(facts.woken(house.company().id(), id("N1"), "signal", "new budget"));
  }

  @Test
  @DisplayName("S05: a takeover moves all open files and tasks of a person, and keeps the history")
  void takeover() {
    files.take(ada, id("N1"));
    files.take(ada, id("N2"));
    facts.won(ada, id("N2"));
    task(id("N1"), "call", "1");
    assertEquals(1, tasks.ofMine(ada).size());
    refused(
        Refused.Kind.FORBIDDEN, () -> files.takeOver(ada, ada.person(), bob.person(), "I leave"));
    assertEquals(
        new CaseFiles.TakenOver(1, 1),
        files.takeOver(nora, ada.person(), bob.person(), "Ada leaves"));
    assertEquals(List.of("N1"), numbers(bob, FileFilter.all()));
    assertEquals(List.of("N2"), numbers(ada, FileFilter.all()));
    assertEquals(1, tasks.ofMine(bob).size());
    assertEquals("Ada leaves", files.history(bob, id("N1")).getFirst().why());
    assertEquals(3, files.history(bob, id("N1")).size());
  }

  @Test
  @DisplayName("S05: a territory is taken over as one, and no further than the manager's regions")
  void takeoverOfTerritory() {
    files.take(ada, id("N1"));
    assertEquals(
        new CaseFiles.TakenOver(3, 0),
        files.takeOverRegion(nora, sales.north(), bob.person(), "new territory"));
    assertEquals(List.of("N1", "N2", "N3"), numbers(bob, FileFilter.all()));
    refused(
        Refused.Kind.NOT_FOUND,
        () -> files.takeOverRegion(nora, sales.south(), bob.person(), "more"));
  }

  @Test
  @DisplayName(
      "S66: after a handover the old owner is barred, the credit is fixed, the dossier is to be read anew")
  void handover() {
    files.take(ada, id("N1"));
    facts.dossierOpened(ada, id("N1"));
    task(id("N1"), "call", "1");
    refused(
        Refused.Kind.FORBIDDEN,
        () ->
            files.handOver(
                ada, id("N1"), version(ada, "N1"), bob.person(), 30, "they shout at me"));
    Refused all =
        refused(
            Refused.Kind.INVALID,
            () -> files.handOver(nora, id("N1"), version(nora, "N1"), ada.person(), 120, "so"));
    assertEquals(2, all.faults().size(), all.getMessage());
    files.handOver(nora, id("N1"), version(nora, "N1"), bob.person(), 30, "they shout at her");
    UUID company = house.company().id();
    assertTrue(files.barred(company, id("N1"), ada.person()));
    assertFalse(files.barred(company, id("N1"), bob.person()));
    CaseFile now = files.find(bob, id("N1"));
    assertEquals(Stage.ASSIGNED, now.stage());
    assertEquals(1, now.facts().handovers());
    assertFalse(now.facts().dossierRead());
    assertEquals(1, tasks.ofMine(bob).size());
    assertEquals(List.of("30"), house.ask("SELECT former_share_percent FROM drawers_handover"));
    refused(
        Refused.Kind.INVALID,
        () -> files.assign(nora, id("N1"), version(nora, "N1"), ada.person(), "back again"));
    refused(
        Refused.Kind.INVALID, () -> files.takeOver(nora, bob.person(), ada.person(), "Bob leaves"));
  }

  @Test
  @DisplayName("S66: a file is handed over no more often than the region allows")
  void atMostKHandovers() {
    UUID north = sales.north();
    HouseRules rules = house.door(HouseRules.class);
    rules.set(
        house.company().id(),
        north,
        Rule.HANDOVERS,
        Optional.of(Rule.Mode.STRICT),
        OptionalInt.of(1),
        "Nora",
        "enough is enough");
    files.take(ada, id("N1"));
    files.handOver(nora, id("N1"), version(nora, "N1"), bob.person(), 30, "chemistry");
    Refused refused =
        refused(
            Refused.Kind.INVALID,
            () ->
                files.handOver(
                    nora, id("N1"), version(nora, "N1"), sales.id("Nora"), 30, "chemistry"));
    assertTrue(refused.getMessage().contains("at most 1 times"), refused.getMessage());
  }

  @Test
  @DisplayName(
      "S64: the opera is over with a reason and what could reopen it; only a manager opens it again")
  void over() {
    files.take(ada, id("N1"));
    task(id("N1"), "call", "1");
    Refused both =
        refused(
            Refused.Kind.INVALID,
            () -> files.decide(ada, id("N1"), version(ada, "N1"), new Decision.Over("", " ")));
    assertEquals(2, both.faults().size());
    decide(ada, "N1", new Decision.Over("a new managing director", "she will never forgive us"));
    CaseFile over = files.find(ada, id("N1"));
    assertEquals(Stage.OVER, over.stage());
    CaseFile.Decided decided = over.facts().decided().orElseThrow();
    assertEquals("Ada", decided.byName());
    assertEquals("a new managing director", decided.reopens());
    assertEquals(List.of(), tasks.ofMine(ada));
    refused(
        Refused.Kind.CONFLICT,
        () -> files.decide(ada, id("N1"), version(ada, "N1"), new Decision.Begin("again")));
    refused(Refused.Kind.FORBIDDEN, () -> files.reopen(ada, id("N1"), version(ada, "N1"), "again"));
    facts.firstContact(ada, id("N1"), TestHouse.TODAY);
    assertEquals(Stage.OVER, stage("N1"));
    files.reopen(nora, id("N1"), version(nora, "N1"), "new director");
    assertEquals(Stage.ASSIGNED, stage("N1"));
  }

  @Test
  @DisplayName("S62: dropped files go back into the drawer, with the reason")
  void drop() {
    files.take(ada, id("N1"));
    decide(ada, "N1", new Decision.Drop("not worth the way"));
    CaseFile back = files.find(nora, id("N1"));
    assertEquals(Stage.LISTED, back.stage());
    assertEquals(Optional.empty(), back.owner());
    refused(Refused.Kind.NOT_FOUND, () -> files.find(ada, id("N1")));
    files.take(bob, id("N1"));
  }

  @Test
  @DisplayName("S60: where the rule is strict, an attempt that heard them ends with its review")
  void review() {
    UUID company = house.company().id();
    files.take(ada, id("N1"));
    Decision drop = new Decision.Drop("not worth the way");
    rule(company, Rule.Mode.STRICT);
    facts.factFindingClosed(ada, id("N1"), new UUID(9, 9));
    refused(Refused.Kind.INVALID, () -> decide(ada, "N1", drop));
    decide(ada, "N1", new Decision.Begin("it goes on, so there is nothing to review yet"));
    rule(company, Rule.Mode.ADVISORY);
    facts.reviewed(ada, id("N1"));
    rule(company, Rule.Mode.STRICT);
    decide(ada, "N1", drop);
    assertEquals(Stage.LISTED, stage("N1"));
    files.take(ada, id("N2"));
    decide(ada, "N2", drop);
    assertEquals(Stage.LISTED, stage("N2"), "nobody was heard, so there is nothing to review");
  }

  private void rule(UUID company, Rule.Mode mode) {
    assertEquals(
        List.of(),
        house
            .door(HouseRules.class)
            .set(
                company,
                company,
                Rule.REVIEW,
                Optional.of(mode),
                OptionalInt.empty(),
                "Ada",
                "test"));
  }

  @Test
  @DisplayName("S62: what nobody decides for n days comes up, and its manager is asked once")
  void undecided() {
    files.take(ada, id("N1"));
    facts.factFindingClosed(ada, id("N1"), new UUID(9, 9));
    assertEquals(List.of(), files.undecided(nora, TestHouse.TODAY.plusDays(13)));
    CaseFiles.Undecided waiting = files.undecided(nora, TestHouse.TODAY.plusDays(15)).getFirst();
    assertEquals(15, waiting.days());
    assertEquals(14, waiting.limitDays());
    assertEquals(List.of(), files.undecided(sales.sven(), TestHouse.TODAY.plusDays(15)));
    assertEquals(1, files.askManagers(house.morning(TestHouse.TODAY.plusDays(15))));
    assertEquals(0, files.askManagers(house.morning(TestHouse.TODAY.plusDays(16))));
    assertEquals(1, tasks.ofMine(nora).size());
    assertEquals(List.of(), tasks.ofMine(sales.sven()));
    decide(nora, "N1", new Decision.Begin("go on"));
    assertEquals(List.of(), tasks.ofMine(nora));
    assertEquals(List.of(), files.undecided(nora, TestHouse.TODAY.plusDays(30)));
  }

  @Test
  @DisplayName(
      "S07, S74: untouched files come up for their owner, for the manager only by the switch")
  void untouched() {
    files.take(ada, id("N1"));
    files.take(ada, id("N2"));
    facts.firstContact(ada, id("N2"), TestHouse.TODAY);
    assertEquals(List.of(), files.untouched(ada, TestHouse.TODAY.plusDays(14), 50));
    CaseFiles.Untouched idle = files.untouched(ada, TestHouse.TODAY.plusDays(15), 50).getFirst();
    assertEquals("N1", idle.file().accountNo());
    assertEquals(15, idle.daysUntouched());
    assertEquals(14, idle.targetDays());
    assertEquals(List.of(), files.untouched(nora, TestHouse.TODAY.plusDays(15), 50));
    house
        .door(HouseRules.class)
        .set(
            house.company().id(),
            sales.north(),
            Rule.RELUCTANCE_SEEN,
            Optional.of(Rule.Mode.ADVISORY),
            OptionalInt.empty(),
            "Nora",
            "we help each other");
    assertEquals(1, files.untouched(nora, TestHouse.TODAY.plusDays(15), 50).size());
    assertEquals(List.of(), files.untouched(sales.sven(), TestHouse.TODAY.plusDays(15), 50));
  }

  @Test
  @DisplayName("A task is made once, the next one comes first, and only its owner ends it")
  void tasksOfMine() {
    files.take(ada, id("N1"));
    UUID file = id("N1");
    UUID company = house.company().id();
    TaskOrder later =
        TaskOrder.forOwner(file, "call", "2", "Call again", TestHouse.TODAY.plusDays(9));
    TaskOrder sooner = TaskOrder.forOwner(file, "call", "1", "Call", TestHouse.TODAY.plusDays(2));
    assertEquals(2, tasks.order(company, List.of(later, sooner)));
    assertEquals(0, tasks.order(company, List.of(later, sooner)));
    List<Task> mine = tasks.ofMine(ada);
    assertEquals(List.of("Call", "Call again"), mine.stream().map(Task::sentence).toList());
    UUID next = mine.getFirst().id();
    refused(Refused.Kind.NOT_FOUND, () -> tasks.done(bob, next, ""));
    tasks.done(ada, next, "spoke to her");
    tasks.done(ada, next, "again");
    assertEquals(
        List.of("spoke to her"),
        house.ask("SELECT done_note FROM drawers_task WHERE done_at IS NOT NULL"));
    assertEquals(0, tasks.order(company, List.of(sooner)));
    assertEquals(
        List.of("Call again", "Call"),
        tasks.ofFile(nora, file).stream().map(Task::sentence).toList());
  }

  private void task(UUID file, String kind, String key) {
    tasks.order(
        house.company().id(),
        List.of(TaskOrder.forOwner(file, kind, key, "Do it", TestHouse.TODAY)));
  }

  private void decide(Actor actor, String accountNo, Decision decision) {
    files.decide(actor, id(accountNo), version(actor, accountNo), decision);
  }

  private int version(Actor actor, String accountNo) {
    return files.find(actor, id(accountNo)).version();
  }

  private Stage stage(String accountNo) {
    return files.find(sales.boss(), id(accountNo)).stage();
  }

  private UUID id(String accountNo) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(accountNo));
  }

  private List<String> numbers(Actor actor, FileFilter filter) {
    return files.list(actor, filter, Optional.empty(), 50).items().stream()
        .map(CaseFile::accountNo)
        .toList();
  }

  private static Refused refused(Refused.Kind kind, Executable act) {
    Refused refused = assertThrows(Refused.class, act);
    assertEquals(kind, refused.kind(), refused.getMessage());
    return refused;
  }
}
