package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.database.DatabaseFailure;
import org.code99.regions.Rule.Mode;
import org.code99.regions.Rule.Preset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("House rules")
class HouseRulesTest {
  private TestHouse house;
  private HouseRules rules;
  private UUID company;
  private UUID south;
  private UUID munich;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    rules = house.door(HouseRules.class);
    company = house.company().id();
    house
        .door(Regions.class)
        .draw(company, List.of(region("south", ""), region("munich", "south")));
    south = house.askId("SELECT id FROM regions_region WHERE code = 'south'");
    munich = house.askId("SELECT id FROM regions_region WHERE code = 'munich'");
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @ParameterizedTest(name = "{0} is {1}, and {2} where the region is strict")
  @CsvSource({
    "LEGAL_DISPUTE, LOCKED, LOCKED, NOBODY",
    "SUPPRESSION, LOCKED, LOCKED, NOBODY",
    "DECEASED, LOCKED, LOCKED, NOBODY",
    "AT_MOST_ONCE, LOCKED, LOCKED, NOBODY",
    "UNPROVEN_FIX, LOCKED, LOCKED, NOBODY",
    "PITCH, STRICT, STRICT, NOBODY",
    "DOCUMENTED_REASON, STRICT, STRICT, NOBODY",
    "DISCOUNT, ADVISORY, STRICT, NOBODY",
    "DOSSIER_READ, ADVISORY, STRICT, MANAGER",
    "GAME_PLAN, ADVISORY, STRICT, MANAGER",
    "COOLING_OFF, ADVISORY, STRICT, MANAGER",
    "COOLING_OFF_DEEP, ADVISORY, STRICT, MANAGER",
    "CLEARING_ORDER, ADVISORY, STRICT, NOBODY",
    "DECISION_MAKER, ADVISORY, STRICT, NOBODY",
    "REVIEW, ADVISORY, STRICT, NOBODY",
    "UNDECIDED, ADVISORY, STRICT, NOBODY",
    "FIRST_CONTACT, ADVISORY, ADVISORY, NOBODY",
    "HANDOVERS, STRICT, STRICT, NOBODY",
    "DOCUMENT, OFF, ADVISORY, NOBODY",
    "RISK_NOTE, OFF, ADVISORY, NOBODY",
    "MARGIN_FLOOR, OFF, OFF, MANAGER",
    "BREACH_FREEZES, OFF, OFF, NOBODY",
    "RELUCTANCE_SEEN, OFF, OFF, NOBODY",
  })
  @DisplayName("P3: every rule has its default in both presets")
  void defaults(Rule rule, Mode gentle, Mode strict, Rule.Overrider overrider) {
    assertEquals(gentle, mode(munich, rule));
    assertEquals(Optional.empty(), rules.ask(company, munich, rule).decidedIn());
    assertEquals(List.of(), rules.choose(company, south, Preset.STRICT, "Mia", "audit year"));
    assertEquals(strict, mode(munich, rule));
    assertEquals(gentle, mode(company, rule));
    assertEquals(overrider, rule.overrider());
  }

  @Test
  @DisplayName("P3: the table above names every rule, and every rule says what it asks for")
  void allRules() {
    List<RuleAnswer> all = rules.of(company, company);
    assertEquals(List.of(Rule.values()), all.stream().map(RuleAnswer::rule).toList());
    assertEquals(23, all.size());
    assertEquals(
        "A file is decided within 14 days after fact finding; then its manager is asked.",
        rules.ask(company, munich, Rule.UNDECIDED).sentence());
  }

  @Test
  @DisplayName("S68: a margin floor is a percentage: no order leaves all of itself")
  void marginFloor() {
    assertEquals(
        List.of(new RuleFault("number", "No order leaves 100 percent of itself: give 1 to 99.")),
        rules.set(
            company,
            south,
            Rule.MARGIN_FLOOR,
            Optional.of(Mode.STRICT),
            OptionalInt.of(100),
            "Mia",
            "greed"));
    assertEquals(
        "The first order of a customer who came back leaves at least 20 % of its amount.",
        rules.ask(company, south, Rule.MARGIN_FLOOR).sentence());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ".", "…?!"})
  @DisplayName("P3: a reason says something: a dash or a dot is none")
  void noReason(String why) {
    Mode before = mode(south, Rule.DOCUMENT);
    assertEquals(1, rules.choose(company, south, Preset.STRICT, "Mia", why).size());
    assertEquals(before, mode(south, Rule.DOCUMENT), "nothing was written");
  }

  @Test
  @DisplayName("P3: what a region says holds below it, until one nearer by says otherwise")
  void inherited() {
    set(company, Rule.GAME_PLAN, Mode.STRICT);
    set(south, Rule.GAME_PLAN, Mode.OFF);
    RuleAnswer answer = rules.ask(company, munich, Rule.GAME_PLAN);
    assertEquals(Mode.OFF, answer.mode());
    assertEquals(Optional.of(south), answer.decidedIn());
    assertFalse(answer.on());
    set(munich, Rule.GAME_PLAN, Mode.STRICT);
    assertTrue(rules.ask(company, munich, Rule.GAME_PLAN).refuses());
    assertEquals(
        List.of(),
        rules.set(
            company, munich, Rule.GAME_PLAN, Optional.empty(), OptionalInt.empty(), "Mia", "back"));
    assertEquals(Optional.of(south), rules.ask(company, munich, Rule.GAME_PLAN).decidedIn());
  }

  @Test
  @DisplayName("P3: a preset sets aside what the region itself said of single rules before it")
  void presetAfterRule() {
    set(south, Rule.DOCUMENT, Mode.STRICT);
    rules.choose(company, south, Preset.GENTLE, "Mia", "calm down");
    assertEquals(Mode.OFF, mode(south, Rule.DOCUMENT));
    set(south, Rule.DOCUMENT, Mode.STRICT);
    assertEquals(Mode.STRICT, mode(south, Rule.DOCUMENT));
  }

  @Test
  @DisplayName("S62: a region counts its own days")
  void number() {
    rules.set(
        company, south, Rule.UNDECIDED, Optional.of(Mode.STRICT), OptionalInt.of(5), "Mia", "fast");
    assertEquals(OptionalInt.of(5), rules.ask(company, munich, Rule.UNDECIDED).number());
    assertEquals(OptionalInt.of(14), rules.ask(company, company, Rule.UNDECIDED).number());
  }

  @Test
  @DisplayName("P3: what is locked is locked everywhere, and all faults are told at once")
  void locked() {
    List<RuleFault> faults =
        rules.set(
            company,
            new UUID(1, 1),
            Rule.SUPPRESSION,
            Optional.of(Mode.OFF),
            OptionalInt.of(0),
            " ",
            "because");
    assertEquals(5, faults.size(), faults.toString());
    assertEquals(Mode.LOCKED, mode(company, Rule.SUPPRESSION));
    assertEquals(List.of("0"), house.ask("SELECT count(*) FROM regions_house_rule"));
  }

  @Test
  @DisplayName("P3: an override is named, reasoned and counted, and only where the table allows it")
  void overrides() {
    UUID file = new UUID(5, 5);
    UUID mia = new UUID(6, 6);
    assertEquals(
        List.of(),
        rules.override(company, south, Rule.DOSSIER_READ, file, mia, "Mia", "in a hurry"));
    assertTrue(rules.overridden(company, Rule.DOSSIER_READ, file));
    assertFalse(rules.overridden(company, Rule.GAME_PLAN, file));
    assertEquals(Map.of(Rule.DOSSIER_READ, 1L), rules.overrides(company, south));
    assertEquals(
        List.of(new RuleFault("rule", "'pitch' has no override.")),
        rules.override(company, south, Rule.PITCH, file, mia, "Mia", "in a hurry"));
    assertEquals(1, rules.override(company, south, Rule.GAME_PLAN, file, mia, "Mia", "  ").size());
  }

  @Test
  @DisplayName("P3: what was said of a rule can be neither changed nor deleted")
  void appendOnly() {
    set(south, Rule.GAME_PLAN, Mode.STRICT);
    assertThrows(
        DatabaseFailure.class, () -> house.run("UPDATE regions_house_rule SET mode = 'off'"));
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM regions_override"));
  }

  private void set(UUID region, Rule rule, Mode mode) {
    assertEquals(
        List.of(),
        rules.set(company, region, rule, Optional.of(mode), OptionalInt.empty(), "Mia", "so"));
  }

  private Mode mode(UUID region, Rule rule) {
    return rules.ask(company, region, rule).mode();
  }

  private static MapOrder region(String code, String parent) {
    return new MapOrder(
        code,
        code,
        Optional.of(parent).filter(p -> !p.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        List.of(),
        List.of());
  }
}
