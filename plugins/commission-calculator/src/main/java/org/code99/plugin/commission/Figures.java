package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.List;
import org.code99.api.Rate;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;

/** Reads settings one by one and goes on after a bad one, so that all faults are told at once. */
record Figures(Settings settings, List<SettingsFinding> faults) {

  /** One of the choices; the first is the default. */
  String choice(String name, List<String> choices) {
    String chosen = settings.text(name, choices.getFirst());
    if (choices.contains(chosen)) {
      return chosen;
    }
    fault(
        name,
        "The setting '%s' is '%s': choose %s."
            .formatted(name, chosen, String.join(" or ", choices)));
    return choices.getFirst();
  }

  void fault(String name, String sentence) {
    faults.add(SettingsFinding.fails(name, sentence));
  }

  Rate percent(String name, String otherwise) {
    BigDecimal percent = number(name, otherwise, 0, 100);
    return Rate.ofPartsPerMillion(percent.movePointRight(4).longValue());
  }

  BigDecimal number(String name, String otherwise, long low, long high) {
    String text = settings.text(name, otherwise).strip();
    if (text.matches("\\d{1,13}(\\.\\d{1,4})?")) {
      BigDecimal number = new BigDecimal(text);
      if (number.compareTo(BigDecimal.valueOf(low)) >= 0
          && number.compareTo(BigDecimal.valueOf(high)) <= 0) {
        return number;
      }
    }
    fault(
        name,
        "The setting '%s' is '%s': give a figure from %d to %d with at most four decimals."
            .formatted(name, text, low, high));
    return new BigDecimal(otherwise);
  }
}
