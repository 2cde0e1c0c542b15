package org.code99.plugin.commission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.api.Settings;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of the commission calculator")
class SettingsSchemaTest {
  private static final Pattern SETTING =
      Pattern.compile(
          "\"([a-z-]+)\": \\{\\s*\"title\".*?\"default\": \"?([0-9.a-z-]*)\"?", Pattern.DOTALL);

  @Test
  @DisplayName("S69: the defaults of the schema are the defaults of the code, and none is left out")
  void schemaAndCodeAgree() {
    Map<String, String> defaults = new HashMap<>();
    SETTING.matcher(schema()).results().forEach(s -> defaults.put(s.group(1), s.group(2)));
    assertEquals(
        Set.of("basis", "base-rate", "tiers", "tier-mode", "win-back", "multiplier", "bonus"),
        defaults.keySet());
    Optional<Plan> fromSchema = PlanReading.of(Settings.of(defaults)).plan();
    assertEquals(PlanReading.of(Settings.none()).plan(), fromSchema);
  }

  private static String schema() {
    return TestContext.of(WinBackCommission.class)
        .resource("META-INF/code99/org.code99.commission-calculator.settings.json")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
