package org.code99.plugin.signals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.Settings;
import org.code99.api.SignalKind;

/** The kinds that a row may have: those that the house has too, and those of the settings. */
record Kinds(Map<String, String> labels) {
  private static final List<SignalKind> OF_THE_HOUSE =
      List.of(
          SignalKind.of("buyer-left", "The buyer left"),
          SignalKind.of("acquired", "They were bought, or merged"),
          SignalKind.of("competitor-failing", "A competitor is failing"),
          SignalKind.of("needs-changed", "They need something else"));

  /**
   * Reads {@code code = Label; code = Label}.
   *
   * @throws IllegalArgumentException for what is written otherwise
   */
  static Kinds of(Settings settings) {
    Map<String, String> labels = new LinkedHashMap<>();
    OF_THE_HOUSE.forEach(kind -> labels.put(kind.code(), kind.label("en")));
    for (String told : settings.text("kinds", "").split(";", -1)) {
      int equals = told.indexOf('=');
      if (equals > 0) {
        labels.put(told.substring(0, equals).strip(), told.substring(equals + 1).strip());
      } else if (!told.isBlank()) {
        throw new IllegalArgumentException(
            "'" + told.strip() + "' is no kind of signals: write it as code = What people read");
      }
    }
    return new Kinds(labels);
  }

  boolean has(String code) {
    return labels.containsKey(code);
  }

  List<SignalKind> all() {
    List<SignalKind> all = new ArrayList<>();
    labels.forEach((code, label) -> all.add(SignalKind.of(code, label)));
    return all;
  }
}
