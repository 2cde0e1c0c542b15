package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.LostAccount;
import org.code99.Sales;
import org.code99.TestHouse;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.Medium;
import org.code99.api.OutreachApproach;
import org.code99.people.Actor;
import org.code99.regions.SwitchFault;
import org.code99.regions.SwitchOrder;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;

/**
 * A company that writes letters, can send dartboards, and has a van for both: customers lost
 * because we were late, which may be laughed about, in a north and a south.
 */
final class Campaign implements AutoCloseable {
  static final String LETTERS = "org.test.approach-letter";
  static final String DARTS = "org.test.approach-dartboard";
  static final String VAN = "org.test.van";
  static final String POINT = OutreachApproach.class.getSimpleName();

  private static final String LAUGHS_AT_DELAYS =
      FakePlugins.CLASSIC.replace(
          ".withSeverity(80)", ".withAllowedTones(List.of(Tone.PROFESSIONAL, Tone.FUN))");
  private static final String SENDS_KITS =
      """
      public List<Composition> compose(CompositionBatch batch) {
        return batch.briefs().stream().map(this::kit).toList();
      }
      """;

  private final TestHouse house;
  private final Sales sales;
  private final Path log;

  Campaign(Path folder) {
    house = new TestHouse(folder);
    sales = new Sales(house);
    log = folder.resolve("van.log");
    house.openTaxonomy("org.test.classic", LAUGHS_AT_DELAYS);
    house.choose(LossReasonTaxonomy.class, "org.test.classic", Map.of());
    house.openApproach(LETTERS, ApproachSource.LETTER + ApproachSource.NO_MORE);
    house.openApproach(DARTS, ApproachSource.KIT + SENDS_KITS);
    house.openChannel(VAN, ChannelSource.LOGGING, ChannelSource.SETTINGS);
    assertEquals(List.of(), house.choose(OutreachApproach.class, LETTERS, Map.of()));
    assertEquals(List.of(), house.chooseChannel(Medium.POST, VAN, Map.of("file", log.toString())));
    house.tamper(
        "UPDATE regions_company SET address_lines = '{Hafenstr. 1,20457 Hamburg}', place = 'Hamburg'");
  }

  TestHouse house() {
    return house;
  }

  Sales sales() {
    return sales;
  }

  /** A customer of a region whom we were late for. */
  static LostAccount late(int number, UUID region) {
    return LostAccount.lost(Integer.toString(number))
        .worth(100_000L + number, "EUR")
        .in(region)
        .customerSays("You were late.");
  }

  /** Files them, gives them to the seller of their region, and puts them in order. */
  void lose(LostAccount... accounts) {
    house.file(LostAccount.list(accounts));
    for (LostAccount account : accounts) {
      String owner = account.region().equals(Optional.of(sales.south())) ? "Cem" : "Ada";
      house.tamper(
          "UPDATE drawers_file SET owner_id = '%s', owner_name = '%s', stage = 'assigned', street = 'Gasse %s' WHERE account_no = '%s'"
              .formatted(sales.id(owner), owner, account.number(), account.number()));
    }
    house.tamper(
        "UPDATE drawers_contact c SET name = 'Ida ' || f.account_no FROM drawers_file f WHERE f.id = c.file_id");
    house
        .door(Triage.class)
        .rank(new RankOrder(house.company().id(), TestHouse.TODAY, 99, done -> {}));
  }

  /** A region takes another approach, from today on. */
  List<SwitchFault> use(UUID region, String approach) {
    return house
        .door(Switching.class)
        .commit(
            new SwitchOrder(
                house.company().id(),
                List.of(new Wish(region, POINT, approach)),
                Optional.empty(),
                "Ada",
                "A test of nerves"));
  }

  UUID compose(Actor manager) {
    return house
        .door(GoingOut.class)
        .compose(manager, house.askId("SELECT id FROM drawers_drawer"), 0, TestHouse.TODAY);
  }

  /** What the van took, one line for each piece, in order of the customers' names. */
  List<String> received() {
    try {
      return Files.exists(log)
          ? Files.readAllLines(log).stream().map(String::strip).sorted().toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
