package org.code99.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.ChangeSignalSource;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.ContactStatus;
import org.code99.drawers.Stage;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.regions.RegionSettings;
import org.code99.regions.SettingsTold;
import org.code99.regions.SwitchOrder;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat;
import org.code99.watch.Tripwire.Kind;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signals that a plugin tells")
class SourcesTest {
  private static final String REGISTER = "org.test.register";

  /** Tells the lines of a setting; its cursor counts them. */
  private static final String LINES =
      """
      public SignalProfile profile(Settings settings) {
        return SignalProfile.of(List.of(
            SignalKind.of("tender-published", "A tender is published"),
            SignalKind.of("buyer-left", "The buyer left"),
            SignalKind.of("competitor-failing", "A competitor fails")), 60);
      }
      public SignalBatch poll(SignalQuery query) {
        List<String> lines = query.settings().text("news", "").lines().toList();
        int from = query.cursor().isEmpty() ? 0 : Integer.parseInt(query.cursor());
        List<ChangeSignal> news = new ArrayList<>();
        for (String line : lines.subList(Math.min(from, lines.size()), lines.size())) {
          String[] parts = line.split(";", -1);
          if (parts[0].equals("broken")) throw new IllegalStateException("the register is closed");
          news.add(ChangeSignal.of(parts[0], parts[1], parts[2].equals("competitor")
              ? SignalSubject.competitor(parts[3]) : SignalSubject.customer(parts[3], parts[4], ""),
              java.time.LocalDate.parse(parts[5]), parts[6]));
        }
        return SignalBatch.of(news, String.valueOf(lines.size()));
      }
      """;

  private static final String SCHEMA =
      """
      {"type": "object", "properties": {"news": {"type": "string", "default": ""}}}
      """;

  private static final String INSOLVENT =
      "r1;competitor-failing;competitor;RIVÁLIS GmbH;;2025-12-30;Filed for insolvency.\n";
  private static final String TENDER =
      "r2;tender-published;customer;CUSTOMER a1;;2025-12-31;Screws for ten years.\n";
  private static final String STRANGER =
      "r3;tender-published;customer;Custommer B1;;2025-12-31;Bolts.\n";

  @TempDir private Path folder;
  private TestHouse house;
  private Sales sales;
  private Watch watch;
  private IncomingSignals incoming;
  private Polling polling;
  private Actor ada;

  @BeforeEach
  void open() throws java.io.IOException {
    house = new TestHouse(folder.toRealPath());
    sales = new Sales(house);
    watch = house.door(Watch.class);
    incoming = house.door(IncomingSignals.class);
    polling = house.door(Polling.class);
    ada = sales.seller("Ada");
    house.file(
        LostAccount.list(
            LostAccount.lost("A1").in(sales.north()).mailbox("ida@blume.example"),
            LostAccount.lost("B1").in(sales.north()),
            LostAccount.lost("C1").in(sales.south())));
    house.tamper(
        """
        INSERT INTO drawers_correction (episode_id, ordinal, company_id, import_id, value_estimated, competitor)
        SELECT e.id, 1, e.company_id, e.import_id, false, 'Rivalis'
          FROM drawers_episode e JOIN drawers_file f ON f.id = e.file_id
        """);
    house.door(CaseFiles.class).take(ada, id("A1"));
    house.door(CaseFiles.class).take(ada, id("B1"));
    house.openSignals(REGISTER, LINES, SCHEMA);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S32: a plugin adds a type of signals, and a file parked until just that wakes with one task")
  void newType() {
    tells("");
    assertEquals(1, round());
    DeclaredKind tender = watch.declaredKinds(ada).getFirst();
    assertEquals("A tender is published", tender.label());
    park("A1", tender.kind());
    park("B1", Kind.ACQUIRED);
    tells(TENDER + "r4;tender-published;customer;Customer B1;;2025-12-31;Nuts.");
    assertEquals(1, round());
    assertEquals(Stage.ASSIGNED, stage("A1"));
    assertEquals(Stage.PARKED, stage("B1"), "P7: nothing else wakes it");
    assertEquals(
        List.of(
            "Something changed at Customer A1 (A tender is published): go and see. Screws for ten years."),
        house.door(Tasks.class).ofMine(ada).stream().map(task -> task.sentence()).toList());
    SeenSignal seen = watch.of(ada, id("A1")).signals().getFirst();
    assertEquals("A tender is published", seen.label());
    assertEquals("org.test.register 1.0.0", seen.from());
    Fanned byHand =
        watch.signal(
            ada, id("B1"), Signal.of(tender.kind(), "Told on the phone.", TestHouse.TODAY));
    assertEquals(new Fanned(false, 1, 0, 0, 0), byHand);
  }

  @Test
  @DisplayName(
      "S28, S32: one event at a competitor wakes all its files once, however it is spelled")
  void competitor() {
    park("A1", Kind.COMPETITOR_FAILING);
    tells(INSOLVENT);
    assertEquals(1, round());
    assertEquals(Stage.ASSIGNED, stage("A1"));
    assertEquals(List.of("3"), house.ask("SELECT count(*) FROM drawers_task"));
    again("cursor = ''");
    assertEquals(1, round());
    assertEquals(List.of("3"), house.ask("SELECT count(*) FROM drawers_task"));
    assertEquals(List.of("1"), house.ask("SELECT count(*) FROM watch_arrival"));
    assertEquals(List.of("3"), house.ask("SELECT count(*) FROM watch_signal"));
  }

  @Test
  @DisplayName("S24, S31: a source that says the buyer left keeps letters from going to them")
  void buyerLeft() {
    tells("r5;buyer-left;customer;;BLUME.example;2025-12-31;Went to Gross AG.");
    assertEquals(1, round());
    assertEquals(
        ContactStatus.LEFT, house.door(CaseFiles.class).find(ada, id("A1")).contact().status());
    assertEquals(1, house.door(Tasks.class).ofMine(ada).size());
  }

  @Test
  @DisplayName("S32: what fits nobody waits for a manager, who assigns it once or drops it")
  void unmatched() {
    park("B1", Kind.ACQUIRED);
    tells(STRANGER + "r6;tender-published;customer;Nobody Ltd;;2025-12-31;Rivets.");
    assertEquals(1, round());
    assertEquals(List.of(), incoming.waiting(ada, 50));
    Actor nora = sales.boss();
    List<Arrival> waiting = incoming.waiting(nora, 50);
    assertEquals(2, waiting.size());
    assertEquals(2, incoming.waiting(sales.sven(), 50).size(), "it tells the south as well");
    Arrival bolts =
        waiting.stream().filter(one -> one.words().equals("Bolts.")).findFirst().orElseThrow();
    assertTrue(
        bolts.suggestions().stream().anyMatch(one -> one.file().equals(id("B1"))),
        bolts.toString());
    assertEquals(
        new Fanned(false, 1, 0, 0, 0), incoming.assign(nora, bolts.id(), id("B1")), "it waits on");
    assertThrows(Refused.class, () -> incoming.assign(nora, bolts.id(), id("B1")));
    assertEquals(id("B1"), incoming.numbered(nora, "B1"));
    assertThrows(Refused.class, () -> incoming.numbered(sales.sven(), "B1"));
    UUID other = incoming.waiting(nora, 50).getFirst().id();
    assertThrows(Refused.class, () -> incoming.drop(nora, other, " "));
    assertThrows(Refused.class, () -> incoming.drop(ada, other, "not ours"));
    incoming.drop(nora, other, "They were never ours.");
    assertEquals(List.of(), incoming.waiting(nora, 50));
    assertEquals("org.test.register 1.0.0", watch.of(nora, id("B1")).signals().getFirst().from());
    again("cursor = ''");
    assertEquals(1, round());
    assertEquals(List.of(), incoming.waiting(nora, 50), "dropped is dropped");
  }

  @Test
  @DisplayName("S32: a source that fails is asked again from where it was, and is seen to fail")
  void fails() {
    tells(INSOLVENT);
    assertEquals(1, round());
    tells(INSOLVENT + "broken");
    again("");
    assertEquals(0, round());
    SourceState state = incoming.sources(sales.boss()).getFirst();
    assertTrue(state.trouble().contains("the register is closed"), state.trouble());
    assertEquals(List.of("1"), house.ask("SELECT cursor FROM watch_source"));
    tells(INSOLVENT + TENDER);
    again("");
    assertEquals(1, round());
    assertEquals("", incoming.sources(sales.boss()).getFirst().trouble());
    assertEquals(Optional.of("Screws for ten years."), words("A1"));
  }

  @Test
  @DisplayName("S32: an answer that cannot be true is not taken in, not even a part of it")
  void nonsense() {
    tells(TENDER + "r9;tender-published;customer;Customer B1;;2026-02-01;Of a day to come.");
    assertEquals(0, round());
    assertEquals(List.of("0"), house.ask("SELECT count(*) FROM watch_arrival"));
    String trouble = incoming.sources(sales.boss()).getFirst().trouble();
    assertTrue(trouble.contains("signal 'r9' happened on 2026-02-01"), trouble);
  }

  @Test
  @DisplayName(
      "P12: a source that is gone waits: it is visible, keeps its place and goes on from there")
  void absent() {
    tells(INSOLVENT);
    assertEquals(1, round());
    house.host().disable(REGISTER);
    again("");
    assertEquals(0, round());
    SourceState gone = incoming.sources(sales.boss()).getFirst();
    assertTrue(gone.trouble().contains("is not live"), gone.trouble());
    assertEquals("A tender is published", watch.declaredKinds(ada).getFirst().label());
    house.host().enable(REGISTER);
    tells(INSOLVENT + TENDER);
    assertEquals(1, round());
    assertEquals(List.of("2"), house.ask("SELECT cursor FROM watch_source"));
    assertEquals(List.of("2"), house.ask("SELECT count(*) FROM watch_arrival"));
  }

  @Test
  @DisplayName("S40: a region chooses its own source, and what it tells wakes nobody elsewhere")
  void oneRegion() {
    assertEquals(
        List.of(),
        house
            .door(Switching.class)
            .commit(
                new SwitchOrder(
                    house.company().id(),
                    List.of(new WhoUsesWhat.Wish(sales.north(), "ChangeSignalSource", REGISTER)),
                    Optional.empty(),
                    "Ada",
                    "to try it")));
    assertEquals(
        Map.of(),
        house
            .door(RegionSettings.class)
            .set(
                house.company().id(),
                sales.north(),
                "ChangeSignalSource",
                SettingsTold.of(Map.of("news", INSOLVENT), "to try it"),
                "Ada"));
    assertEquals(1, round());
    assertEquals(
        List.of("A1", "B1"),
        house.ask(
            "SELECT f.account_no FROM drawers_task t JOIN drawers_file f ON f.id = t.file_id ORDER BY 1"));
    assertEquals(1, incoming.sources(sales.nora()).size());
    assertEquals(List.of(), incoming.sources(sales.sven()));
  }

  private void tells(String lines) {
    assertEquals(
        List.of(), house.choose(ChangeSignalSource.class, REGISTER, Map.of("news", lines)));
    again("");
  }

  /** An hour passes, for the sources. */
  private void again(String set) {
    house.tamper(
        "UPDATE watch_source SET next_at = '2000-01-01'" + (set.isEmpty() ? "" : ", " + set));
  }

  private int round() {
    return polling.round(house.company().id());
  }

  private Optional<String> words(String accountNo) {
    return watch.of(sales.boss(), id(accountNo)).signals().stream()
        .map(SeenSignal::words)
        .filter(words -> words.startsWith("Screws"))
        .findFirst();
  }

  private void park(String accountNo, Kind kind) {
    watch.park(
        ada,
        id(accountNo),
        house.door(CaseFiles.class).find(ada, id(accountNo)).version(),
        List.of(Tripwire.when(kind)),
        "not now");
  }

  private Stage stage(String accountNo) {
    return house.door(CaseFiles.class).find(sales.boss(), id(accountNo)).stage();
  }

  private UUID id(String accountNo) {
    return house.askId("SELECT id FROM drawers_file WHERE account_no = '%s'".formatted(accountNo));
  }
}
