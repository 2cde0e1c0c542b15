package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.regions.WhoUsesWhat.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Settings of an older version of a plugin")
class SettingsVersionTest {
  private static final String PLAN = "org.test.plan";
  private static final String POINT = "CommissionCalculator";
  private static final String FIRST =
      """
      {"type": "object", "additionalProperties": false, "properties": {
        "share": {"type": "integer"}, "mode": {"type": "string"},
        "token": {"type": "string", "x-secret": true}}}
      """;
  private static final String SECOND =
      """
      {"type": "object", "additionalProperties": false, "properties": {
        "rate": {"type": "integer", "maximum": 50, "title": "Rate"},
        "mode": {"enum": ["gross", "net"]},
        "key": {"type": "string", "x-secret": true}},
       "x-changes": [
         {"renamed": {"share": "rate", "token": "key"}, "values": {"mode": {"brutto": "gross"}}}]}
      """;

  private TestHouse house;
  private WhoUsesWhat uses;
  private RegionSettings settings;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    uses = house.door(WhoUsesWhat.class);
    settings = house.door(RegionSettings.class);
    company = house.company().id();
    house.openCommission(PLAN, FakePlugins.DOUBLES, FIRST);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName(
      "S77: what was renamed is carried over when it is read, the form says so, and saving writes it"
          + " down; a secret stays one")
  void carriedOver() {
    set(Map.of("share", "7", "mode", "brutto", "token", "hush"));
    upgrade(SECOND);
    assertEquals(
        Map.of("rate", "7", "mode", "gross", "key", "hush"),
        assertInstanceOf(Binding.Bound.class, binding()).settings().values());

    SettingsSheet sheet = settings.sheet(company, company, POINT).orElseThrow();
    assertEquals(
        List.of(
            "Carried over from an older version of it: 'mode' says the same by another word; 'rate'"
                + " was 'share'; 'key' was 'token'. Saving writes it down so."),
        sheet.remarks());
    assertEquals(
        Map.of(),
        settings.set(
            company,
            company,
            POINT,
            SettingsTold.of(Map.of("rate", "7", "mode", "gross"), "as it was"),
            "Ada"));
    assertEquals(
        List.of("1 [\"mode\", \"share\"]", "2 [\"mode\", \"rate\"]"),
        house.ask(
            """
            SELECT schema_version, (SELECT jsonb_agg(k ORDER BY k) FROM jsonb_object_keys(settings) k)
            FROM regions_binding ORDER BY settings_version
            """));
    assertEquals(List.of(), settings.sheet(company, company, POINT).orElseThrow().remarks());
    assertEquals(
        "hush", assertInstanceOf(Binding.Bound.class, binding()).settings().text("key", ""));
  }

  @Test
  @DisplayName(
      "S77: what does not fit any more makes the binding absent, with all reasons at once, keeps"
          + " its settings, and is mended in the form")
  void doesNotFit() {
    set(Map.of("share", "70", "mode", "whatever"));
    upgrade(SECOND);
    Binding.Absent absent = assertInstanceOf(Binding.Absent.class, binding());
    assertTrue(absent.why().contains("setting mode: choose one of gross, net"), absent.why());
    assertTrue(absent.why().contains("setting rate: it is at most 50"), absent.why());
    UseMatrix.Cell cell = cell();
    assertTrue(cell.sentence().startsWith("Not there: "), cell.sentence());
    assertTrue(cell.settings(), "its form is reached from the page");

    assertEquals(
        List.of(),
        house
            .door(Switching.class)
            .commit(
                new SwitchOrder(
                    company,
                    List.of(new Wish(company, POINT, "none")),
                    Optional.empty(),
                    "Ada",
                    "for a while")));
    assertEquals(
        List.of(),
        house
            .door(Switching.class)
            .commit(
                new SwitchOrder(
                    company,
                    List.of(new Wish(company, POINT, PLAN)),
                    Optional.empty(),
                    "Ada",
                    "once more")));
    assertEquals(absent, binding(), "chosen again it waits just as it was");
    assertEquals("70", value("rate"));
    assertEquals(
        Map.of(),
        settings.set(
            company,
            company,
            POINT,
            SettingsTold.of(Map.of("rate", "30", "mode", "net"), "it fits"),
            "Ada"));
    assertEquals(
        Map.of("rate", "30", "mode", "net"),
        assertInstanceOf(Binding.Bound.class, binding()).settings().values());
  }

  private void set(Map<String, String> values) {
    assertEquals(List.of(), house.choose(CommissionCalculator.class, PLAN, values));
  }

  private void upgrade(String schema) {
    house.host().remove(PLAN);
    house.openCommission(PLAN, FakePlugins.DOUBLES, schema);
  }

  private String value(String name) {
    return settings.sheet(company, company, POINT).orElseThrow().fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private UseMatrix.Cell cell() {
    return uses.matrix(company).rows().getFirst().cells().stream()
        .filter(one -> one.point().equals(POINT))
        .findFirst()
        .orElseThrow();
  }

  private Binding binding() {
    return house
        .door(Regions.class)
        .switchboard(company, TestHouse.TODAY)
        .binding(company, CommissionCalculator.class);
  }
}
