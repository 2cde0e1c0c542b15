package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.audit.Audit;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.host.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The switches of plugins")
class PluginsTest {
  private static final String PAY = "org.example.pay";
  private static final String MEMBERS =
      "public List<CommissionStatement> calculate(CommissionBatch batch) { return List.of(); }";

  @Test
  @DisplayName("S78: a plugin that was switched off stays off when the house opens again")
  void survivesARestart(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder);
        PluginHost next = PluginHost.open(HostSettings.of(folder.resolve("next")))) {
      house.openCommission(PAY, MEMBERS, "");
      UUID company = house.company().id();
      Plugins plugins = house.door(Plugins.class);
      assertEquals(List.of(), plugins.turn(company, PAY, false, "Ada", "not this year"));

      InstalledPlugins installed = installed(house, next);
      Plugins later = later(house, next, installed);
      house.inOneGo(() -> installed.openAll(folder));
      Plugins.Plugin pay = house.inOneGo(() -> later.of(company)).getFirst();
      assertFalse(pay.live());
      assertEquals("Switched off, by Ada: not this year", pay.state());

      assertEquals(
          List.of(), house.inOneGo(() -> later.turn(company, PAY, true, "Ada", "this year")));
      assertEquals(
          List.of(true),
          house.inOneGo(() -> later.of(company)).stream().map(Plugins.Plugin::live).toList());
    }
  }

  @Test
  @DisplayName("S78: a switch without a reason is refused, and so is one of no plugin")
  void hasAReason(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder)) {
      List<SwitchFault> faults =
          house
              .door(Plugins.class)
              .turn(house.company().id(), "org.example.none", false, "Ada", " ");
      assertEquals(2, faults.size(), faults::toString);
    }
  }

  @Test
  @DisplayName(
      "P12: a plugin that an admin let run apart runs apart when the house opens again, and one"
          + " company that wants it apart is enough")
  void runsApart(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder);
        PluginHost next = PluginHost.open(HostSettings.of(folder.resolve("next")))) {
      house.openCommission(PAY, MEMBERS, "");
      UUID company = house.company().id();
      PluginPlaces places = house.door(PluginPlaces.class);
      assertEquals("runs in the house's own process", shown(house, company).whereabouts());
      assertEquals(List.of(), places.run(company, PAY, "isolated", "Ada", "not known yet"));
      Plugins.Plugin apart = shown(house, company);
      assertEquals("isolated", apart.running());
      assertTrue(apart.live());
      assertTrue(apart.whereabouts().startsWith("runs apart, process "), apart.whereabouts());

      InstalledPlugins installed = installed(house, next);
      Plugins later = later(house, next, installed);
      house.inOneGo(() -> installed.openAll(folder));
      assertEquals(
          "isolated", house.inOneGo(() -> later.of(company)).getFirst().running(), "a later start");

      assertEquals(List.of(), places.run(company, PAY, "in-process", "Ada", "it is known now"));
      assertEquals("in-process", shown(house, company).running());
      assertEquals(
          List.of("isolated Ada", "in-process Ada"),
          house.ask("SELECT running, by_name FROM regions_plugin_running ORDER BY ordinal"));
      assertEquals(
          Running.ISOLATED,
          house.inOneGo(() -> house.door(PlaceWords.class).after(company, PAY, Running.ISOLATED)),
          "nobody outvotes who is careful");
    }
  }

  @Test
  @DisplayName("P12: a place without a name, a plugin or a reason is refused with all faults")
  void placeHasAReason(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder)) {
      assertEquals(
          List.of(
              new SwitchFault("running", "A plugin runs in-process or isolated, not 'cellar'."),
              new SwitchFault(
                  "id", "There is no plugin org.example.none: look into the plugin folder."),
              new SwitchFault("why", "Where a plugin runs has a reason: say why.")),
          house
              .door(PluginPlaces.class)
              .run(house.company().id(), "org.example.none", "cellar", "Ada", " "));
    }
  }

  /** Those of a later start, with a host of its own. */
  private static InstalledPlugins installed(TestHouse house, PluginHost next) {
    return new InstalledPlugins(next, house.door(PluginWords.class), house.door(PlaceWords.class));
  }

  private static Plugins later(TestHouse house, PluginHost next, InstalledPlugins installed) {
    return new Plugins(
        installed, new Extensions(next), house.door(PluginWords.class), house.door(Audit.class));
  }

  private static Plugins.Plugin shown(TestHouse house, UUID company) {
    return house.inOneGo(() -> house.door(Plugins.class).of(company)).getFirst();
  }
}
