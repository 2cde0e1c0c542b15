package org.code99.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.regions.Choice;
import org.code99.regions.Extensions;
import org.code99.regions.MapOrder;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the winner would earn")
class CommissionTest {
  private static final String PLAN = "org.test.plan";

  private TestHouse house;
  private Commission commission;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    commission = house.door(Commission.class);
    company = house.company().id();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("C8: base rate 5 %, doubled for who comes back, on 10,000 expected: 1,000.00")
  void doubled() {
    plan(FakePlugins.DOUBLES);
    assertEquals(
        Map.of("A", Money.of(100_000, "EUR"), "B", Money.of(10, "JPY")),
        ifWon(
            prospect("A", company, Money.of(1_000_000, "EUR")),
            prospect("B", company, Money.of(100, "JPY"))));
  }

  @Test
  @DisplayName("S69: each region reckons by its own plan")
  void byRegion() {
    plan(FakePlugins.DOUBLES);
    Regions regions = house.door(Regions.class);
    regions.draw(
        company,
        List.of(
            new MapOrder(
                "FR",
                "France",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of())));
    UUID france = regions.tree(company).regions().getLast().id();
    regions.choose(
        company,
        new Choice(
            france,
            "CommissionCalculator",
            "",
            PLAN,
            Map.of("rate", "10"),
            TestHouse.TODAY,
            "Ada",
            ""));
    assertEquals(
        Map.of("A", Money.of(10, "EUR"), "B", Money.of(20, "EUR")),
        ifWon(
            prospect("A", company, Money.of(100, "EUR")),
            prospect("B", france, Money.of(100, "EUR"))));
  }

  @Test
  @DisplayName("S78: without a calculator nobody is told what they would earn")
  void withoutPlan() {
    assertEquals(Map.of(), ifWon(prospect("A", company, Money.of(100, "EUR"))));
    assertEquals(Map.of(), house.door(Extensions.class).failures());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"no\");",
        "return List.of();",
        "return pay(batch, Money.of(1, \"JPY\"));",
        "return pay(batch, Money.of(Long.MAX_VALUE, \"EUR\"));",
      })
  @DisplayName(
      "S78: a calculator that throws, is silent, or pays foreign or endless money is named and believed in nothing")
  void hostile(String body) {
    plan(
        """
        public List<CommissionStatement> calculate(CommissionBatch batch) { %s }
        static List<CommissionStatement> pay(CommissionBatch batch, Money money) {
          StatementLine line = StatementLine.of("payment", "base", "Rita", money, "because I say so");
          return batch.cases().stream().map(c -> CommissionStatement.of(c.key(), List.of(line, line))).toList();
        }
        """
            .formatted(body));
    assertEquals(Map.of(), ifWon(prospect("A", company, Money.of(100, "EUR"))));
    assertEquals(List.of(PLAN), List.copyOf(house.door(Extensions.class).failures().keySet()));
  }

  @Test
  @DisplayName("S69: a case that the plan refuses has no entry, and is no failure")
  void refused() {
    plan(
        """
        public List<CommissionStatement> calculate(CommissionBatch batch) {
          return batch.cases().stream().map(c -> CommissionStatement.refused(c.key(), List.of("too odd"))).toList();
        }
        """);
    assertEquals(Map.of(), ifWon(prospect("A", company, Money.of(100, "EUR"))));
    assertEquals(Map.of(), house.door(Extensions.class).failures());
  }

  private void plan(String members) {
    house.openCommission(PLAN, members, FakePlugins.RATE);
    assertEquals(List.of(), house.choose(CommissionCalculator.class, PLAN, Map.of()));
  }

  private Map<String, Money> ifWon(Prospect... prospects) {
    return commission.ifWon(
        house.door(Regions.class).switchboard(company, TestHouse.TODAY),
        TestHouse.TODAY,
        List.of(prospects));
  }

  private static Prospect prospect(String key, UUID region, Money expected) {
    return new Prospect(key, region, expected, key.equals("B") ? "" : "Rita Rep");
  }
}
