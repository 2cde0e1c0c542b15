package org.code99.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Problems;
import org.code99.Someone;
import org.code99.TestHouse;
import org.code99.TestServer;
import org.code99.TestServer.Visitor;
import org.code99.api.Money;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Task;
import org.code99.drawers.Tasks;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a file costs us, against what it is worth")
class EffortsTest {
  private static final long SEED = 99;

  private TestServer server;
  private Efforts efforts;
  private Actor ada;
  private UUID file;

  @BeforeEach
  void open(@TempDir Path folder) {
    server = new TestServer(folder);
    TestHouse house = server.house();
    house.file(LostAccount.list(LostAccount.lost("A").in(server.sales().north())));
    file = Someone.file(house, "A");
    ada = server.sales().seller("Ada");
    house.door(CaseFiles.class).take(ada, file);
    efforts = house.door(Efforts.class);
  }

  @AfterEach
  void leave() {
    server.close();
  }

  @ParameterizedTest(name = "{0} spent, {1} at {2} ppm: stop {3}")
  @DisplayName("P8: a stop is proposed when more was spent than value times probability")
  @CsvSource({
    "0, 0, 0, false",
    "1, 0, 1000000, true",
    "1, 1000000, 0, true",
    "50000, 100000, 500000, false",
    "50001, 100000, 500000, true",
    "100, 9000000000000000, 1000000, false"
  })
  void decisionTable(long spent, long value, int ppm, boolean stop) {
    assertEquals(stop, rule(spent, value, ppm).proposal().isPresent());
  }

  @Test
  @DisplayName("P8: spending more never takes a proposal back, worth more never makes one")
  void monotone() {
    Random random = new Random(SEED);
    for (int i = 0; i < 10_000; i++) {
      long spent = random.nextLong(1_000_000);
      long value = random.nextLong(1_000_000);
      int ppm = random.nextInt(1_000_001);
      boolean stop = rule(spent, value, ppm).proposal().isPresent();
      boolean dearer = rule(spent + random.nextLong(1_000), value, ppm).proposal().isPresent();
      boolean richer = rule(spent, value + random.nextLong(1_000), ppm).proposal().isPresent();
      boolean likelier =
          rule(spent, value, Math.min(1_000_000, ppm + random.nextInt(1_000)))
              .proposal()
              .isPresent();
      assertTrue(!stop || dearer, "seed " + SEED);
      assertTrue(stop || !richer, "seed " + SEED);
      assertTrue(stop || !likelier, "seed " + SEED);
    }
  }

  @Test
  @DisplayName(
      "S63: hours, travel and kits add up; above its worth the manager gets the figures once")
  void budget() {
    estimate(40_000, 500_000);
    EffortBalance first = efforts.spend(ada, file, effort(90, 5_000));
    assertEquals(eur(14_000), first.spent(), "an hour and a half at 60, and 50 for the train");
    assertEquals(Optional.of(eur(20_000)), first.worth());
    assertEquals(Optional.empty(), first.stop());
    EffortBalance second = efforts.spend(ada, file, effort(0, 6_001));
    assertTrue(second.stop().orElseThrow().contains("200.01"), second.stop()::toString);
    efforts.spend(ada, file, effort(60, 0));
    List<Task> tasks = server.house().door(Tasks.class).ofMine(server.sales().nora());
    assertEquals(
        List.of("stop-proposal"),
        tasks.stream().map(Task::kind).filter("stop-proposal"::equals).toList());
    assertEquals(3, efforts.of(ada, file).efforts().size());
  }

  @Test
  @DisplayName("S63: where nobody estimated the worth, effort is kept and nothing is proposed")
  void unknown() {
    EffortBalance balance = efforts.spend(ada, file, effort(6_000, 0));
    assertEquals(Optional.empty(), balance.worth());
    assertEquals(Optional.empty(), balance.stop());
    assertThrows(Refused.class, () -> efforts.spend(ada, file, effort(0, 0)));
    assertThrows(Refused.class, () -> efforts.spend(ada, file, effort(-1, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 1, 0, on",
    "0001-01-01, 1, 0, on",
    "2025-12-31, 14401, 0, minutes",
    "2025-12-31, 1, 9223372036854775807, cost"
  })
  @DisplayName("S63: an effort is that of a day that was, in amounts that can be meant")
  void impossible(LocalDate on, int minutes, long cost, String field) {
    Effort effort = new Effort(on, minutes, eur(cost), "");
    Refused refused = assertThrows(Refused.class, () -> efforts.spend(ada, file, effort));
    assertEquals(List.of(field), refused.faults().stream().map(Fault::field).toList());
  }

  @Test
  @DisplayName("S63: effort is noted on its page and by the API, by whoever sees the file")
  void pages() {
    estimate(100, 500_000);
    Visitor visitor = server.seller("Ada");
    String at = "/files/" + file + "/effort";
    assertEquals(
        303, visitor.post(at, Map.of("minutes", "30", "what", "The way there")).statusCode());
    String page = visitor.get(at).body();
    assertTrue(page.contains("The way there") && page.contains("Think of stopping"), page);
    assertEquals(422, visitor.post(at, Map.of("minutes", "half an hour")).statusCode());
    String refused = visitor.post(at, Map.of("minutes", "30", "on", "2999-01-01")).body();
    assertTrue(refused.contains("2999-01-01 is still to come"), refused);
    assertTrue(refused.contains("value=\"2999-01-01\""), "what was typed stands there");
    String api = "/case-files/" + file + "/efforts";
    assertEquals(
        Set.of("minutes", "costMinor", "on"),
        Problems.faults(
                visitor.tell(api, "{\"minutes\":-1,\"costMinor\":-1,\"on\":\"2999-01-01\"}").body())
            .keySet());
    assertEquals(201, visitor.tell(api, "{\"minutes\":15,\"costMinor\":0}").statusCode());
    assertTrue(visitor.read(api).body().contains("\"minutes\":45"));
    assertEquals(404, server.seller("Cem").read(api).statusCode());
  }

  private void estimate(long value, int ppm) {
    server
        .house()
        .tamper(
            """
            INSERT INTO triage_score (file_id, company_id, episode_id, win_ppm, value_minor, currency, lines, decision,
              because, never_fun, scored_by, settings_hash, seed, as_of)
            SELECT id, company_id, id, %d, %d, 'EUR', '', 'visit', '', false, 'test', '', 99, '2025-12-31'
              FROM drawers_file
            """
                .formatted(ppm, value));
  }

  private static StopRule rule(long spent, long value, int ppm) {
    return new StopRule(eur(spent), eur(value), ppm);
  }

  private static Effort effort(int minutes, long cost) {
    return new Effort(TestHouse.TODAY, minutes, eur(cost), "");
  }

  private static Money eur(long minor) {
    return Money.of(minor, "EUR");
  }
}
