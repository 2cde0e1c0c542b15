package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.Money;
import org.code99.audit.Audit;
import org.code99.database.DatabaseFailure;
import org.code99.database.Scope;
import org.code99.regions.Company;
import org.code99.regions.ExchangeRates;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Drawers of lost accounts")
class DrawersTest {
  private TestHouse house;
  private Drawers drawers;
  private UUID company;
  private UUID lost;
  private UUID hopeful;

  @BeforeEach
  void file(@TempDir Path folder) {
    house = new TestHouse(folder);
    drawers = house.door(Drawers.class);
    company = house.company().id();
    house.file(
        LostAccount.list(
            LostAccount.lost("A").worth(1_000, "EUR"),
            LostAccount.lost("B").worth(2_000, "USD"),
            LostAccount.lost("C")));
    lost = drawers.drawer(company, "Lost");
    hopeful = drawers.drawer(company, "Hopeful");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S01: there are several drawers; a file moves, its history stays, and counts add up")
  void moves() {
    assertEquals(List.of("Hopeful 99 0", "Lost 99 3"), labels());
    UUID file = fileOf("A");
    assertEquals(List.of(), drawers.move(company, order(file, lost, hopeful, "Ada")));
    assertEquals(List.of("Hopeful 99 1", "Lost 99 2"), labels());
    assertEquals(List.of(), drawers.move(company, order(file, hopeful, lost, "Bob")));
    assertEquals(List.of("Hopeful 99 0", "Lost 99 3"), labels());
    assertEquals(
        List.of("Lost -> Hopeful by Ada", "Hopeful -> Lost by Bob"),
        drawers.moves(company, file).stream()
            .map(moved -> "%s -> %s by %s".formatted(moved.from(), moved.to(), moved.by()))
            .toList());
    assertEquals(
        List.of("Ada file.move " + file, "Bob file.move " + file),
        house.ask("SELECT actor, action, subject FROM audit_entry ORDER BY ordinal"));
    assertTrue(house.door(Audit.class).broken(company).isEmpty());
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM drawers_move"));
    assertThrows(DatabaseFailure.class, () -> house.run("UPDATE drawers_move SET moved_by = 'x'"));
  }

  @Test
  @DisplayName(
      "S01: of two people who move one file at once one does, and the other is told where it lies")
  void twoAtOnce() throws InterruptedException, ExecutionException {
    UUID file = fileOf("A");
    UUID hopeless = drawers.drawer(company, "Hopeless");
    CyclicBarrier start = new CyclicBarrier(2);
    List<List<String>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      List<Future<List<String>>> both =
          List.of(
              people.submit(() -> {
                start.await();
                return Scope.of(company)
                    .in(() -> drawers.move(company, order(file, lost, hopeful, "Ada")));
              }),
              people.submit(() -> {
                start.await();
                return Scope.of(company)
                    .in(() -> drawers.move(company, order(file, lost, hopeless, "Bob")));
              }));
      for (Future<List<String>> one : both) {
        answers.add(one.get());
      }
    }
    assertEquals(1, answers.stream().filter(List::isEmpty).count(), answers::toString);
    Moved only = drawers.moves(company, file).getFirst();
    assertEquals(1, drawers.moves(company, file).size());
    assertTrue(
        answers.contains(
            List.of(
                "the file of account A was not moved: it lies in the drawer '%s' by now, moved by %s; look there first"
                    .formatted(only.to(), only.by()))),
        answers::toString);
    assertEquals(3, drawers.list(company).stream().mapToLong(Drawer::files).sum());
  }

  @Test
  @DisplayName("S01: a move to nowhere, by nobody, or of no file is refused with every reason")
  void refusesMoves() {
    UUID nowhere = new UUID(4, 2);
    assertEquals(
        List.of(
            "a move needs the name of whoever makes it", "this company has no drawer " + nowhere),
        drawers.move(company, order(fileOf("A"), lost, nowhere, " ")));
    assertEquals(
        List.of("the file would stay where it is: name another drawer"),
        drawers.move(company, order(fileOf("A"), lost, lost, "Ada")));
    assertEquals(
        List.of("this company has no file " + nowhere),
        drawers.move(company, order(nowhere, lost, hopeful, "Ada")));
    assertEquals(List.of(), house.ask("SELECT * FROM drawers_move"));
  }

  @Test
  @DisplayName("S01: another marker stands on all drawers, and nothing of what is in them changes")
  void marker() {
    List<String> before = house.ask("SELECT * FROM drawers_file ORDER BY account_no");
    Regions regions = house.door(Regions.class);
    assertEquals(List.of(), regions.mark(company, " 77 ", "Ada"));
    assertEquals(List.of("Hopeful 77 0", "Lost 77 3"), labels());
    assertEquals(before, house.ask("SELECT * FROM drawers_file ORDER BY account_no"));
    assertEquals(
        List.of("Ada company.marker 99 -> 77"),
        house.ask("SELECT actor, action, detail FROM audit_entry"));
    assertEquals(1, regions.mark(company, " ", "Ada").size());
  }

  @Test
  @DisplayName("S01: a company that is founded again without a marker keeps the one it has")
  void keepsMarker() {
    Regions regions = house.door(Regions.class);
    regions.mark(company, "77", "Ada");
    regions.found(unmarked(house.company().name()));
    assertEquals("77", regions.company(company).marker());
    assertEquals("99", regions.found(unmarked("Another")).marker());
  }

  @Test
  @DisplayName(
      "S08: the sum of the files is the drawer's total by currency; what is unknown is not zero")
  void totals() {
    LossTotals totals = drawers.totals(company, lost);
    assertEquals(3, totals.files());
    assertEquals(
        new LossTotals.Measure(List.of(Money.of(1_000, "EUR"), Money.of(2_000, "USD")), 1),
        totals.revenue());
    assertEquals(new LossTotals.Measure(List.of(), 3), totals.profit());
    assertEquals(new LossTotals.Measure(List.of(), 3), totals.commission());
    assertEquals(
        Optional.of(LostPerYear.ofRevenue(Optional.of(Money.of(1_000, "EUR")))),
        drawers.lostPerYear(fileOf("A")));
    drawers.move(company, order(fileOf("A"), lost, hopeful, "Ada"));
    assertEquals(List.of(Money.of(2_000, "USD")), drawers.totals(company, lost).revenue().sums());
    assertEquals(
        List.of(Money.of(1_000, "EUR")), drawers.totals(company, hopeful).revenue().sums());
  }

  @Test
  @DisplayName(
      "S08: totals are converted by the rates of a day that is told; without a rate they stay apart")
  void convertedTotals() {
    LossTotals.Measure revenue = drawers.totals(company, lost).revenue();
    ExchangeRates rates =
        new ExchangeRates("EUR", TestHouse.TODAY, Map.of("USD", new BigDecimal("2")));
    assertEquals(
        new LossTotals.Converted(Optional.of(Money.of(2_000, "EUR")), List.of(), TestHouse.TODAY),
        revenue.converted(rates));
    assertEquals(
        new LossTotals.Converted(
            Optional.of(Money.of(1_000, "EUR")), List.of(Money.of(2_000, "USD")), TestHouse.TODAY),
        revenue.converted(new ExchangeRates("EUR", TestHouse.TODAY, Map.of())));
  }

  private static Company unmarked(String name) {
    return new Company(
        new UUID(0, 0), name, List.of(), "DE", "", "", "", "", "EUR", Optional.empty());
  }

  private List<String> labels() {
    return drawers.list(company).stream()
        .map(drawer -> "%s %s %d".formatted(drawer.name(), drawer.marker(), drawer.files()))
        .toList();
  }

  private UUID fileOf(String account) {
    return drawers.file(company, account).orElseThrow().id();
  }

  private static MoveOrder order(UUID file, UUID from, UUID to, String by) {
    return new MoveOrder(file, from, to, by, "");
  }
}
