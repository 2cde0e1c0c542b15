package org.code99.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A company file")
class CompanyFileTest {
  @TempDir private Path folder;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(folder);
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("S02: what cannot be read and what cannot be accepted are told in one round")
  void oneRound() throws IOException {
    house.openCommission("org.test.commission-plan", FakePlugins.DOUBLES, FakePlugins.RATE);
    assertEquals(
        List.of(
            "regions[1].gift_ceiling is to be a number, not 'lots'",
            "regions[2].code is missing",
            "people[1].region 'dahc' is not among the regions",
            "lessons[1].since is to be a date like 2026-03-31, not 'May'",
            "lessons[2].status is to be a status like fixed, not 'Fixed!'",
            "gifts[1].cost is missing",
            "plugins.commission (plan): there is no setting 'colour'; there are hold, mode, rate",
            "lesson 'late' cannot be called fixed without evidence: say what was measured, and where it can be read",
            "lesson 'late' (en) speaks of 10 %: a letter that says so is refused; say what changed, without a price",
            "gift 'lamp' has no English name: other languages fall back to it"),
        faults(
            """
            company:
              name: Lampen Lux
            plugins:
              commission: {use: plan, settings: {colour: red}}
            regions:
              - code: dach
                gift_ceiling: lots
              - name: somewhere
            people:
              - {name: Ada, region: dahc}
            lessons:
              - cause: late
                since: May
                letter: {en: Whoever waits for a lamp gets 10 % off.}
              - cause: dark
                status: Fixed!
                since: 2025-01-01
            gifts:
              - {code: lamp}
            """));
    assertEquals(
        List.of(), house.ask("SELECT name FROM regions_company WHERE name = 'Lampen Lux'"));
  }

  @Test
  @DisplayName("S02, S58: what cannot be true is told with all the rest, before anything is sent")
  void impossible() throws IOException {
    assertEquals(
        List.of(
            "company.country is to be a country code like DE or GB, not 'XX'",
            "company.email is to be an e-mail address like name@house.example, not 'lux at lux'",
            "regions[1].language is to be a language like de or en-GB, not 'xx'",
            "people[1].email is to be an e-mail address like name@house.example, not 'ada@'",
            "exchange_rates.as_of 2999-01-01 is still to come on the business day "
                + TestHouse.TODAY,
            "lesson 'late' cannot be called fixed without evidence: say what was measured, and where it can be read"),
        faults(
            """
            company: {name: Lampen Lux, country: XX, email: lux at lux}
            exchange_rates: {as_of: 2999-01-01, USD: 1.1}
            regions: [{code: north, language: xx}]
            people: [{name: Ada, email: ada@}]
            lessons: [{cause: late, since: 2024-01-01, evidence: "-", letter: {en: We count lamps.}}]
            """));
  }

  @Test
  @DisplayName("S02: a region that lies below itself is a fault of the file like any other")
  void map() throws IOException {
    assertEquals(
        List.of("regions[1].regions[1].regions[1].code 'b' stands twice"),
        faults(
            """
            company: {name: Lampen Lux}
            regions: [{code: b, regions: [{code: a, regions: [{code: b}]}]}]
            """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"- company\n- regions\n", "just a text\n"})
  @DisplayName("S02: a file whose top has no named parts is told so once")
  void misshapenTop(String text) throws IOException {
    assertEquals(List.of("the file is to have named parts"), faults(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company: {name: Lampen Lux|line 1, column",
        "'company:\\n  name: Lux\\n   place: Ulm'|line 3, column",
        "'company: Lux\\n\\tname: x'|line 2, column 1"
      })
  @DisplayName("S02: a file that is no YAML is told in one sentence with line and column")
  void noYaml(String text, String where) {
    String message =
        assertThrows(
                UnusableInput.class, () -> setUp(text.replace("\\n", "\n").replace("\\t", "\t")))
            .getMessage();
    assertEquals(1, String.valueOf(message).lines().count(), message);
    assertTrue(String.valueOf(message).contains(where), message);
  }

  @Test
  @DisplayName("S02: a part of the wrong form is told once, and not for what it lacks")
  void misshapenPart() throws IOException {
    assertEquals(
        List.of("company is to have named parts", "people[1] is to have named parts"),
        faults("company: [Lampen Lux]\npeople: [Ada]\n"));
    assertEquals(List.of("company is missing"), faults("regions: []\n"));
  }

  @Test
  @DisplayName(
      "S78: without a choice, a plugin whose settings schema is no JSON gives way to the next")
  void standardChoice() throws IOException {
    house.openCommission("org.test.commission-broken", FakePlugins.DOUBLES, "{");
    house.openCommission("org.test.commission-plan", FakePlugins.DOUBLES, FakePlugins.RATE);
    use("company: {name: Lampen Lux}\n");
    assertEquals(
        List.of("org.test.commission-plan"), house.ask("SELECT extension_id FROM regions_binding"));
  }

  private void use(String text) throws IOException {
    try {
      setUp(text);
    } catch (UnusableInput e) {
      throw new AssertionError(e);
    }
  }

  private List<String> faults(String text) {
    String message = assertThrows(UnusableInput.class, () -> setUp(text)).getMessage();
    List<String> lines = String.valueOf(message).lines().toList();
    assertTrue(lines.getFirst().endsWith("company.yaml cannot be used:"), message);
    return lines.stream().skip(1).map(line -> line.replaceFirst("^  - ", "")).toList();
  }

  private void setUp(String text) throws IOException, UnusableInput {
    Path file = Files.writeString(folder.resolve("company.yaml"), text);
    house.door(CompanySetup.class).from(CompanyFileReader.read(file), TestHouse.TODAY);
  }
}
