package org.code99.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.code99.web.Form;

/** Reads where a lesson stands. */
final class LessonForm {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private LessonForm() {}

  static LessonOrder read(Form form) {
    Map<String, String> texts = new LinkedHashMap<>();
    LANGUAGES.stream()
        .filter(language -> !form.text("text-" + language).isEmpty())
        .forEach(language -> texts.put(language, form.text("text-" + language)));
    return new LessonOrder(
        form.text("cause"),
        form.text("department"),
        form.text("status"),
        form.date("since").orElse(null),
        form.text("evidence"),
        texts);
  }

  /** {@code texts.en} of a lesson stands in the form's field {@code text-en}. */
  static String field(String told) {
    return told.replaceFirst("^texts\\.", "text-");
  }
}
