package org.code99.office;

import java.util.Optional;
import java.util.OptionalLong;
import org.code99.web.Form;
import org.code99.web.Means;
import org.code99.web.Meanwhile;

/**
 * A whole set of house rules for a region.
 *
 * @param preset {@code gentle} or {@code strict}
 * @param why a sentence
 * @param version the highest one among the rules that were read
 */
record PresetOrder(
    Optional<String> preset,
    Optional<String> why,
    @Means("The highest version among the rules. " + Meanwhile.VERSION) OptionalLong version) {
  static PresetOrder of(Form form) {
    return new PresetOrder(
        Optional.of(form.text("preset")), Optional.of(form.text("why")), form.version());
  }
}
