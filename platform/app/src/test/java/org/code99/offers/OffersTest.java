package org.code99.offers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.api.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The shelf of peace offerings")
class OffersTest {
  private TestHouse house;
  private Offers offers;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    offers = house.door(Offers.class);
    company = house.company().id();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S46: gifts lie on the shelf, the dearest first, each under its code once")
  void shelves() {
    assertEquals(List.of(), offers.shelve(company, gift("pen", Map.of("en", "A pen"), 900)));
    assertEquals(List.of(), offers.shelve(company, gift("wine", Map.of("en", "Wine"), 2_500)));
    assertEquals(
        List.of(),
        offers.shelve(company, gift("pen", Map.of("en", "A better pen", "de", "Stift"), 950)));
    assertEquals(
        List.of("wine", "pen"), offers.shelf(company).stream().map(ShelfGift::code).toList());
    assertEquals("Stift", offers.shelf(company).getLast().in("de").name());
    assertEquals("A better pen", offers.shelf(company).getLast().in("fr").name());
    assertEquals(Money.of(950, "EUR"), offers.shelf(company).getLast().cost());
  }

  @Test
  @DisplayName("S46: a gift that is a price cut in disguise is refused, in every language at once")
  void refusesDiscounts() {
    List<String> faults =
        offers.shelve(
            company, gift("nice", Map.of("de", "Ein Gutschein", "fr", "Une remise de 10 %"), -100));
    assertEquals(4, faults.size(), faults::toString);
    assertTrue(faults.get(0).contains("no English name"), faults::toString);
    assertTrue(faults.get(1).contains("costs us -1.00 EUR"), faults::toString);
    assertTrue(faults.get(2).startsWith("gift 'nice' (de) speaks of Gutschein:"), faults::toString);
    assertTrue(faults.get(3).contains("(fr) speaks of remise, 10 %:"), faults::toString);
    assertEquals(List.of(), offers.shelf(company));
  }

  private static ShelfGift gift(String code, Map<String, String> names, long cost) {
    return new ShelfGift(code, names, Money.of(cost, "EUR"));
  }
}
