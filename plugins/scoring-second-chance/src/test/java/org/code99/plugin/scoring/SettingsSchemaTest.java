package org.code99.plugin.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.code99.api.Settings;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The settings of second-chance scoring")
class SettingsSchemaTest {
  private static final Pattern SETTING =
      Pattern.compile("\"([a-z-]+)\": \\{\\s*\"title\".*?\"default\": ([0-9.]+)", Pattern.DOTALL);

  @Test
  @DisplayName("S61: the defaults of the schema are the defaults of the code, and none is left out")
  void schemaAndCodeAgree() {
    Map<String, String> defaults = new HashMap<>();
    SETTING.matcher(schema()).results().forEach(s -> defaults.put(s.group(1), s.group(2)));
    assertEquals(
        Set.of(
            "reference-value",
            "pain-half-life-years",
            "pain-floor",
            "second-lifetime-years",
            "returning-share"),
        defaults.keySet());
    assertEquals(Yardstick.from(Settings.none()), Yardstick.from(Settings.of(defaults)));
  }

  private static String schema() {
    return TestContext.of(SecondChance.class)
        .resource("META-INF/code99/org.code99.scoring-second-chance.settings.json")
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow();
  }
}
