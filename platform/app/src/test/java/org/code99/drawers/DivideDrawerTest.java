package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.people.Actor;
import org.code99.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Dividing a whole drawer")
class DivideDrawerTest {
  private static final long SEED = 99;

  private TestHouse house;
  private Sales sales;
  private DivideDrawer divide;
  private Actor boss;
  private UUID drawer;

  @BeforeEach
  void file(@TempDir Path folder) {
    house = new TestHouse(folder);
    sales = new Sales(house);
    divide = house.door(DivideDrawer.class);
    boss = sales.boss();
    Random values = new Random(SEED);
    List<LostAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      LostAccount account =
          LostAccount.lost("A%03d".formatted(i)).in(i % 4 == 0 ? sales.south() : sales.north());
      accounts.add(i % 10 == 0 ? account : account.worth(values.nextInt(50_000), "EUR"));
    }
    house.file(LostAccount.list(accounts.toArray(LostAccount[]::new)));
    drawer = house.askId("SELECT id FROM drawers_drawer");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S04: by count, a preview moves nothing, and applying it leaves nobody without and nothing behind; seed 99")
  void byCount() {
    DivisionOrder order = order(DivisionRule.EQUAL_COUNT, "Ada", "Bob", "Cem");
    DivisionPlan preview = divide.preview(boss, order);
    assertEquals(
        List.of("100"), house.ask("SELECT count(*) FROM drawers_file WHERE owner_id IS NULL"));
    assertEquals(preview, divide.apply(boss, order));
    assertEquals(List.of("Ada 34", "Bob 33", "Cem 33"), owners());
    assertEquals(
        List.of("100"), house.ask("SELECT count(*) FROM drawers_file WHERE stage = 'assigned'"));
    assertEquals(List.of("100"), house.ask("SELECT count(*) FROM drawers_history"));
  }

  @Test
  @DisplayName("S04: dividing again moves nothing, by any rule")
  void repeatable() {
    for (DivisionRule rule : DivisionRule.values()) {
      DivisionOrder order = order(rule, "Ada", "Bob", "Cem");
      divide.apply(boss, order);
      List<String> before = house.ask("SELECT id, owner_id FROM drawers_file ORDER BY id");
      assertEquals(0, divide.apply(boss, order).moving(), rule.code());
      assertEquals(before, house.ask("SELECT id, owner_id FROM drawers_file ORDER BY id"));
    }
  }

  @Test
  @DisplayName("S04: a newcomer gets an equal share, and no more moves than must")
  void newcomer() {
    divide.apply(boss, order(DivisionRule.EQUAL_COUNT, "Ada", "Bob"));
    assertEquals(
        33, divide.apply(boss, order(DivisionRule.EQUAL_COUNT, "Ada", "Bob", "Cem")).moving());
    assertEquals(List.of("Ada 34", "Bob 33", "Cem 33"), owners());
  }

  @Test
  @DisplayName(
      "S04: by value, nobody has more than a hundredth more than another; unknown ones are dealt by count")
  void byValue() {
    DivisionPlan plan = divide.apply(boss, order(DivisionRule.EQUAL_VALUE, "Ada", "Bob", "Cem"));
    long most = plan.shares().stream().mapToLong(s -> s.value().minorUnits()).max().orElseThrow();
    long least = plan.shares().stream().mapToLong(s -> s.value().minorUnits()).min().orElseThrow();
    assertTrue(most - least <= most / 100, plan.toString());
    assertEquals(10, plan.shares().stream().mapToInt(DivisionPlan.Share::unknown).sum());
    assertEquals(100, plan.files());
  }

  @Test
  @DisplayName(
      "S04: by territory, files go to who works there; where nobody does, nothing is divided")
  void byTerritory() {
    divide.apply(boss, order(DivisionRule.TERRITORY, "Ada", "Bob", "Cem"));
    assertEquals(List.of("Ada 38", "Bob 37", "Cem 25"), owners());
    Refused refused =
        assertThrows(
            Refused.class, () -> divide.apply(boss, order(DivisionRule.TERRITORY, "Ada", "Bob")));
    assertTrue(
        refused.getMessage().startsWith("25 files of south are left over"), refused.getMessage());
    assertEquals(List.of("Ada 38", "Bob 37", "Cem 25"), owners());
  }

  @Test
  @DisplayName(
      "S04: by capacity, everybody gets their proportion and never more than they can take")
  void byCapacity() {
    DivisionPlan plan = divide.apply(boss, capacities(30, 60, 60));
    assertEquals(
        List.of(20, 40, 40), plan.shares().stream().map(DivisionPlan.Share::files).toList());
    Refused refused = assertThrows(Refused.class, () -> divide.apply(boss, capacities(30, 30, 30)));
    assertTrue(refused.getMessage().contains("left over"), refused.getMessage());
  }

  @Test
  @DisplayName(
      "S04: who is inactive, unknown or named twice is told all at once, and nothing moves")
  void faults() {
    Refused refused =
        assertThrows(
            Refused.class,
            () ->
                divide.apply(
                    boss,
                    new DivisionOrder(
                        drawer,
                        DivisionRule.CAPACITY,
                        List.of(
                            DivisionOrder.Receiver.of(sales.id("Zoe")),
                            DivisionOrder.Receiver.of(sales.id("Ada")),
                            new DivisionOrder.Receiver(sales.id("Ada"), OptionalInt.of(5))))));
    assertEquals(3, refused.faults().size(), refused.getMessage());
    assertEquals(List.of(), owners());
  }

  @Test
  @DisplayName("S04: files that somebody works on stay; a manager divides only their own regions")
  void workedOn() {
    divide.apply(boss, order(DivisionRule.EQUAL_COUNT, "Cem"));
    UUID file = house.askId("SELECT id FROM drawers_file WHERE account_no = 'A001'");
    CaseFiles files = house.door(CaseFiles.class);
    files.decide(
        sales.seller("Cem"),
        file,
        files.find(sales.seller("Cem"), file).version(),
        new Decision.Begin("worth it"));
    assertEquals(
        74, divide.apply(sales.nora(), order(DivisionRule.EQUAL_COUNT, "Ada", "Bob")).moving());
    assertEquals(List.of("Ada 37", "Bob 37", "Cem 26"), owners());
    assertThrows(
        Refused.class,
        () -> divide.apply(sales.seller("Ada"), order(DivisionRule.EQUAL_COUNT, "Ada")));
  }

  private DivisionOrder order(DivisionRule rule, String... names) {
    List<DivisionOrder.Receiver> people = new ArrayList<>();
    for (String name : names) {
      people.add(new DivisionOrder.Receiver(sales.id(name), OptionalInt.of(100)));
    }
    return new DivisionOrder(drawer, rule, people);
  }

  private DivisionOrder capacities(int ada, int bob, int cem) {
    return new DivisionOrder(
        drawer,
        DivisionRule.CAPACITY,
        List.of(
            new DivisionOrder.Receiver(sales.id("Ada"), OptionalInt.of(ada)),
            new DivisionOrder.Receiver(sales.id("Bob"), OptionalInt.of(bob)),
            new DivisionOrder.Receiver(sales.id("Cem"), OptionalInt.of(cem))));
  }

  private List<String> owners() {
    return house.ask(
        """
        SELECT owner_name, count(*) FROM drawers_file WHERE owner_id IS NOT NULL
        GROUP BY owner_name ORDER BY owner_name
        """);
  }
}
