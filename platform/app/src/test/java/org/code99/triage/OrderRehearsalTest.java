package org.code99.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.ScoringStrategy;
import org.code99.regions.Rehearsal;
import org.code99.regions.Rehearsed;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The rehearsal of another order")
class OrderRehearsalTest {
  private static final String BIG_FIRST =
      points("9 + (int) (c.annualValue().get().minorUnits() / 10_000)");
  private static final String SMALL_FIRST =
      points("99 - (int) (c.annualValue().get().minorUnits() / 10_000)");

  private TestHouse house;
  private Sales sales;

  private static String points(String reckoned) {
    return """
    public List<Score> score(ScoringBatch batch) {
      return batch.cases().stream()
          .map(c -> Score.of(c.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("size", %s))))
          .toList();
    }
    """
        .formatted(reckoned);
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    sales = new Sales(house);
    house.openScoring("org.test.big", BIG_FIRST);
    house.openScoring("org.test.small", SMALL_FIRST);
    house.choose(ScoringStrategy.class, "org.test.big", Map.of());
    house.file(
        LostAccount.list(
            LostAccount.lost("1").worth(100_00, "EUR").in(sales.north()),
            LostAccount.lost("2").worth(3_000_00, "EUR").in(sales.north()),
            LostAccount.lost("3").worth(5_000_00, "EUR").in(sales.south())));
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, 99, done -> {}));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  private Rehearsal rehearse(String choice) {
    return house
        .door(Switching.class)
        .rehearse(
            house.company().id(),
            List.of(new Wish(sales.north(), "ScoringStrategy", choice)),
            Optional.empty());
  }

  private static List<String> beside(Rehearsal rehearsal) {
    return rehearsal.acts().getFirst().rooms().stream()
        .flatMap(room -> room.samples().stream())
        .map(sample ->
            sample.customer() + ": " + sample.before().what() + " -> " + sample.after().what())
        .toList();
  }

  @Test
  @DisplayName("S40, P12: the first files of a region, in the order of today and in the other one")
  void bothOrders() {
    assertEquals(
        List.of(
            "Customer 1: Place 2, 10 points -> Place 1, 98 points",
            "Customer 2: Place 1, 39 points -> Place 2, 69 points"),
        beside(rehearse("org.test.small")));
    assertEquals(
        List.of("39"),
        house.ask(
            "SELECT points FROM triage_score s JOIN drawers_file f ON f.id = s.file_id WHERE account_no = '2'"),
        "nothing was reckoned anew");
  }

  @Test
  @DisplayName("S78, P12: without a strategy files come by lost revenue, and the rehearsal says so")
  void withoutOne() {
    Rehearsal rehearsal = rehearse("none");
    assertEquals(
        List.of(
            "Customer 2: Place 1, 39 points -> Place 1",
            "Customer 1: Place 2, 10 points -> Place 2"),
        beside(rehearsal));
    assertEquals(
        List.of("nobody scores it: by lost revenue", "nobody scores it: by lost revenue"),
        rehearsal.acts().getFirst().rooms().stream()
            .flatMap(room -> room.samples().stream())
            .map(sample -> sample.after().because())
            .toList());
  }

  @Test
  @DisplayName("P12: files that somebody works on already are counted: their owners go on")
  void begun() {
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = 'Ada', stage = 'planned' WHERE account_no = '1'"
            .formatted(sales.id("Ada")));
    assertEquals(
        List.of(
            new Rehearsed.InFlight(
                "files begun: their owners go on, wherever they stand in the order", 1)),
        rehearse("org.test.small").acts().getFirst().rooms().stream()
            .flatMap(room -> room.inFlight().stream())
            .toList());
  }
}
