package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.OutreachApproach;
import org.code99.people.Actor;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What goes out")
class GoingOutTest {
  private static final LocalDate TODAY = TestHouse.TODAY;
  private static final String PLAIN = "org.test.plain";

  @TempDir Path folder;

  private TestHouse house;
  private Sales sales;
  private GoingOut goingOut;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    sales = new Sales(house);
    goingOut = house.door(GoingOut.class);
    house.openApproach(PLAIN, ApproachSource.LETTER + ApproachSource.NO_MORE);
    assertEquals(List.of(), house.choose(OutreachApproach.class, PLAIN, Map.of()));
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
    house.file(
        LostAccount.list(
            lost("1", sales.north()),
            lost("2", sales.north()),
            lost("3", sales.south()),
            lost("4", sales.north())));
    own("1", "Ada");
    own("2", "Bob");
    own("3", "Cem");
    own("4", "Ada");
    house.tamper(
        """
        INSERT INTO protection_flag (file_id, kind, words, company_id, noted_on)
        SELECT id, 'law', 'they sue', company_id, '2025-12-01' FROM drawers_file WHERE account_no = '4'
        """);
    rank();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static LostAccount lost(String number, UUID region) {
    return LostAccount.lost(number).worth(1_000_00, "EUR").in(region);
  }

  private void own(String number, String person) {
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = '%s', stage = 'assigned', postal_code = '8033%s' WHERE account_no = '%s'"
            .formatted(sales.id(person), person, number, number));
  }

  private void rank() {
    house.door(Triage.class).rank(new RankOrder(house.company().id(), TODAY, 99, done -> {}));
  }

  private UUID drawer() {
    return house.askId("SELECT id FROM drawers_drawer");
  }

  private UUID file(String number) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '" + number + "'");
  }

  private UUID compose(Actor manager) {
    return goingOut.compose(manager, drawer(), 0, TODAY);
  }

  private List<String> states(Actor actor, UUID wave) {
    return goingOut.wave(actor, wave).parcels().stream()
        .map(parcel -> parcel.company() + " " + parcel.state())
        .sorted()
        .toList();
  }

  @Test
  @DisplayName(
      "S05, S46: a manager composes for their own regions only, and another one does not see it")
  void ownRegions() {
    UUID wave = compose(sales.nora());
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states(sales.nora(), wave));
    assertThrows(Refused.class, () -> goingOut.wave(sales.sven(), wave));
    assertThrows(Refused.class, () -> goingOut.print(sales.sven(), wave, "letters.pdf"));
    assertThrows(Refused.class, () -> compose(sales.seller("Ada")));
  }

  @Test
  @DisplayName(
      "S79: nothing counts as posted before the wording is approved; then each owner gets a call")
  void postedAndCalled() {
    UUID wave = compose(sales.nora());
    Refused early = assertThrows(Refused.class, () -> goingOut.posted(sales.nora(), wave, TODAY));
    assertEquals(Refused.Kind.CONFLICT, early.kind());
    goingOut.approve(sales.nora(), wave);

    assertEquals(new GoingOut.Posted(2, List.of()), goingOut.posted(sales.nora(), wave, TODAY));

    assertEquals(List.of("Customer 1 sent", "Customer 2 sent"), states(sales.nora(), wave));
    assertEquals(
        List.of("Ada 2026-01-07", "Bob 2026-01-07"),
        house.ask(
            "SELECT owner_name, due_on FROM drawers_task WHERE kind = 'call' ORDER BY owner_name"),
        "five working days after the last of December, a Wednesday");
    assertEquals(
        List.of("contacted", "contacted"),
        house.ask("SELECT stage FROM drawers_file WHERE account_no IN ('1', '2')"));
    assertEquals(
        new GoingOut.Posted(0, List.of()),
        goingOut.posted(sales.nora(), wave, TODAY),
        "said twice, posted once");
  }

  @Test
  @DisplayName(
      "P12: whoever had a piece gets no second first one, however often a wave is composed")
  void atMostOnce() {
    UUID wave = compose(sales.nora());
    goingOut.approve(sales.nora(), wave);
    goingOut.posted(sales.nora(), wave, TODAY);
    Refused again = assertThrows(Refused.class, () -> compose(sales.nora()));
    assertTrue(again.sentence().contains("No file of this drawer waits"), again.sentence());
    house.tamper("UPDATE drawers_file SET stage = 'assigned'");
    assertThrows(Refused.class, () -> compose(sales.nora()));
  }

  @Test
  @DisplayName("A pulled piece does not go, and the others are printed anew without it")
  void pulled() {
    UUID wave = compose(sales.nora());
    byte[] before = goingOut.print(sales.nora(), wave, "letters.pdf");
    goingOut.pull(sales.nora(), wave, file("1"));
    byte[] after = goingOut.print(sales.nora(), wave, "letters.pdf");
    assertEquals(List.of("Customer 1 pulled", "Customer 2 planned"), states(sales.nora(), wave));
    assertTrue(after.length < before.length, before.length + " then " + after.length);
    Refused twice = assertThrows(Refused.class, () -> goingOut.pull(sales.nora(), wave, file("1")));
    assertEquals(Refused.Kind.CONFLICT, twice.kind());
  }

  @Test
  @DisplayName(
      "S10, S24: what became known after the approval still holds a piece back, and says why")
  void gatesAreAskedAgain() {
    UUID wave = compose(sales.nora());
    goingOut.approve(sales.nora(), wave);
    house.tamper("UPDATE drawers_contact SET status = 'left' WHERE file_id = '" + file("1") + "'");
    house.tamper("UPDATE drawers_file SET stage = 'over' WHERE account_no = '2'");

    GoingOut.Posted posted = goingOut.posted(sales.nora(), wave, TODAY);

    assertEquals(0, posted.sent());
    assertEquals(
        List.of(
            "Customer 1: the person on file has left: ring reception and ask who buys today",
            "Customer 2: the file is no longer worked on"),
        posted.held().stream().map(fault -> fault.sentence()).sorted().toList());
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states(sales.nora(), wave));
  }

  @Test
  @DisplayName("S10: a file under suspicion of law is in no wave")
  void suspected() {
    UUID wave = compose(sales.boss());
    assertTrue(
        goingOut.wave(sales.boss(), wave).in("planned").stream()
            .noneMatch(parcel -> parcel.company().equals("Customer 4")));
  }
}
