package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.api.Money;
import org.code99.api.ScoringStrategy;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Overtaken;
import org.code99.database.DatabaseFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The map: companies, regions, and what each has chosen")
class RegionsTest {
  private static final String PLAN = "org.test.plan";

  private TestHouse house;
  private Regions regions;
  private UUID company;

  @BeforeEach
  void draw(@TempDir Path folder) {
    house = new TestHouse(folder);
    regions = house.door(Regions.class);
    company = house.company().id();
    regions.draw(
        company,
        List.of(
            order("DACH", "", List.of("Mitte"), List.of("de", "at")),
            order("BY", "DACH", List.of(" Bayern "), List.of()),
            order("FR", "", List.of(), List.of("FR"))));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("P12: a region inherits language, window and gift ceiling from the nearest above it")
  void inherits() {
    regions.draw(
        company,
        List.of(
            new MapOrder(
                "DACH",
                "DACH",
                Optional.empty(),
                Optional.of("de"),
                Optional.of("us-10"),
                OptionalLong.of(2_500),
                List.of(),
                List.of())));
    RegionTree tree = regions.tree(company);
    UUID bavaria = region("BY");
    assertEquals(Optional.of("de"), tree.language(bavaria));
    assertEquals("us-10", tree.window(bavaria));
    assertEquals(Money.of(2_500, "EUR"), tree.giftCeiling(bavaria));
    assertEquals(Optional.empty(), tree.language(region("FR")));
    assertEquals("din-5008-b", tree.window(region("FR")));
    assertEquals(Money.of(5_000, "EUR"), tree.giftCeiling(region("FR")));
    assertEquals(
        List.of("BY", "DACH", ""), tree.lineage(bavaria).stream().map(Region::code).toList());
  }

  @Test
  @DisplayName("A row belongs to a region by its region, else by its country, else to the company")
  void locates() {
    RegionTree tree = regions.tree(company);
    assertEquals(Optional.of("BY"), tree.locate("BAYERN", "FR").map(Region::code));
    assertEquals(Optional.of("FR"), tree.locate("Atlantis", " fr").map(Region::code));
    assertEquals(Optional.empty(), tree.locate("Atlantis", "US"));
  }

  @Test
  @DisplayName("A region that is drawn anew forgets the values that it no longer names")
  void forgetsValues() {
    regions.draw(company, List.of(order("FR", "", List.of(), List.of("BE"))));
    assertEquals(Optional.empty(), regions.tree(company).locate("", "FR"));
    assertEquals(Optional.of("FR"), regions.tree(company).locate("", "BE").map(Region::code));
  }

  @Test
  @DisplayName(
      "P12: the map that is remembered is the one that holds, whoever changed it; what was taken back never held")
  void remembersWhatHolds() {
    assertEquals("FR", regions.tree(company).region(region("FR")).name());
    assertThrows(
        IllegalStateException.class,
        () ->
            house.inOneGo(() -> {
              regions.draw(company, List.of(order("BE", "", List.of(), List.of("BE"))));
              assertEquals(
                  Optional.of("BE"), regions.tree(company).locate("", "BE").map(Region::code));
              throw new IllegalStateException("thought better of it");
            }));
    assertEquals(Optional.empty(), regions.tree(company).locate("", "BE"));
    house.run("UPDATE regions_region SET name = 'Hexagone' WHERE code = 'FR'");
    assertEquals("Hexagone", regions.tree(company).region(region("FR")).name());
    house.run("DELETE FROM regions_match WHERE value = 'fr'");
    assertEquals(Optional.empty(), regions.tree(company).locate("", "FR"));
    house.run("UPDATE regions_company SET currency = 'CHF'");
    assertEquals("CHF", regions.tree(company).company().currency());
  }

  @Test
  @DisplayName("A map with regions that hang in the air is refused with every fault, and not drawn")
  void refusesNonsense() {
    List<String> faults =
        regions.draw(
            company,
            List.of(
                order("IT", "", List.of(), List.of()),
                order("US", "nowhere", List.of(), List.of()),
                order(" ", "", List.of(), List.of()),
                order("DACH", "BY", List.of(), List.of())));
    assertEquals(
        List.of(
            "region 'US' lies below 'nowhere', which is not on the map",
            "region ' ' needs a code",
            "region 'DACH' would lie below itself"),
        faults);
    assertEquals(
        List.of("", "BY", "DACH", "FR"),
        regions.tree(company).regions().stream().map(Region::code).toList());
  }

  @Test
  @DisplayName("S40: a region uses its own choice, else that of the nearest region above it")
  void choosesPerRegion() {
    house.openScoring("org.test.alpha", FakePlugins.POLITE);
    house.openScoring("org.test.beta", FakePlugins.POLITE);
    assertEquals(List.of(), house.choose(ScoringStrategy.class, "org.test.alpha", Map.of()));
    assertEquals(List.of(), choose("DACH", "ScoringStrategy", "org.test.beta", Map.of()));
    assertEquals("org.test.beta", bound("BY").extension().extensionId());
    assertEquals(region("DACH"), bound("BY").chosenBy());
    assertEquals("org.test.alpha", bound("FR").extension().extensionId());
    assertEquals(company, bound("FR").chosenBy());
  }

  @Test
  @DisplayName("S78: where nobody chose, and where a region chose nothing, the point is unbound")
  void unbinds() {
    house.openScoring("org.test.alpha", FakePlugins.POLITE);
    assertEquals(new Binding.Unbound(), binding("FR"));
    house.choose(ScoringStrategy.class, "org.test.alpha", Map.of());
    choose("FR", "ScoringStrategy", "", Map.of());
    assertEquals(new Binding.Unbound(), binding("FR"));
    assertInstanceOf(Binding.Bound.class, binding("BY"));
  }

  @Test
  @DisplayName("S40: a chosen plugin that is not there is absent in plain words; its choice waits")
  void absent() {
    choose("FR", "ScoringStrategy", "org.test.alpha", Map.of("kept", "yes"));
    Binding.Absent absent = assertInstanceOf(Binding.Absent.class, binding("FR"));
    assertEquals("org.test.alpha, chosen by FR, is not among the live plugins", absent.why());
    house.openScoring("org.test.alpha", FakePlugins.POLITE);
    assertEquals(Map.of("kept", "yes"), bound("FR").settings().values());
  }

  @Test
  @DisplayName("S40: choices are appended, never changed; one that holds already adds nothing")
  void appends() {
    house.openScoring("org.test.alpha", FakePlugins.POLITE);
    choose("FR", "ScoringStrategy", "org.test.alpha", Map.of());
    choose("FR", "ScoringStrategy", "org.test.alpha", Map.of());
    choose("FR", "ScoringStrategy", "", Map.of());
    assertEquals(
        List.of("1 org.test.alpha", "2 "),
        house.ask("SELECT settings_version, extension_id FROM regions_binding ORDER BY 1"));
    assertThrows(DatabaseFailure.class, () -> house.run("UPDATE regions_binding SET note = 'x'"));
    assertThrows(DatabaseFailure.class, () -> house.run("DELETE FROM regions_binding"));
  }

  @Test
  @DisplayName(
      "S40: a choice holds from its day on, and one for an earlier day is a choice of its own")
  void holdsFromItsDay() {
    house.openScoring("org.test.alpha", FakePlugins.POLITE);
    LocalDate spring = TestHouse.TODAY.plusMonths(4);
    regions.choose(company, choice("FR", "ScoringStrategy", "org.test.alpha", Map.of(), spring));
    assertEquals(new Binding.Unbound(), binding("FR"));
    assertInstanceOf(
        Binding.Bound.class,
        regions.switchboard(company, spring).binding(region("FR"), ScoringStrategy.class));
    choose("FR", "ScoringStrategy", "org.test.alpha", Map.of());
    assertInstanceOf(Binding.Bound.class, binding("FR"));
  }

  @Test
  @DisplayName("S40: every switch stands in the audit trail, with who did it")
  void audits() {
    choose("FR", "ScoringStrategy", "org.test.alpha", Map.of());
    assertEquals(
        List.of("Ada region.choice ScoringStrategy = org.test.alpha"),
        house.ask("SELECT actor, action, detail FROM audit_entry"));
    assertTrue(house.door(Audit.class).broken(company).isEmpty());
  }

  @Test
  @DisplayName("S40: settings are refused with all their faults at once, and nothing is written")
  void refusesSettings() {
    house.openCommission(PLAN, FakePlugins.DOUBLES, FakePlugins.RATE);
    List<String> faults =
        house.choose(
            CommissionCalculator.class,
            PLAN,
            Map.of("rate", "120", "hold", "perhaps", "mode", "loud", "colour", "red"));
    assertEquals(4, faults.size(), faults::toString);
    assertEquals("there is no setting 'colour'; there are hold, mode, rate", faults.getFirst());
    for (String setting : List.of("hold", "mode", "rate")) {
      assertTrue(
          faults.stream().anyMatch(fault -> fault.startsWith("setting " + setting + ":")),
          faults::toString);
    }
    assertEquals(List.of(), house.ask("SELECT * FROM regions_binding"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  @DisplayName(
      "S40: a plugin whose settings schema is no use is refused, and absent where it was chosen before")
  void unusableSchema(String schema, String why) {
    String sentence = PLAN + " cannot be used: " + why;
    choose("DACH", "CommissionCalculator", PLAN, Map.of("rate", "5"));
    house.openCommission(PLAN, FakePlugins.DOUBLES, schema);
    List<String> faults = choose("FR", "CommissionCalculator", PLAN, Map.of("rate", "5"));
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().startsWith(sentence), faults::toString);
    Switchboard switchboard = regions.switchboard(company, TestHouse.TODAY);
    Binding.Absent absent =
        assertInstanceOf(
            Binding.Absent.class, switchboard.binding(region("BY"), CommissionCalculator.class));
    assertTrue(
        absent.why().startsWith(PLAN + ", chosen by DACH, cannot be used: " + why), absent.why());
    assertEquals(List.of(absent), switchboard.absences());
  }

  static Stream<Arguments> unusableSchema() {
    return Stream.of(
        Arguments.of("{\"properties\": ", "its settings schema is no JSON: "),
        Arguments.of(
            "{\"properties\": []}", "its settings schema is no JSON Schema: properties: array"),
        Arguments.of("[]", "its settings schema is no JSON Schema: array found"),
        Arguments.of(
            "{\"properties\": {\"rate\": {\"pattern\": \"(\"}}}",
            "its settings schema cannot be followed: "),
        Arguments.of(
            "{\"$ref\": \"https://schemas.example/plan.json\"}",
            "its settings schema cannot be followed: "),
        Arguments.of("{\"$ref\": \"#\"}", "its settings schema cannot be followed: it refers"));
  }

  @Test
  @DisplayName("S40: what is not set is filled in from the plugin's own defaults")
  void fillsIn() {
    house.openCommission(PLAN, FakePlugins.DOUBLES, FakePlugins.RATE);
    assertEquals(List.of(), house.choose(CommissionCalculator.class, PLAN, Map.of("hold", "true")));
    Binding.Bound plan =
        assertInstanceOf(
            Binding.Bound.class,
            regions
                .switchboard(company, TestHouse.TODAY)
                .binding(region("FR"), CommissionCalculator.class));
    assertEquals(Map.of("rate", "5", "hold", "true"), plan.settings().values());
  }

  @Test
  @DisplayName("S40: a region of another company cannot choose here")
  void refusesStrangers() {
    UUID stranger = regions.found(TestHouse.company("Stranger & Co", "USD")).id();
    List<String> faults =
        regions.choose(
            company,
            new Choice(stranger, "ScoringStrategy", "", "x", Map.of(), TestHouse.TODAY, "Ada", ""));
    assertEquals(
        List.of("region " + stranger + " is not on the map of " + house.company().name()), faults);
  }

  @Test
  @DisplayName("S08: the rates of a business day are the newest of that day or before")
  void datesRates() {
    regions.rates(company, rates("EUR", "2025-06-01", Map.of("USD", "1.10")));
    regions.rates(company, rates("EUR", "2025-12-01", Map.of("USD", "1.20")));
    ExchangeRates autumn = regions.rates(company, LocalDate.of(2025, 10, 1));
    assertEquals(LocalDate.of(2025, 6, 1), autumn.asOf());
    assertEquals(Optional.of(Money.of(10_000, "EUR")), autumn.inBase(Money.of(11_000, "USD")));
    assertEquals(LocalDate.of(2025, 6, 1), regions.rates(company, LocalDate.of(2020, 1, 1)).asOf());
    assertEquals(LocalDate.of(2025, 12, 1), regions.rates(company, TestHouse.TODAY).asOf());
    assertEquals(Optional.empty(), autumn.inBase(Money.of(1, "CHF")));
  }

  @Test
  @DisplayName("S08: rates told in another currency are told anew in the company's own")
  void crossesRates() {
    UUID swiss = regions.found(TestHouse.company("Uhren AG", "CHF")).id();
    regions.rates(swiss, rates("EUR", "2025-06-01", Map.of("CHF", "0.8", "JPY", "160")));
    ExchangeRates told = regions.rates(swiss, TestHouse.TODAY);
    assertEquals(Optional.of(Money.of(800, "CHF")), told.inBase(Money.of(1_000, "EUR")));
    assertEquals(Optional.of(Money.of(80_000, "CHF")), told.inBase(Money.of(160_000, "JPY")));
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> regions.rates(swiss, rates("EUR", "2025-07-01", Map.of("JPY", "160"))));
    assertTrue(refusal.toString().contains("do not name CHF"), refusal.toString());
  }

  @Test
  @DisplayName(
      "S77: a company file that is read anew is a change like any other: whoever read region or"
          + " sender before is told what it changed")
  void companyFileOvertakes() {
    RegionDraft mine =
        new RegionDraft("France", Optional.of("en"), OptionalLong.empty(), Optional.empty());
    regions.draw(
        company,
        List.of(
            new MapOrder(
                "FR",
                "FR",
                Optional.empty(),
                Optional.of("fr"),
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                List.of())));
    OptionalLong seen = OptionalLong.of(0);
    Overtaken region =
        assertThrows(
            Overtaken.class, () -> regions.redraw(company, region("FR"), mine, seen, "Ada"));
    assertEquals(List.of(new Change("language", "", "fr")), region.edits().getFirst().changes());
    assertEquals("company file", region.edits().getFirst().by());
    regions.found(
        new Company(
            new UUID(4, 2),
            house.company().name(),
            List.of("Hauptstr. 5"),
            "DE",
            "",
            "",
            "",
            "",
            "EUR",
            Optional.empty()));
    Sender ours = new Sender(house.company().name(), List.of("Ring 1"), "DE", "", "", "");
    Overtaken sender =
        assertThrows(Overtaken.class, () -> regions.tellSender(company, ours, seen, "Ada"));
    assertEquals(
        "Hauptstr. 5",
        sender.edits().getFirst().changes().stream()
            .filter(change -> change.field().equals("addressLines"))
            .map(Change::after)
            .findFirst()
            .orElseThrow());
  }

  @Test
  @DisplayName("A company that is founded again keeps its id and takes the new marker")
  void foundsAgain() {
    Company again =
        regions.found(
            new Company(
                new UUID(4, 2),
                house.company().name(),
                List.of("Hauptstr. 5"),
                "DE",
                "",
                "",
                "",
                "Second chance",
                "EUR",
                Optional.empty()));
    assertEquals(company, again.id());
    assertEquals("Second chance", regions.company(company).marker());
  }

  private Binding binding(String code) {
    return regions
        .switchboard(company, TestHouse.TODAY)
        .binding(region(code), ScoringStrategy.class);
  }

  private Binding.Bound bound(String code) {
    return assertInstanceOf(Binding.Bound.class, binding(code));
  }

  private List<String> choose(
      String code, String point, String extension, Map<String, String> settings) {
    return regions.choose(company, choice(code, point, extension, settings, TestHouse.TODAY));
  }

  private Choice choice(
      String code, String point, String extension, Map<String, String> settings, LocalDate from) {
    return new Choice(region(code), point, "", extension, settings, from, "Ada", "a test");
  }

  private UUID region(String code) {
    return regions.tree(company).regions().stream()
        .filter(region -> region.code().equals(code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static MapOrder order(
      String code, String parent, List<String> regionValues, List<String> countries) {
    return new MapOrder(
        code,
        code,
        parent.isEmpty() ? Optional.empty() : Optional.of(parent),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        regionValues,
        countries);
  }

  private static ExchangeRates rates(String base, String day, Map<String, String> perUnit) {
    Map<String, BigDecimal> figures = new HashMap<>();
    perUnit.forEach((currency, figure) -> figures.put(currency, new BigDecimal(figure)));
    return new ExchangeRates(base, LocalDate.parse(day), figures);
  }
}
