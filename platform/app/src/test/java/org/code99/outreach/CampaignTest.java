package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.host.Running;
import org.code99.people.Actor;
import org.code99.regions.Choice;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A campaign of several regions")
class CampaignTest {
  private static final String BOMB = "org.test.approach-bomb";
  private static final String LORRY = "org.test.lorry";

  @TempDir Path folder;
  private Campaign campaign;
  private TestHouse house;

  @BeforeEach
  void open() {
    campaign = new Campaign(folder);
    house = campaign.house();
  }

  @AfterEach
  void close() {
    campaign.close();
  }

  private UUID north() {
    return campaign.sales().north();
  }

  private UUID south() {
    return campaign.sales().south();
  }

  private UUID sent(Actor manager) {
    UUID wave = campaign.compose(manager);
    house.door(GoingOut.class).approve(manager, wave);
    house.door(Dispatch.class).release(manager, wave, Medium.POST);
    return wave;
  }

  private List<String> parcels() {
    return house.ask(
        "SELECT f.company, p.kind, p.state FROM outreach_parcel p JOIN drawers_file f ON f.id = p.file_id ORDER BY f.account_no, p.id");
  }

  @Test
  @DisplayName(
      "S40, S88: a nervous salesperson in a dartboard region sends a letter for one file instead; when the jar is gone, what it made stays readable")
  void nervous() {
    campaign.lose(Campaign.late(1, north()), Campaign.late(2, north()));
    assertEquals(List.of(), campaign.use(north(), Campaign.DARTS));
    UUID shy = house.askId("SELECT id FROM drawers_file WHERE account_no = '1'");
    house
        .door(Plans.class)
        .accept(
            campaign.sales().seller("Ada"),
            shy,
            new PlanOrder(
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    UUID wave = sent(campaign.sales().nora());
    house.door(Dispatch.class).run();
    assertEquals(List.of("Customer 1 letter sent", "Customer 2 kit sent"), parcels());
    assertEquals(List.of("Customer 1", "Customer 2"), campaign.received());

    house.host().disable(Campaign.DARTS);
    assertTrue(house.host().remove(Campaign.DARTS).done());
    assertEquals(
        List.of("Customer 1 letter letter", "Customer 2 kit dartboard"),
        house.door(GoingOut.class).wave(campaign.sales().nora(), wave).parcels().stream()
            .map(parcel -> parcel.company() + " " + parcel.kind() + " " + parcel.approach())
            .sorted()
            .toList());
  }

  @Test
  @DisplayName(
      "P12: an approach whose process ends in the middle: its region gets the letter of those above, the other one its dartboards")
  void approachKilled() {
    campaign.lose(Campaign.late(1, north()), Campaign.late(2, north()), Campaign.late(3, south()));
    house.openApproach(
        BOMB,
        ApproachSource.KIT
            + """
            public List<Composition> compose(CompositionBatch batch) {
              try {
                System.class.getMethod("ex" + "it", int.class).invoke(null, 7);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
              return List.of();
            }
            """);
    assertTrue(house.host().run(BOMB, Running.ISOLATED).done());
    assertEquals(List.of(), campaign.use(north(), BOMB));
    assertEquals(List.of(), campaign.use(south(), Campaign.DARTS));
    sent(campaign.sales().nora());
    sent(campaign.sales().sven());
    house.door(Dispatch.class).run();
    assertEquals(
        List.of("Customer 1 letter sent", "Customer 2 letter sent", "Customer 3 kit sent"),
        parcels());
    assertEquals(List.of("Customer 1", "Customer 2", "Customer 3"), campaign.received());
    assertTrue(
        house
            .ask("SELECT because FROM outreach_parcel WHERE kind = 'letter' LIMIT 1")
            .getFirst()
            .contains("its process ended by itself"),
        () -> house.ask("SELECT because FROM outreach_parcel").toString());
  }

  @Test
  @DisplayName(
      "P12: a channel whose process ends mid-campaign does not stop the campaign of other regions, and nobody gets a second piece")
  void channelKilled() {
    campaign.lose(Campaign.late(1, north()), Campaign.late(2, north()), Campaign.late(3, south()));
    house.openChannel(LORRY, ChannelSource.LOGGING, ChannelSource.SETTINGS);
    assertTrue(house.host().run(LORRY, Running.ISOLATED).done());
    Map<String, String> ends =
        Map.of("file", folder.resolve("lorry.log").toString(), "answer", "end");
    assertEquals(
        List.of(),
        house
            .door(Regions.class)
            .choose(
                house.company().id(),
                new Choice(
                    north(), "OutreachChannel", "post", LORRY, ends, TestHouse.TODAY, "Ada", "")));
    sent(campaign.sales().nora());
    sent(campaign.sales().sven());
    house.door(Dispatch.class).run();
    assertEquals(
        List.of("Customer 1 letter unknown", "Customer 2 letter unknown", "Customer 3 letter sent"),
        parcels());
    assertEquals(List.of("Customer 3"), campaign.received());
    assertEquals(0, house.door(Dispatch.class).run(), "what is unknown is never sent again");
  }
}
