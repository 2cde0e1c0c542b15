package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.LostAccount;
import org.code99.TestHouse;
import org.code99.api.Medium;
import org.code99.regions.Rehearsal;
import org.code99.regions.Rehearsed;
import org.code99.regions.Switching;
import org.code99.regions.WhoUsesWhat.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The rehearsal of another approach")
class RehearsalTest {
  private Campaign campaign;
  private UUID north;

  @BeforeEach
  void open(@TempDir Path folder) {
    campaign = new Campaign(folder);
    north = campaign.sales().north();
    campaign.lose(
        Campaign.late(1, north),
        Campaign.late(2, north),
        LostAccount.lost("3").worth(9_00, "EUR").in(north),
        Campaign.late(4, campaign.sales().south()));
  }

  @AfterEach
  void close() {
    campaign.close();
  }

  private Rehearsal rehearse(Wish... wishes) {
    return campaign
        .house()
        .door(Switching.class)
        .rehearse(campaign.house().company().id(), List.of(wishes), Optional.empty());
  }

  private static Rehearsed told(Rehearsal rehearsal) {
    return rehearsal.acts().getFirst().rooms().stream()
        .filter(room -> !room.tallies().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> tallies(Rehearsal rehearsal) {
    return told(rehearsal).tallies().stream()
        .collect(
            Collectors.toMap(
                Rehearsed.Tally::what, tally -> tally.before() + " -> " + tally.after()));
  }

  @Test
  @DisplayName(
      "P12, S40: it tells which regions get what, how many files that is, and what it costs")
  void reach() {
    Rehearsal rehearsal = rehearse(new Wish(north, Campaign.POINT, Campaign.DARTS));
    assertEquals(
        List.of("north: Approach letter -> Approach dartboard, 3"),
        rehearsal.reach().stream()
            .map(reach ->
                "%s: %s -> %s, %d"
                    .formatted(reach.name(), reach.before(), reach.after(), reach.files()))
            .toList());
    assertEquals(
        Map.of(
            "Files tried, the best first", "3 -> 3",
            "Kit: Approach dartboard", "0 -> 2",
            "Letter: Approach letter", "3 -> 1",
            "May go today", "3 -> 3",
            "Boxes and gifts cost", " -> EUR 6.00"),
        tallies(rehearsal));
  }

  @Test
  @DisplayName("P12: the whole company is switched, and every region that inherits is named")
  void inherited() {
    UUID company = campaign.house().company().id();
    campaign.use(campaign.sales().south(), Campaign.LETTERS);
    Rehearsal rehearsal = rehearse(new Wish(company, Campaign.POINT, Campaign.DARTS));
    assertEquals(
        List.of("Blume & Söhne true", "north false"),
        rehearsal.reach().stream().map(reach -> reach.name() + " " + reach.own()).toList());
  }

  @Test
  @DisplayName("P12: letter beside dartboard for the same file, and why one file gets no fun")
  void sideBySide() {
    Rehearsed told = told(rehearse(new Wish(north, Campaign.POINT, Campaign.DARTS)));
    Rehearsed.Sample one =
        told.samples().stream()
            .filter(sample -> sample.customer().equals("Customer 2"))
            .findFirst()
            .orElseThrow();
    assertEquals("Letter: Approach letter", one.before().what());
    assertTrue(one.before().lines().contains("May I come and listen?"), one.toString());
    assertEquals("Kit: Approach dartboard", one.after().what());
    assertTrue(one.after().lines().contains("3 × Dart, soft tip"), one.toString());
    assertEquals("EUR 3.00", one.after().cost());
    Rehearsed.Sample unknown =
        told.samples().stream()
            .filter(sample -> sample.customer().equals("Customer 3"))
            .findFirst()
            .orElseThrow();
    assertEquals("Letter: Approach letter", unknown.after().what());
    assertEquals("a fun approach never for an unknown reason", unknown.after().because());
    assertEquals(
        List.of(new Rehearsed.Refusal("a fun approach never for an unknown reason", 0, 1)),
        told.refusals());
  }

  @Test
  @DisplayName("P12: what was composed before the switch is counted, and how it ends is told")
  void inFlight() {
    UUID wave = campaign.compose(campaign.sales().nora());
    List<Rehearsed.InFlight> begun = begun();
    assertEquals(
        List.of(
            new Rehearsed.InFlight(
                "composed: they stay as they were written, unless somebody pulls them", 3)),
        begun);
    campaign.house().door(GoingOut.class).approve(campaign.sales().nora(), wave);
    assertEquals(
        List.of(new Rehearsed.InFlight("approved: they go as they were written", 3)), begun());
  }

  @Test
  @DisplayName(
      "P12: what was handed over and is not leaving yet goes by the new channel, and is told")
  void handedOver() {
    UUID wave = campaign.compose(campaign.sales().nora());
    campaign.house().door(GoingOut.class).approve(campaign.sales().nora(), wave);
    campaign.house().door(Dispatch.class).release(campaign.sales().nora(), wave, Medium.POST);
    assertEquals(
        List.of(
            new Rehearsed.InFlight("handed over: they go by what holds when their turn comes", 3)),
        begun(new Wish(north, "OutreachChannel-post", "none")));
  }

  @Test
  @DisplayName("P12: another taxonomy leaves what was read as it is, and counts it")
  void read() {
    assertEquals(
        List.of(
            new Rehearsed.InFlight(
                "losses read: they keep their reasons until a newer note is read", 2)),
        begun(new Wish(north, "LossReasonTaxonomy", "none")));
  }

  private List<Rehearsed.InFlight> begun() {
    return begun(new Wish(north, Campaign.POINT, Campaign.DARTS));
  }

  private List<Rehearsed.InFlight> begun(Wish wish) {
    return rehearse(wish).acts().getFirst().rooms().stream()
        .flatMap(room -> room.inFlight().stream())
        .toList();
  }

  @Test
  @DisplayName("P12: a rehearsal writes nothing, whatever it tries")
  void writesNothing() {
    campaign.compose(campaign.sales().sven());
    List<String> before = everything();
    rehearse(
        new Wish(north, Campaign.POINT, Campaign.DARTS),
        new Wish(north, "OutreachChannel-post", "none"));
    assertEquals(before, everything());
  }

  /** How many row versions each table ever had, and how many rows it has. */
  private List<String> everything() {
    TestHouse house = campaign.house();
    return house
        .ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        .stream()
        .map(table ->
            table
                + house.ask("SELECT count(*), coalesce(max(xmin::text::bigint), 0) FROM " + table))
        .toList();
  }
}
