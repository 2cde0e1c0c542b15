package org.code99.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.FakePlugins;
import org.code99.TestHouse;
import org.code99.api.CommissionCalculator;
import org.code99.host.PluginState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The group, its companies, and what each of them uses")
class GroupTest {
  private static final String PAY = "org.example.pay";

  private TestHouse house;
  private Plugins plugins;
  private Group group;
  private UUID ours;
  private UUID theirs;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    house.openCommission(PAY, FakePlugins.DOUBLES, FakePlugins.RATE);
    plugins = house.door(Plugins.class);
    group = house.door(Group.class);
    ours = house.company().id();
    theirs = house.door(Regions.class).found(TestHouse.company("Overthere AG", "EUR")).id();
    house.choose(CommissionCalculator.class, PAY, Map.of("rate", "5"));
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName(
      "S77: each company switches a plugin for itself; its jar is loaded while any of them uses it")
  void eachForItself() {
    assertEquals(List.of(), plugins.turn(theirs, PAY, false, "Olga", "salaries only"));
    assertTrue(loaded());
    assertInstanceOf(Binding.Bound.class, pay());
    assertEquals(List.of(true), plugins.of(ours).stream().map(Plugins.Plugin::live).toList());
    assertEquals(
        List.of("Switched off, by Olga: salaries only"),
        plugins.of(theirs).stream().map(Plugins.Plugin::state).toList());
    assertEquals(List.of(), offers(theirs));

    assertEquals(List.of(), plugins.turn(ours, PAY, false, "Ada", "not this year"));
    assertFalse(loaded());
    assertInstanceOf(Binding.Absent.class, pay());

    assertEquals(List.of(), plugins.turn(theirs, PAY, true, "Olga", "a trial"));
    assertTrue(loaded());
    assertEquals(1, offers(theirs).size());
    assertEquals(
        "org.example.pay, chosen by Blume & Söhne, is switched off, by Ada: not this year",
        assertInstanceOf(Binding.Absent.class, pay()).why());
  }

  @Test
  @DisplayName(
      "S77: what the group forbids is not there for the company; what it chose waits until it is"
          + " allowed")
  void forbidden() {
    assertEquals(List.of(), say(ours, Allowance.FORBIDDEN, "salaries only"));
    assertEquals(List.of(), plugins.of(ours));
    assertEquals(1, plugins.keptBack(ours));
    assertInstanceOf(Binding.Absent.class, pay());
    assertTrue(loaded(), "the other company uses it");
    assertEquals(
        List.of(
            new SwitchFault(
                "id", "There is no plugin org.example.pay: look into the plugin folder.")),
        plugins.turn(ours, PAY, true, "Ada", "please"));

    assertEquals(List.of(), say(ours, Allowance.ALLOWED, "as they asked"));
    assertInstanceOf(Binding.Bound.class, pay());
    assertEquals(0, plugins.keptBack(ours));
  }

  @Test
  @DisplayName(
      "S77: what nobody may use any more is closed; what the group pins is opened and stays")
  void pinned() {
    say(ours, Allowance.FORBIDDEN, "no");
    say(theirs, Allowance.FORBIDDEN, "no");
    assertFalse(loaded());
    assertEquals(List.of(), say(theirs, Allowance.PINNED, "one way for all"));
    assertTrue(loaded());
    assertEquals(
        List.of(
            new SwitchFault(
                "on", "The group keeps org.example.pay on: ask whoever looks after the group.")),
        plugins.turn(theirs, PAY, false, "Olga", "rather not"));
    assertEquals(
        List.of("Pinned by the group, by Gesa: one way for all"),
        plugins.of(theirs).stream().map(Plugins.Plugin::state).toList());
  }

  @Test
  @DisplayName("S77: a word has a reason, a company and a plugin; all faults are told at once")
  void faults() {
    List<Group.Objection> faults =
        group.say(
            ours,
            List.of(new Group.Word(new UUID(9, 9), "org.example.none", Allowance.PINNED)),
            "Gesa",
            " ");
    assertEquals(
        List.of("why", "company", "plugin"),
        faults.stream().map(Group.Objection::about).toList(),
        faults::toString);
  }

  @Test
  @DisplayName(
      "S77: words are kept with who said them, in the audit trail of the one who speaks and no"
          + " other")
  void audited() {
    say(theirs, Allowance.FORBIDDEN, "no");
    say(theirs, Allowance.ALLOWED, "yes");
    assertEquals(
        List.of("group forbidden Gesa no", "group allowed Gesa yes"),
        house.ask("SELECT said_by, word, by_name, why FROM regions_plugin_word ORDER BY ordinal"));
    assertEquals(
        List.of("plugin.allowed " + ours, "plugin.forbidden " + ours),
        house.ask(
            "SELECT action, company_id FROM audit_entry WHERE action LIKE 'plugin.%' ORDER BY 1"));
  }

  private List<Group.Objection> say(UUID company, Allowance word, String why) {
    return group.say(ours, List.of(new Group.Word(company, PAY, word)), "Gesa", why);
  }

  private List<?> offers(UUID company) {
    return house.door(Regions.class).offers(company, CommissionCalculator.class);
  }

  private Binding pay() {
    return house
        .door(Regions.class)
        .switchboard(ours, TestHouse.TODAY)
        .binding(ours, CommissionCalculator.class);
  }

  private boolean loaded() {
    return house.host().plugins().getFirst().state() instanceof PluginState.Live;
  }
}
