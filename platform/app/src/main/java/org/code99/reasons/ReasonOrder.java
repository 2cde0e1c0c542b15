package org.code99.reasons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.code99.web.Form;

/**
 * What an admin says of a reason; what a program left out is empty.
 *
 * @param labels by language; an empty one leaves it to the taxonomy
 * @param family of a new reason
 * @param hidden whether new losses get it no more
 * @param instead what they get in its place, or empty
 * @param edition that was read before; 0 for a new one
 * @param why for the history
 */
record ReasonOrder(
    Map<String, String> labels,
    String family,
    boolean hidden,
    String instead,
    int edition,
    String why) {
  /** The languages that the page asks for: those of our letters. */
  static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  ReasonOrder {
    Map<String, String> told = new LinkedHashMap<>();
    Objects.requireNonNullElse(labels, Map.<String, String>of())
        .forEach((language, label) -> {
          String text = Objects.requireNonNullElse(label, "").strip();
          if (!text.isEmpty()) {
            told.put(language, text);
          }
        });
    labels = Map.copyOf(told);
    family = Objects.requireNonNullElse(family, "");
    instead = Objects.requireNonNullElse(instead, "");
    why = Objects.requireNonNullElse(why, "").strip();
  }

  static ReasonOrder of(Form form) {
    Map<String, String> labels = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> labels.put(language, form.text("label-" + language)));
    String edition = form.text("edition");
    return new ReasonOrder(
        labels,
        form.text("family"),
        form.ticked("hidden"),
        form.text("instead"),
        edition.matches("\\d{1,9}") ? Integer.parseInt(edition) : 0,
        form.text("why"));
  }

  /** As the house keeps it. */
  OwnWord word() {
    return new OwnWord(
        labels,
        hidden,
        Optional.of(instead).filter(code -> hidden && !code.isEmpty()),
        edition,
        why);
  }
}
