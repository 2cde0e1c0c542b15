package org.code99.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Decision;
import org.code99.drawers.Stage;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.protection.Protection;
import org.code99.protection.Suppressed;
import org.code99.watch.Tripwire.Kind;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Patience")
class WatchTest {
  private static final LocalDate TODAY = TestHouse.TODAY;

  private TestHouse house;
  private Sales sales;
  private CaseFiles files;
  private Tasks tasks;
  private Watch watch;
  private Actor ada;
  private Actor bob;

  @BeforeEach
  void file(@TempDir Path folder) {
    house = new TestHouse(folder);
    sales = new Sales(house);
    files = house.door(CaseFiles.class);
    tasks = house.door(Tasks.class);
    watch = house.door(Watch.class);
    ada = sales.seller("Ada");
    bob = sales.seller("Bob");
    house.file(
        LostAccount.list(
            lost("A1"),
            lost("A2"),
            lost("B1"),
            lost("B2"),
            LostAccount.lost("X").in(sales.north())));
    house.tamper(
        """
        INSERT INTO drawers_correction (episode_id, ordinal, company_id, import_id, value_estimated, competitor)
        SELECT e.id, 1, e.company_id, e.import_id, false, ' RivalCo '
          FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id WHERE f.account_no <> 'X'
        """);
    files.take(ada, id("A1"));
    files.take(ada, id("A2"));
    files.take(bob, id("B1"));
    files.take(bob, id("B2"));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S28, P7: one competitor event wakes all files lost to it and makes one task each; told again, none")
  void competitor() {
    park(ada, "A1", Tripwire.when(Kind.COMPETITOR_FAILING));
    park(bob, "B1", Tripwire.when(Kind.NEEDS_CHANGED));
    Signal failing = Signal.of(Kind.COMPETITOR_FAILING, "They filed for insolvency.", TODAY);
    assertEquals(new Fanned(false, 4, 2, 4, 0), watch.competitorFailing(ada, "rivalco", failing));
    assertEquals(Stage.ASSIGNED, stage("A1"));
    assertEquals(Stage.ASSIGNED, stage("B1"));
    assertEquals(2, tasks.ofMine(ada).size());
    assertEquals(2, tasks.ofMine(bob).size());
    assertTrue(watch.competitorFailing(bob, "RIVALCO ", failing).known());
    assertEquals(List.of("4"), house.ask("SELECT count(*) FROM drawers_task"));
    Signal next = Signal.of(Kind.COMPETITOR_FAILING, "They closed a plant.", TODAY.plusDays(40));
    assertEquals(4, watch.competitorFailing(ada, "RivalCo", next).tasks());
  }

  @Test
  @DisplayName("S28: files that are over or must not be contacted are counted, never proposed")
  void leftAlone() {
    files.decide(ada, id("A1"), version("A1"), new Decision.Over("nothing", "never again"));
    house.tamper(
        "UPDATE drawers_contact SET email = 'ida@blume.example' WHERE file_id = '%s'"
            .formatted(id("B1")));
    house
        .door(Protection.class)
        .suppress(
            house.company().id(), new Suppressed.Email("ida@blume.example"), TODAY, "Bob", "asked");
    Fanned fanned =
        watch.competitorFailing(
            ada, "RivalCo", Signal.of(Kind.COMPETITOR_FAILING, "Insolvent.", TODAY));
    assertEquals(new Fanned(false, 4, 0, 2, 2), fanned);
  }

  @Test
  @DisplayName("P7: a parked file says what would have to change, and nothing else wakes it")
  void nothingElse() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                watch.park(
                    ada,
                    id("A1"),
                    version("A1"),
                    List.of(Tripwire.when(Kind.CONTRACT_ENDS), Tripwire.on(Kind.ACQUIRED, TODAY)),
                    " "));
    assertEquals(3, refused.faults().size());
    assertThrows(Refused.class, () -> watch.park(ada, id("A1"), version("A1"), List.of(), "later"));
    park(ada, "A1", Tripwire.when(Kind.ACQUIRED));
    assertEquals(List.of(Tripwire.when(Kind.ACQUIRED)), watch.of(ada, id("A1")).tripwires());
    Fanned other =
        watch.signal(ada, id("A1"), Signal.of(Kind.NEEDS_CHANGED, "They buy abroad.", TODAY));
    assertEquals(new Fanned(false, 1, 0, 0, 0), other);
    assertEquals(Stage.PARKED, stage("A1"));
    assertEquals(
        new Fanned(false, 1, 1, 1, 0),
        watch.signal(ada, id("A1"), Signal.of(Kind.ACQUIRED, "Bought by Gross AG.", TODAY)));
    assertEquals(Stage.ASSIGNED, stage("A1"));
    assertEquals(Optional.empty(), watch.of(ada, id("A1")).why());
  }

  @Test
  @DisplayName(
      "S31, S24: a buyer who left leaves one task, new buyer unknown, and is never written to")
  void buyerLeft() {
    Signal left = Signal.of(Kind.BUYER_LEFT, "Ida went to Gross AG.", TODAY);
    assertEquals(1, watch.signal(ada, id("A1"), left).tasks());
    assertTrue(watch.signal(ada, id("A1"), left).known());
    List<Task> mine = tasks.ofMine(ada);
    assertEquals(1, mine.size());
    assertTrue(mine.getFirst().sentence().startsWith("New buyer unknown"), mine.toString());
    assertEquals(ContactStatus.LEFT, files.find(ada, id("A1")).contact().status());
    park(bob, "B1", Tripwire.when(Kind.ACQUIRED));
    assertEquals(1, watch.signal(bob, id("B1"), left).tasks());
    assertEquals(Stage.PARKED, stage("B1"));
  }

  @Test
  @DisplayName("S64: a signal on a file that is over asks the managers whether to open it")
  void overAsks() {
    files.decide(ada, id("A1"), version("A1"), new Decision.Over("a new owner", "never again"));
    watch.signal(ada, id("A1"), Signal.of(Kind.ACQUIRED, "Bought.", TODAY));
    assertEquals(Stage.OVER, stage("A1"));
    assertEquals(1, tasks.ofMine(sales.nora()).size());
    assertEquals(List.of(), tasks.ofMine(sales.sven()));
  }

  @Test
  @DisplayName("P7: the end of a contract or of the cooling-off wakes a file on its day, once")
  void calendar() {
    park(ada, "A1", Tripwire.on(Kind.CONTRACT_ENDS, TODAY.plusDays(30)));
    park(bob, "B1", Tripwire.on(Kind.COOLING_OFF_OVER, TODAY.plusDays(10)));
    UUID company = house.company().id();
    assertEquals(0, watch.calendar(house.morning(TODAY.plusDays(9))));
    assertEquals(1, watch.calendar(house.morning(TODAY.plusDays(10))));
    assertEquals(0, watch.calendar(house.morning(TODAY.plusDays(10))));
    assertEquals(1, watch.calendar(house.morning(TODAY.plusDays(31))));
    assertEquals(1, tasks.ofMine(ada).size());
  }

  @Test
  @DisplayName("P7: a file that a person went on with is not woken again by what it waited for")
  void noLongerParked() {
    park(ada, "A1", Tripwire.on(Kind.CONTRACT_ENDS, TODAY.plusDays(30)));
    files.decide(ada, id("A1"), version("A1"), new Decision.Begin("they called us"));
    assertEquals(0, watch.calendar(house.morning(TODAY.plusDays(31))));
    assertEquals(List.of(), tasks.ofMine(ada));
  }

  @Test
  @DisplayName("P4: a proven fix wakes parked files only where that is their tripwire")
  void fixShipped() {
    park(ada, "A1", new Tripwire(Kind.FIX_SHIPPED, "late-delivery", Optional.empty()));
    park(ada, "A2", new Tripwire(Kind.FIX_SHIPPED, "billing-error", Optional.empty()));
    park(bob, "B1", Tripwire.when(Kind.ACQUIRED));
    UUID company = house.company().id();
    assertEquals(
        new Fanned(false, 1, 1, 1, 0),
        watch.fixShipped(company, "late-delivery", "lesson 1", TODAY, "Nora"));
    assertTrue(watch.fixShipped(company, "late-delivery", "lesson 1", TODAY, "Nora").known());
    assertEquals(Stage.PARKED, stage("A2"));
    assertEquals(Stage.PARKED, stage("B1"));
  }

  @Test
  @DisplayName(
      "S26, S27: the next touch counts from the last real one; an empty one is kept and moves nothing")
  void touches() {
    watch.cadence(ada, id("A1"), 90, TODAY);
    assertEquals(Optional.of(TODAY.plusDays(90)), watch.of(ada, id("A1")).nextTouch());
    watch.touch(ada, id("A1"), TODAY.plusDays(5), "call", "They have a new plant.");
    watch.touch(ada, id("A1"), TODAY.plusDays(60), "call", "  ");
    Watched watched = watch.of(ada, id("A1"));
    assertEquals(Optional.of(TODAY.plusDays(95)), watched.nextTouch());
    assertEquals(2, watched.touches().size());
    assertTrue(watched.touches().getFirst().empty());
    assertFalse(watched.touches().getLast().empty());
    assertEquals(List.of(), watch.dueTouches(ada, TODAY.plusDays(94)));
    assertEquals(1, watch.dueTouches(ada, TODAY.plusDays(95)).size());
    assertEquals(List.of(), watch.dueTouches(bob, TODAY.plusDays(95)));
    assertEquals(
        Optional.of(TODAY.plusDays(5)), files.find(ada, id("A1")).facts().firstContactOn());
    assertThrows(DatabaseFailure.class, () -> house.run("UPDATE watch_touch SET learnt = ''"));
  }

  @Test
  @DisplayName("S05: nobody parks, touches or watches a file that is not theirs")
  void notTheirs() {
    assertThrows(
        Refused.class,
        () ->
            watch.park(
                bob, id("A1"), version("A1"), List.of(Tripwire.when(Kind.ACQUIRED)), "later"));
    assertThrows(Refused.class, () -> watch.touch(bob, id("A1"), TODAY, "call", "words"));
    assertThrows(Refused.class, () -> watch.of(sales.sven(), id("A1")));
  }

  private LostAccount lost(String number) {
    return LostAccount.lost(number).in(sales.north());
  }

  private void park(Actor actor, String accountNo, Tripwire tripwire) {
    watch.park(actor, id(accountNo), version(accountNo), List.of(tripwire), "not now");
  }

  private int version(String accountNo) {
    return files.find(sales.boss(), id(accountNo)).version();
  }

  private Stage stage(String accountNo) {
    return files.find(sales.boss(), id(accountNo)).stage();
  }

  private UUID id(String accountNo) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(accountNo));
  }
}
