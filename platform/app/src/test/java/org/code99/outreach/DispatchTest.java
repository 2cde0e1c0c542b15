package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.ChannelProfile;
import org.code99.api.Medium;
import org.code99.api.OutreachApproach;
import org.code99.database.Release;
import org.code99.drawers.FileFacts;
import org.code99.drawers.Tasks;
import org.code99.host.Running;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What channels carry")
class DispatchTest {
  private static final String LETTERS = "org.test.letters";
  private static final String VAN = "org.test.van";

  @TempDir Path folder;

  private TestHouse house;
  private Sales sales;
  private GoingOut goingOut;
  private Dispatch dispatch;
  private Path log;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
    sales = new Sales(house);
    goingOut = house.door(GoingOut.class);
    dispatch = house.door(Dispatch.class);
    log = folder.resolve("van.log");
    house.openApproach(LETTERS, ApproachSource.LETTER + ApproachSource.NO_MORE);
    house.openChannel(VAN, ChannelSource.LOGGING, ChannelSource.SETTINGS);
    assertEquals(List.of(), house.choose(OutreachApproach.class, LETTERS, Map.of()));
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
    house.file(LostAccount.list(lost("1"), lost("2")));
    own("1", "Ada");
    own("2", "Bob");
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, 99, done -> {}));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private LostAccount lost(String number) {
    return LostAccount.lost(number).worth(1_000_00, "EUR").in(sales.north());
  }

  private void own(String number, String person) {
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = '%s', stage = 'assigned', postal_code = '8033%s' WHERE account_no = '%s'"
            .formatted(sales.id(person), person, number, number));
  }

  private void van(String... settings) {
    Map<String, String> all = new HashMap<>(Map.of("file", log.toString()));
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    assertEquals(List.of(), house.chooseChannel(Medium.POST, VAN, all));
  }

  private UUID approved() {
    UUID wave =
        goingOut.compose(
            sales.nora(), house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY);
    assertEquals(List.of(), goingOut.approve(sales.nora(), wave));
    return wave;
  }

  private UUID released() {
    UUID wave = approved();
    assertEquals(2, dispatch.release(sales.nora(), wave, Medium.POST));
    return wave;
  }

  private List<String> states() {
    return house.ask(
        "SELECT f.company, p.state FROM outreach_parcel p JOIN drawers_file f ON f.id = p.file_id ORDER BY 1, p.id");
  }

  private List<String> received() throws IOException {
    return Files.exists(log)
        ? Files.readAllLines(log).stream().map(String::strip).sorted().toList()
        : List.of();
  }

  @Test
  @DisplayName("S79: what a channel accepted is sent once, and the owner's call follows")
  void accepted() throws IOException {
    van();
    released();
    assertEquals(2, dispatch.run());
    assertEquals(List.of("Customer 1 sent", "Customer 2 sent"), states());
    assertEquals(List.of("Customer 1", "Customer 2"), received());
    assertEquals(
        List.of("Ada 2026-01-07", "Bob 2026-01-07"),
        house.ask(
            "SELECT owner_name, due_on FROM drawers_task WHERE kind = 'call' ORDER BY owner_name"));
    assertEquals(
        List.of("contacted", "contacted"), house.ask("SELECT stage FROM drawers_file ORDER BY 1"));
    assertEquals(0, dispatch.run(), "said twice, sent once");
    assertEquals(List.of("van 7"), house.ask("SELECT DISTINCT reference FROM outreach_parcel"));
  }

  @Test
  @DisplayName("S78: without a channel nothing is handed over, and posting by hand stays")
  void byHand() {
    UUID wave = approved();
    assertEquals(List.of(), dispatch.media(goingOut.wave(sales.nora(), wave), sales.nora()));
    Refused refused =
        assertThrows(Refused.class, () -> dispatch.release(sales.nora(), wave, Medium.POST));
    assertTrue(refused.sentence().contains("post it by hand"), refused.sentence());
    assertEquals(2, goingOut.posted(sales.nora(), wave, TestHouse.TODAY).sent());
  }

  @Test
  @DisplayName("A wave is not handed over before its wording is approved, nor by a salesperson")
  void approvedFirst() {
    van();
    UUID wave =
        goingOut.compose(
            sales.nora(), house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY);
    assertThrows(Refused.class, () -> dispatch.release(sales.nora(), wave, Medium.POST));
    assertThrows(Refused.class, () -> dispatch.release(sales.seller("Ada"), wave, Medium.POST));
    assertThrows(Refused.class, () -> dispatch.release(sales.sven(), wave, Medium.POST));
  }

  @Test
  @DisplayName("What a channel refuses for good has failed, and the file may be written to again")
  void refused() {
    van("answer", "refuse");
    released();
    dispatch.run();
    assertEquals(List.of("Customer 1 failed", "Customer 2 failed"), states());
    assertEquals(
        List.of("nobody lives there"), house.ask("SELECT DISTINCT because FROM outreach_parcel"));
    approved();
  }

  @Test
  @DisplayName("Try later promises that nothing left: it waits until then")
  void later() throws IOException {
    van("answer", "later");
    released();
    dispatch.run();
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states());
    assertEquals(0, dispatch.run());
    assertEquals(2, received().size());
    house.tamper("UPDATE outreach_parcel SET not_before = '2025-12-31T08:00:00Z'");
    van();
    dispatch.run();
    assertEquals(List.of("Customer 1 sent", "Customer 2 sent"), states());
  }

  @Test
  @DisplayName(
      "P12: of what a channel that runs apart was carrying when its process ended nobody knows: it"
          + " is never sent again")
  void endedApart() throws IOException {
    assertTrue(house.host().run(VAN, Running.ISOLATED).done());
    van("answer", "end");
    released();
    dispatch.run();
    assertEquals(List.of("Customer 1 unknown", "Customer 2 unknown"), states());
    assertTrue(
        house
            .ask("SELECT DISTINCT because FROM outreach_parcel")
            .getFirst()
            .endsWith("its process ended by itself, with status 7"),
        () -> house.ask("SELECT DISTINCT because FROM outreach_parcel").toString());
    van();
    assertEquals(0, dispatch.run());
    assertEquals(1, received().size());
  }

  @Test
  @DisplayName("Of what a channel did not answer for nobody knows: it is never sent again")
  void unknown() throws IOException {
    van("answer", "throw");
    UUID wave = released();
    dispatch.run();
    assertEquals(List.of("Customer 1 unknown", "Customer 2 unknown"), states());
    van();
    assertEquals(0, dispatch.run());
    assertEquals(1, received().size(), "the van broke down with the first one in it");
    assertThrows(
        Refused.class,
        () ->
            goingOut.compose(
                sales.nora(), house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY),
        "it counts as sent");

    List<UnknownParcel> listed = dispatch.unknown(sales.nora());
    assertEquals(2, listed.size());
    assertEquals(wave, listed.getFirst().wave());
    assertTrue(listed.getFirst().because().contains("broke down"), listed.toString());
    assertEquals(List.of(), dispatch.unknown(sales.sven()));
    assertThrows(Refused.class, () -> dispatch.resolve(sales.sven(), listed.getFirst().id(), true));
  }

  @Test
  @DisplayName("A person says that an unknown one went out, or that it did not")
  void resolved() {
    van("answer", "nothing");
    released();
    dispatch.run();
    List<UnknownParcel> listed = dispatch.unknown(sales.nora());
    for (UnknownParcel parcel : listed) {
      dispatch.resolve(sales.nora(), parcel.id(), parcel.company().equals("Customer 1"));
    }
    assertEquals(List.of("Customer 1 sent", "Customer 2 failed"), states());
    assertEquals(List.of("Ada"), house.ask("SELECT owner_name FROM drawers_task"));
    assertThrows(
        Refused.class, () -> dispatch.resolve(sales.nora(), listed.getFirst().id(), false));
  }

  @Test
  @DisplayName(
      "S10, S21, P3: every gate is asked again when it is to leave; a strict rule holds it")
  void gatesAreAskedAgain() throws IOException {
    van();
    released();
    house.tamper(
        "UPDATE drawers_contact SET status = 'left' WHERE file_id = (SELECT id FROM drawers_file WHERE account_no = '1')");
    house
        .door(HouseRules.class)
        .set(
            house.company().id(),
            sales.north(),
            Rule.DOSSIER_READ,
            Optional.of(Rule.Mode.STRICT),
            OptionalInt.empty(),
            "Nora",
            "they shall know");
    dispatch.run();
    assertEquals(List.of(), received());
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states());
    assertEquals(
        List.of(
            "the person on file has left: ring reception and ask who buys today; its owner has not read the dossier: open it first",
            "its owner has not read the dossier: open it first"),
        house.ask("SELECT because FROM outreach_parcel ORDER BY length(because) DESC"));

    house
        .door(FileFacts.class)
        .dossierOpened(
            sales.seller("Bob"), house.askId("SELECT id FROM drawers_file WHERE account_no = '2'"));
    UUID wave = house.askId("SELECT id FROM outreach_wave");
    dispatch.release(sales.nora(), wave, Medium.POST);
    dispatch.run();
    assertEquals(List.of("Customer 2"), received());
  }

  @Test
  @DisplayName("P9: what somebody signed who has the file no more does not leave in their name")
  void handedOver() throws IOException {
    van();
    released();
    own("1", "Bob");
    dispatch.run();
    assertEquals(List.of("Customer 2"), received());
    assertTrue(
        house.ask("SELECT because FROM outreach_parcel").stream()
            .anyMatch(why -> why.contains("Ada signed it, and the file is with Bob now")));
  }

  @Test
  @DisplayName(
      "P12: a channel that is switched off mid-campaign sends nothing twice and loses nothing")
  void switchedOff() throws IOException {
    van();
    released();
    house.host().disable(VAN);
    dispatch.run();
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states());
    assertEquals(List.of(), received());
    house.host().enable(VAN);
    house.tamper("UPDATE outreach_parcel SET not_before = NULL");
    dispatch.run();
    assertEquals(List.of("Customer 1", "Customer 2"), received());
  }

  @Test
  @DisplayName("P12: a switched approach changes nothing of what was approved")
  void approachSwitched() throws IOException {
    van();
    released();
    house.host().disable(LETTERS);
    dispatch.run();
    assertEquals(List.of("Customer 1", "Customer 2"), received());
  }

  @Test
  @DisplayName("P12: two files of one person get one piece")
  void onePerson() throws IOException {
    van();
    released();
    house.tamper("UPDATE drawers_contact SET email = 'ida@blume.example'");
    dispatch.run();
    assertEquals(1, received().size(), received().toString());
    assertEquals(
        List.of("this person had one under another account number"),
        house.ask("SELECT because FROM outreach_parcel WHERE state = 'planned'"));
  }

  @Test
  @DisplayName("A claim whose node ended is planned again; one that was sending is unknown")
  void expired() {
    van();
    released();
    Departures departures = house.door(Departures.class);
    List<Claim> claims = departures.claim();
    departures.depart(claims.subList(0, 1), ChannelProfile.atMostOnce(Medium.POST, 10));
    assertEquals(0, departures.sweep(), "their leases hold");
    house.tamper(
        "UPDATE outreach_parcel SET lease_until = '2025-12-31T08:00:00Z' WHERE lease_until IS NOT NULL");
    assertEquals(2, departures.sweep());
    assertEquals(
        List.of("planned", "unknown"), house.ask("SELECT state FROM outreach_parcel ORDER BY 1"));
  }

  @Test
  @DisplayName("Only a channel that recognises its keys is handed a parcel again")
  void idempotent() throws IOException {
    van("idempotent", "true", "answer", "throw");
    released();
    dispatch.run();
    assertEquals(List.of("Customer 1 planned", "Customer 2 planned"), states());
    house.tamper("UPDATE outreach_parcel SET not_before = NULL");
    van("idempotent", "true");
    dispatch.run();
    assertEquals(List.of("Customer 1 sent", "Customer 2 sent"), states());
    assertEquals(3, received().size(), "one of them twice, and the van knows it again");
  }

  @Test
  @DisplayName("A node that woke up late writes nothing over a newer claim")
  void fencing() {
    van();
    released();
    Departures departures = house.door(Departures.class);
    List<Claim> late = departures.claim();
    house.tamper("UPDATE outreach_parcel SET lease_until = '2025-12-31T08:00:00Z'");
    departures.sweep();
    List<Claim> newer = departures.claim();
    ChannelProfile profile = ChannelProfile.atMostOnce(Medium.POST, 10);
    assertEquals(Map.of(), departures.depart(late, profile));
    assertEquals(2, departures.depart(newer, profile).size());
    departures.arrived(
        Map.of(
            late.getFirst(),
            new Carried.Refused("late"),
            late.getLast(),
            new Carried.Accepted("late")));
    assertEquals(List.of("Customer 1 sending", "Customer 2 sending"), states());
  }

  @Test
  @DisplayName("An e-mail goes to a firm's mailbox, never to a private one, and a call follows")
  void email() throws IOException {
    assertEquals(
        List.of(),
        house.chooseChannel(Medium.EMAIL, VAN, Map.of("file", log.toString(), "medium", "email")));
    UUID wave = approved();
    house.tamper(
        "UPDATE drawers_contact c SET email = CASE f.account_no WHEN '1' THEN 'ida@blume.example' ELSE 'max@web.de' END FROM drawers_file f WHERE f.id = c.file_id");
    assertEquals(
        List.of(Medium.EMAIL), dispatch.media(goingOut.wave(sales.nora(), wave), sales.nora()));
    dispatch.release(sales.nora(), wave, Medium.EMAIL);
    dispatch.run();
    assertEquals(List.of("Customer 1 ida@blume.example"), received());
    assertEquals(List.of("2026-01-02"), house.ask("SELECT due_on FROM drawers_task"));
  }

  @Test
  @DisplayName("S80: an answer stops what was not sent, and comes first on the owner's page")
  void answered() throws IOException {
    van();
    released();
    UUID file = house.askId("SELECT id FROM drawers_file WHERE account_no = '1'");
    house.tamper(
        """
        INSERT INTO drawers_task (id, company_id, region_id, owner_id, owner_name, for_managers, kind, source_key, sentence, due_on)
        SELECT gen_random_uuid(), company_id, '%s', owner_id, 'Ada', false, 'call', 'late', 'Long due', '2025-01-01'
          FROM drawers_file WHERE account_no = '1'
        """
            .formatted(sales.north()));
    Replies replies = house.door(Replies.class);
    Reply reply = new Reply(file, "email", TestHouse.TODAY, " Come on Monday. ");
    assertThrows(Refused.class, () -> replies.record(sales.seller("Bob"), reply));

    assertEquals(1, replies.record(sales.seller("Ada"), reply));

    dispatch.run();
    assertEquals(List.of("Customer 1 pulled", "Customer 2 sent"), states());
    assertEquals(List.of("Customer 2"), received());
    assertEquals("reply", house.door(Tasks.class).ofMine(sales.seller("Ada")).getFirst().kind());
    Refused nothing =
        assertThrows(
            Refused.class,
            () ->
                replies.record(
                    sales.seller("Ada"),
                    new Reply(file, "pigeon", TestHouse.TODAY.plusDays(1), "-")));
    assertEquals(
        List.of("words", "medium", "on"),
        nothing.faults().stream().map(fault -> fault.field()).toList(),
        "nothing said is no answer, and all faults come at once");
  }

  @Test
  @DisplayName("S80: an answer that comes while a piece is claimed still stops it")
  void answeredWhileClaimed() {
    van();
    released();
    Departures departures = house.door(Departures.class);
    List<Claim> claims = departures.claim();
    house
        .door(Replies.class)
        .record(
            sales.seller("Ada"),
            new Reply(
                house.askId("SELECT id FROM drawers_file WHERE account_no = '1'"),
                "phone",
                TestHouse.TODAY,
                "Ring us."));
    assertEquals(1, departures.depart(claims, ChannelProfile.atMostOnce(Medium.POST, 10)).size());
    assertEquals(List.of("Customer 1 planned", "Customer 2 sending"), states());
  }

  @Test
  @DisplayName("Invariant 5: after a restore nothing leaves until the house is released")
  void restored() throws IOException {
    van();
    UUID wave = released();
    house.tamper(
        "INSERT INTO database_release (place, released_at, released_by) VALUES ('elsewhere', now(), 'Ada')");
    assertEquals(0, dispatch.run());
    assertThrows(Refused.class, () -> dispatch.release(sales.nora(), wave, Medium.POST));
    house.door(Release.class).grant("Ada");
    assertEquals(2, dispatch.run());
    assertEquals(List.of("Customer 1", "Customer 2"), received());
  }
}
