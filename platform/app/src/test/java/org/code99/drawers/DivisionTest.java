package org.code99.drawers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Dividing a drawer")
class DivisionTest {
  private static final long SEED = 4711;
  private static final Pool.Member ADA = new Pool.Member(new UUID(1, 1), "Ada");
  private static final Pool.Member BOB = new Pool.Member(new UUID(1, 2), "Bob");
  private static final Pool.Member CEM = new Pool.Member(new UUID(1, 3), "Cem");

  private TestHouse house;
  private Drawers drawers;
  private UUID company;

  @BeforeEach
  void file(@TempDir Path folder) {
    house = new TestHouse(folder);
    drawers = house.door(Drawers.class);
    company = house.company().id();
    Random values = new Random(SEED);
    List<LostAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      LostAccount account = LostAccount.lost("A%03d".formatted(i));
      accounts.add(i % 10 == 0 ? account : account.worth(values.nextInt(50), "EUR"));
    }
    house.file(LostAccount.list(accounts.toArray(LostAccount[]::new)));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S04: nothing is left over, and nobody has more than one file more than another; seed 4711")
  void equally() {
    assertEquals(100, drawers.divide(company, pool(ADA, BOB, CEM)));
    List<String> counts =
        house.ask("SELECT count(*) FROM drawers_file GROUP BY owner_id ORDER BY 1");
    assertEquals(List.of("33", "33", "34"), counts);
  }

  @Test
  @DisplayName("S04: the dearest files are dealt in turn, so nobody gets all of them")
  void dearestInTurn() {
    drawers.divide(company, pool(ADA, BOB, CEM));
    assertEquals(
        List.of("Ada", "Bob", "Cem", "Ada", "Bob", "Cem"),
        house.ask(
            """
            SELECT f.owner_name FROM drawers_file f JOIN drawers_episode e ON e.file_id = f.id
            ORDER BY e.annual_value_minor DESC NULLS LAST, f.account_no LIMIT 6
            """));
  }

  @Test
  @DisplayName("S04: dividing again moves nothing")
  void repeatable() {
    drawers.divide(company, pool(ADA, BOB, CEM));
    List<String> owners = owners();
    assertEquals(0, drawers.divide(company, pool(CEM, BOB, ADA)));
    assertEquals(owners, owners());
  }

  @Test
  @DisplayName("S04: an owner who is a member stays; the files of one who left go to the others")
  void ownersStay() {
    drawers.divide(company, pool(ADA, BOB, CEM));
    List<String> ofAda =
        house.ask("SELECT account_no FROM drawers_file WHERE owner_name = 'Ada' ORDER BY 1");
    int ofCem = 100 - house.ask("SELECT id FROM drawers_file WHERE owner_name <> 'Cem'").size();
    assertEquals(ofCem, drawers.divide(company, pool(ADA, BOB)));
    List<String> ofAdaNow =
        house.ask("SELECT account_no FROM drawers_file WHERE owner_name = 'Ada' ORDER BY 1");
    assertEquals(ofAda, ofAdaNow.stream().filter(ofAda::contains).toList());
    assertEquals(List.of("Ada 50", "Bob 50"), shares());
  }

  @Test
  @DisplayName("S04: each file goes to whoever has fewest, so a newcomer catches up on new files")
  void newcomerCatchesUp() {
    drawers.divide(company, pool(ADA, BOB));
    house.file(
        LostAccount.list(LostAccount.lost("N1"), LostAccount.lost("N2"), LostAccount.lost("N3")));
    assertEquals(3, drawers.divide(company, pool(ADA, BOB, CEM)));
    assertEquals(List.of("Ada 50", "Bob 50", "Cem 3"), shares());
  }

  @Test
  @DisplayName("S04: only files of the pool's regions are divided")
  void onlyItsRegions() {
    UUID region = new UUID(7, 7);
    house.file(
        LostAccount.list(LostAccount.lost("R1").in(region), LostAccount.lost("R2").in(region)));
    assertEquals(2, drawers.divide(company, new Pool(List.of(region), List.of(ADA, BOB))));
    assertEquals(List.of("Ada 1", "Bob 1", "null 100"), shares());
  }

  @Test
  @DisplayName("S04: files are not divided among nobody")
  void nobody() {
    assertThrows(IllegalArgumentException.class, () -> new Pool(List.of(company), List.of()));
  }

  private Pool pool(Pool.Member... members) {
    return new Pool(List.of(company), List.of(members));
  }

  private List<String> shares() {
    return house.ask(
        """
        SELECT CASE WHEN owner_id IS NULL THEN 'null' ELSE owner_name END AS owner, count(*)
        FROM drawers_file GROUP BY 1 ORDER BY 1
        """);
  }

  private List<String> owners() {
    return house.ask("SELECT account_no, owner_name FROM drawers_file ORDER BY 1");
  }
}
