package org.code99.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.protection.Protection;
import org.code99.regions.Allowance;
import org.code99.regions.Choice;
import org.code99.regions.Extensions;
import org.code99.regions.Group;
import org.code99.regions.Plugins;
import org.code99.regions.Regions;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Company enablement x region inheritance x per-file override x absent binding: what one file gets,
 * why, and what the switchboard says of its region. The table lies beside the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("P12, S40, S77, S78, S88: who uses what, cell by cell")
class SwitchboardMatrixTest {
  private Campaign campaign;
  private UUID company;
  private UUID north;
  private UUID file;

  @BeforeAll
  void open(@TempDir Path folder) {
    campaign = new Campaign(folder);
    company = campaign.house().company().id();
    north = campaign.sales().north();
    campaign.lose(Campaign.late(1, north));
    file = campaign.house().askId("SELECT id FROM drawers_file");
  }

  @AfterAll
  void close() {
    campaign.close();
  }

  @ParameterizedTest(
      name = "dartboard {0} at the company, {1}, owner {2}, jar {3}: {4}, because: {5}")
  @CsvFileSource(resources = "switchboard-matrix.csv", delimiter = '|', numLinesToSkip = 1)
  void cell(
      String enabled,
      String region,
      String owner,
      String jar,
      String gets,
      String because,
      String says) {
    enable(enabled, jar);
    choose(region);
    override(owner.equals("quieter"));
    ApproachChoice.Answered answer = answer();
    assertEquals(
        List.of(gets, because, says),
        List.of(
            answer
                .chosen()
                .map(chosen -> ShortName.of(chosen.binding().extension().extensionId()))
                .orElse("nothing"),
            answer.because().isEmpty() ? "-" : answer.because(),
            sentence()));
  }

  private void enable(String word, String jar) {
    Group group = campaign.house().door(Group.class);
    Plugins plugins = campaign.house().door(Plugins.class);
    group.say(company, List.of(word(Allowance.ALLOWED)), "Gesa", "as it was");
    assertEquals(List.of(), plugins.turn(company, Campaign.DARTS, true, "Ada", "as it was"));
    switch (word) {
      case "off" ->
          assertEquals(
              List.of(), plugins.turn(company, Campaign.DARTS, false, "Ada", "no fun here"));
      case "forbidden" ->
          group.say(company, List.of(word(Allowance.FORBIDDEN)), "Gesa", "no fun at all");
      case "pinned" -> group.say(company, List.of(word(Allowance.PINNED)), "Gesa", "fun for all");
      default -> assertEquals("on", word);
    }
    if (jar.equals("gone")) {
      campaign.house().host().disable(Campaign.DARTS);
    }
  }

  private Group.Word word(Allowance allowance) {
    return new Group.Word(company, Campaign.DARTS, allowance);
  }

  /** What the company and its north chose; each row says both anew. */
  private void choose(String region) {
    switch (region) {
      case "own dartboard over letters" -> choose(Campaign.LETTERS, Campaign.DARTS);
      case "inherits dartboard" -> choose(Campaign.DARTS, "inherit");
      case "own letters over dartboard" -> choose(Campaign.DARTS, Campaign.LETTERS);
      case "nothing over letters" -> choose(Campaign.LETTERS, "none");
      default -> throw new IllegalArgumentException(region);
    }
  }

  /** An extension that is off waits where it was chosen, as it does when it was chosen before. */
  private void choose(String above, String here) {
    choice(company, above);
    if (here.equals("inherit")) {
      campaign
          .house()
          .tamper(
              """
              INSERT INTO regions_binding (id, company_id, region_id, point, slot, extension_id, settings, settings_version,
                                           valid_from, decided_at, decided_by, note, inherits)
              SELECT gen_random_uuid(), '%s', '%s', 'OutreachApproach', '', '', '{}', max(settings_version) + 1,
                     '2025-12-31', now(), 'Ada', 'as above', true FROM regions_binding
              """
                  .formatted(company, north));
    } else {
      choice(north, here.equals("none") ? "" : here);
    }
  }

  private void choice(UUID region, String extension) {
    assertEquals(
        List.of(),
        campaign
            .house()
            .door(Regions.class)
            .choose(
                company,
                new Choice(
                    region,
                    Campaign.POINT,
                    "",
                    extension,
                    Map.of(),
                    TestHouse.TODAY,
                    "Ada",
                    "a test")));
  }

  private void override(boolean quieter) {
    campaign.house().tamper("DELETE FROM outreach_plan");
    if (quieter) {
      campaign
          .house()
          .tamper(
              """
              INSERT INTO outreach_plan (file_id, ordinal, company_id, goal, buys, decides, goes_id, approach, quieter,
                                         contact_by, visit_by, hours, accepted_at, accepted_by, owner_id, lifetime)
              SELECT f.id, 1, f.company_id, 'Listen', '', '', f.owner_id, 'letter', true,
                     '2026-01-14', '2026-01-28', 8, now(), f.owner_id, f.owner_id, 1 FROM drawers_file f
              """);
    }
  }

  /** The approach of the file as a wave would choose it, its files locked in one transaction. */
  private ApproachChoice.Answered answer() {
    TestHouse house = campaign.house();
    return house.inOneGo(() -> {
      var board = house.door(Regions.class).switchboard(company);
      Candidate candidate = house.door(Candidates.class).these(company, List.of(file)).getFirst();
      boolean neverFun =
          house
              .door(Protection.class)
              .standings(company, TestHouse.TODAY, List.of(file))
              .get(file)
              .neverFun();
      Briefing briefing = house.door(Briefings.class).of(board.tree());
      return ApproachChoice.among(board, house.door(Extensions.class))
          .suits(briefing.traits(candidate, neverFun));
    });
  }

  private String sentence() {
    UseMatrix matrix = campaign.house().door(WhoUsesWhat.class).matrix(company);
    return matrix.rows().stream()
        .filter(row -> row.region().equals(north))
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.point().equals(Campaign.POINT))
        .map(UseMatrix.Cell::sentence)
        .findFirst()
        .orElseThrow();
  }
}
