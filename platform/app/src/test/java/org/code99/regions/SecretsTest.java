package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.database.Ids;
import org.code99.host.PluginHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Secrets among the settings")
class SecretsTest {
  private static final String PLAN = "org.test.plan";
  private static final String POINT = "CommissionCalculator";
  private static final String SCHEMA =
      """
      {"type": "object", "additionalProperties": false, "properties": {
        "user": {"type": "string", "default": ""},
        "password": {"type": "string", "x-secret": true}}}
      """;
  private static final Map<String, String> SET = Map.of("user", "ada", "password", "open sesame");

  private TestHouse house;
  private UUID company;
  private Path key;

  @BeforeEach
  void open(@TempDir Path folder) {
    key = folder.resolve("keys").resolve("secrets.key");
    house = new TestHouse(folder, Map.of(HouseKey.PROPERTY, key.toString()));
    company = house.company().id();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName(
      "S77: a secret lies encrypted in the database, its key in a file of its own that nobody else"
          + " reads, and the plugin gets it as it was set")
  void sealed() throws IOException {
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    assertEquals(List.of(), house.choose(CommissionCalculator.class, PLAN, SET));
    assertEquals(SET, bound().settings().values());
    assertFalse(everything().contains("open sesame"), "in the clear in some table");
    assertTrue(everything().contains("ada"), "what is no secret stays readable");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    assertFalse(bound().toString().contains("sesame"), bound().toString());

    house.choose(CommissionCalculator.class, PLAN, SET);
    assertEquals(
        List.of("1"), house.ask("SELECT count(*) FROM regions_binding"), "as it holds already");
  }

  @Test
  @DisplayName("S77: a sealed secret opens in its own region, extension and setting only")
  void cannotBeMoved() {
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    house.choose(CommissionCalculator.class, PLAN, SET);
    house.tamper("ALTER TABLE regions_binding DISABLE TRIGGER regions_binding_sealing");
    house.tamper(
        "UPDATE regions_binding SET settings = '{}', sealed = jsonb_build_object('user', sealed->'password')");
    assertTrue(absent().why().endsWith("is not here: set again user"), absent().why());
  }

  @Test
  @DisplayName(
      "S77: where its key is not, as after a restore, a binding is absent in words, also when it is"
          + " chosen again, and works once the secret is set again")
  void withoutItsKey(@TempDir Path elsewhere) {
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    house.choose(CommissionCalculator.class, PLAN, SET);
    try (ApplicationContext restored = restored(elsewhere.resolve("another.key"))) {
      Regions regions = restored.getBean(Regions.class);
      RegionSettings settings = restored.getBean(RegionSettings.class);
      String why =
          PLAN
              + ", chosen by Blume & Söhne, cannot be used: the key that its secret settings were"
              + " written with is not here: set again password";
      assertEquals(new Binding.Absent(PLAN, why), binding(regions));
      for (String choice : List.of("none", PLAN)) {
        assertEquals(
            List.of(),
            restored
                .getBean(Switching.class)
                .commit(
                    new SwitchOrder(
                        company,
                        List.of(new WhoUsesWhat.Wish(company, POINT, choice)),
                        Optional.empty(),
                        "Ada",
                        "try it again")));
      }
      assertEquals(new Binding.Absent(PLAN, why), binding(regions));

      SettingsSheet sheet = settings.sheet(company, company, POINT).orElseThrow();
      assertEquals(
          List.of(
              "Not in use: the key that its secret settings were written with is not here: set"
                  + " again password."),
          sheet.remarks());
      assertEquals(
          Map.of("password", "It cannot be read here any more: set it again."),
          settings.set(
              company,
              company,
              POINT,
              SettingsTold.of(Map.of("user", "ada"), "no password"),
              "Ada"));
      assertEquals(
          Map.of(),
          settings.set(
              company,
              company,
              POINT,
              SettingsTold.of(SET, "the password of the mail server"),
              "Ada"));
      assertEquals(
          SET, assertInstanceOf(Binding.Bound.class, binding(regions)).settings().values());
    }
  }

  /** The same rooms on the same database, with a file of their own for the key. */
  private ApplicationContext restored(Path file) {
    ApplicationContext rooms =
        ApplicationContext.builder()
            .properties(house.properties())
            .properties(Map.of(HouseKey.PROPERTY, file.toString()))
            .build();
    rooms.registerSingleton(PluginHost.class, house.host());
    rooms.registerSingleton(Clock.class, house.door(Clock.class));
    rooms.registerSingleton(Ids.class, house.door(Ids.class));
    return rooms.start();
  }

  @Test
  @DisplayName(
      "S77: what was written in plain before is sealed at the next start, and nothing else of a"
          + " choice can ever be changed")
  void sealsWhatWasPlain() {
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    house.choose(CommissionCalculator.class, PLAN, SET);
    house.tamper("ALTER TABLE regions_binding DISABLE TRIGGER regions_binding_sealing");
    house.tamper(
        "UPDATE regions_binding SET sealed = '{}', settings = '{\"user\": \"ada\", \"password\": \"open sesame\"}'");
    house.tamper("ALTER TABLE regions_binding ENABLE TRIGGER regions_binding_sealing");
    assertTrue(everything().contains("open sesame"));

    assertEquals(1, house.door(Secrets.class).sealAll());
    assertFalse(everything().contains("open sesame"));
    assertEquals(SET, bound().settings().values());
    assertEquals(0, house.door(Secrets.class).sealAll(), "once is enough");

    List.of(
            "UPDATE regions_binding SET settings = '{}'",
            "UPDATE regions_binding SET settings = '{\"user\": \"eve\"}'",
            "UPDATE regions_binding SET sealed = '{}'",
            "UPDATE regions_binding SET settings = settings || '{\"host\": \"evil\"}'")
        .forEach(statement ->
            assertThrows(RuntimeException.class, () -> house.run(statement), statement));
    assertThrows(
        RuntimeException.class, () -> house.run("UPDATE regions_binding SET decided_by = 'Eve'"));
  }

  @Test
  @DisplayName("S77: where nobody knows the schema, everything that is set counts as a secret")
  void unknownSchema() {
    assertEquals(List.of(), house.choose(CommissionCalculator.class, PLAN, SET));
    assertFalse(everything().contains("open sesame"));
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    assertEquals(SET, bound().settings().values());
  }

  @Test
  @DisplayName("S40: the hash by which results are replayed tells nothing of a secret")
  void hash() {
    house.openCommission(PLAN, FakePlugins.DOUBLES, SCHEMA);
    house.choose(CommissionCalculator.class, PLAN, SET);
    String first = SettingsHash.of(bound());
    house.choose(CommissionCalculator.class, PLAN, Map.of("user", "ada", "password", "another"));
    assertEquals(first, SettingsHash.of(bound()));
    house.choose(CommissionCalculator.class, PLAN, Map.of("user", "eve", "password", "another"));
    assertNotEquals(first, SettingsHash.of(bound()));
  }

  private Binding.Bound bound() {
    return assertInstanceOf(Binding.Bound.class, binding());
  }

  private Binding.Absent absent() {
    return assertInstanceOf(Binding.Absent.class, binding());
  }

  private Binding binding() {
    return binding(house.door(Regions.class));
  }

  private Binding binding(Regions regions) {
    return regions
        .switchboard(company, TestHouse.TODAY)
        .binding(company, CommissionCalculator.class);
  }

  /** What a dump of the database would tell, table by table. */
  private String everything() {
    StringBuilder all = new StringBuilder();
    house
        .ask("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")
        .forEach(table -> house.ask("SELECT t::text FROM " + table + " t").forEach(all::append));
    return all.toString();
  }
}
