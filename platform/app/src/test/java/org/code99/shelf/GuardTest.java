package org.code99.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.OpenHouse;
import org.code99.PluginJars;
import org.code99.Problems;
import org.code99.TestHouse;
import org.code99.api.CommissionBatch;
import org.code99.api.CommissionCalculator;
import org.code99.api.Settings;
import org.code99.audit.Audit;
import org.code99.host.BreakerRule;
import org.code99.host.ExtensionRef;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.people.Role;
import org.code99.regions.Extensions;
import org.code99.regions.Founding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guard, tuned by an admin")
class GuardTest {
  private static final String PAY = "org.example.pay";
  private static final ExtensionRef REF = new ExtensionRef(PAY, PAY, "CommissionCalculator");
  private static final String THROWS =
      """
      public List<CommissionStatement> calculate(CommissionBatch batch) {
        throw new IllegalStateException("no rates today");
      }
      """;
  private static final CommissionBatch NOTHING =
      new CommissionBatch(LocalDate.of(2025, 12, 31), Settings.none(), List.of());

  @Test
  @DisplayName(
      "P12: an admin sets deadlines and memory on a page or by the API, with a reason and within"
          + " bounds; it holds at once, and stands in the audit trail")
  void tunes(@TempDir Path folder) throws Exception {
    try (OpenHouse house = new OpenHouse(folder)) {
      UUID company = house.door(Founding.class).found(TestHouse.company("Blume", "EUR")).id();
      UUID person = house.letIn(company, "Ada", company, Role.ADMIN);
      OpenHouse.Browser ada = house.browserOf("Ada");
      OpenHouse.Browser program = house.programOf(person);
      String page = ada.open("/plugin-shelf/guard").body();
      assertTrue(page.contains("1 to 600; standard 120"), page);

      HttpResponse<String> wrong =
          program.json(
              "PUT",
              "/api/v1/plugin-shelf/guard",
              "{\"deadlines\": {\"CommissionCalculator\": 0, \"Nothing\": 5}, \"megabytes\": 8}");
      assertEquals(422, wrong.statusCode());
      List.of("1 to 600 seconds", "no point 'Nothing'", "64 to 4096 MB", "say why")
          .forEach(fault -> assertTrue(wrong.body().contains(fault), wrong.body()));
      assertEquals(
          Set.of("deadlines.CommissionCalculator", "deadlines.Nothing", "megabytes", "why"),
          Problems.faults(wrong.body()).keySet());

      HttpResponse<String> tuned =
          program.json(
              "PUT",
              "/api/v1/plugin-shelf/guard",
              "{\"deadlines\": {\"CommissionCalculator\": 7}, \"why\": \"they hang\"}");
      assertEquals(200, tuned.statusCode(), tuned.body());
      assertTrue(
          tuned
              .body()
              .contains("{\"point\":\"CommissionCalculator\",\"seconds\":7,\"standard\":30}"),
          tuned.body());
      assertEquals(
          Duration.ofSeconds(7),
          house.door(PluginHost.class).guard().deadlineOf("CommissionCalculator"));

      assertEquals(422, ada.send("/plugin-shelf/guard", form("seven", "512", "more")).statusCode());
      assertEquals(303, ada.send("/plugin-shelf/guard", form("8", "512", "more")).statusCode());
      assertEquals(512, house.door(PluginHost.class).guard().megabytes());
      assertTrue(
          ada.open("/house/audit?action=guard.tune").body().contains("CommissionCalculator 8 s"));
      assertEquals(
          422,
          ada.send("/plugin-shelf/guard/org.example.pay/release", Map.of("why", "so"))
              .statusCode());
    }
  }

  private static Map<String, String> form(String seconds, String megabytes, String why) {
    return Map.of(
        "LossReasonTaxonomy", "30",
        "ScoringStrategy", "30",
        "OutreachApproach", "30",
        "OutreachChannel", "120",
        "ChangeSignalSource", "30",
        "CommissionCalculator", seconds,
        "SettingsCheck", "60",
        "SettingsRules", "5",
        "megabytes", megabytes,
        "why", why);
  }

  @Test
  @DisplayName("P12: another process of the house follows what was said, from the next call on")
  void everyProcessFollows(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder);
        PluginHost other = PluginHost.open(HostSettings.of(folder.resolve("other")))) {
      Guarding there = guarding(house, other);
      house.inOneGo(() -> {
        house
            .door(Guarding.class)
            .tune(
                Who.OPERATOR, new GuardOrder(Map.of("CommissionCalculator", 1), null, "they hang"));
        return true;
      });
      other.install(
          new PluginJars(folder)
              .commission(
                  PAY,
                  """
                  public List<CommissionStatement> calculate(CommissionBatch batch) {
                    while (!Thread.interrupted()) { Thread.onSpinWait(); }
                    return List.of();
                  }
                  """,
                  ""));
      other.enable(PAY);
      follow(house, there);
      assertEquals("it did not answer within 1000 ms", failure(other));
      follow(house, there);
      assertEquals(Duration.ofSeconds(1), other.guard().deadlineOf("CommissionCalculator"));
    }
  }

  @Test
  @DisplayName("P12: whoever decides releases a plugin from quarantine with a reason, once")
  void releases(@TempDir Path folder) {
    try (TestHouse house = new TestHouse(folder);
        PluginHost host =
            PluginHost.open(
                HostSettings.of(folder.resolve("other"))
                    .withBreaker(new BreakerRule(1, Duration.ZERO, 1)))) {
      Guarding guarding = guarding(house, host);
      host.install(new PluginJars(folder).commission(PAY, THROWS, ""));
      host.enable(PAY);
      failure(host);
      assertTrue(failure(host).contains("failed again and again"), "it is in quarantine");
      assertTrue(guarding.view().plugins().getFirst().quarantine().contains("no rates today"));
      assertTrue(guarding.view().plugins().getFirst().resting());

      house.inOneGo(() -> {
        guarding.release(Who.OPERATOR, PAY, "the rates are there");
        return true;
      });
      follow(house, guarding);
      assertEquals("", guarding.view().plugins().getFirst().quarantine());
      failure(host);
      follow(house, guarding);
      assertFalse(
          guarding.view().plugins().getFirst().quarantine().isEmpty(),
          "a release holds once, and it failed again");
    }
  }

  @Test
  @DisplayName("P13: calls and failures of plugins are metrics, by name and never by object")
  void metrics(@TempDir Path folder) throws Exception {
    try (OpenHouse house = OpenHouse.paying(folder, PAY, "", "")) {
      house
          .door(Extensions.class)
          .call(
              CommissionCalculator.class,
              REF,
              pay -> pay.calculate(NOTHING),
              answers -> List.of("not believed"));
      String told = house.browser().open("/metrics").body();
      String tags = "extension=\"org.example.pay\"";
      assertTrue(
          told.lines().anyMatch(l -> l.startsWith("code99_plugin_calls_seconds_count{" + tags)),
          told);
      assertTrue(
          told.lines()
              .anyMatch(line ->
                  line.startsWith("code99_plugin_failures_total{" + tags)
                      && line.contains("kind=\"nonsense\"")
                      && line.endsWith(" 1.0")),
          told);
      assertTrue(
          told.lines()
              .anyMatch(line ->
                  line.startsWith("code99_plugin_abandoned_threads{" + tags)
                      && line.endsWith(" 0.0")),
          told);
    }
  }

  private static void follow(TestHouse house, Guarding guarding) {
    house.inOneGo(() -> {
      guarding.follow();
      return true;
    });
  }

  private static Guarding guarding(TestHouse house, PluginHost host) {
    return new Guarding(house.door(GuardWords.class), host, house.door(Audit.class));
  }

  private static String failure(PluginHost host) {
    return host.call(CommissionCalculator.class, REF, pay -> pay.calculate(NOTHING))
        .failed()
        .orElseThrow()
        .message();
  }
}
