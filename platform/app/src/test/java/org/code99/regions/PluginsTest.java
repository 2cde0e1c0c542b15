package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.audit.Audit;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
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

      Plugins later =
          new Plugins(
              next, new Extensions(next), house.door(PluginWords.class), house.door(Audit.class));
      house.inOneGo(() -> later.openAll(folder));
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
      List<String> faults =
          house
              .door(Plugins.class)
              .turn(house.company().id(), "org.example.none", false, "Ada", " ");
      assertEquals(2, faults.size(), faults::toString);
    }
  }
}
