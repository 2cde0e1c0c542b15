package org.code99.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Settings SETTINGS =
      Settings.of(Map.of("tips", "soft", "darts", "3", "rate", "4.5", "logo", "true", "note", " "));

  @Test
  @DisplayName("a setting is read as what it is")
  void typed() {
    assertEquals("soft", SETTINGS.text("tips", "steel"));
    assertEquals(3, SETTINGS.wholeNumber("darts", 1));
    assertEquals(Rate.percent("4.5"), SETTINGS.percent("rate", Rate.ZERO));
    assertTrue(SETTINGS.flag("logo", false));
  }

  @Test
  @DisplayName("what is missing or blank has what stands in for it")
  void standIns() {
    assertEquals(Optional.empty(), SETTINGS.find("note"));
    assertEquals("none", SETTINGS.text("note", "none"));
    assertEquals(6, SETTINGS.wholeNumber("boards", 6));
    assertEquals(Rate.WHOLE, SETTINGS.percent("share", Rate.WHOLE));
    assertFalse(SETTINGS.flag("extra", false));
  }

  @Test
  @DisplayName("a number that is none is refused by the name of its setting")
  void noNumber() {
    assertEquals(
        "setting 'tips' is no whole number: 'soft'",
        assertThrows(IllegalArgumentException.class, () -> SETTINGS.wholeNumber("tips", 1))
            .getMessage());
  }

  @Test
  @DisplayName(
      "settings do not change with the map that they were made of, and are written in order")
  void copied() {
    Map<String, String> values = new HashMap<>(Map.of("b", "2", "a", "1"));
    Settings settings = Settings.of(values);
    values.put("c", "3");
    assertEquals("{a=1, b=2}", settings.toString());
  }
}
