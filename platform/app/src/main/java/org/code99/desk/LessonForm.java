package org.code99.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.code99.api.FixStatus;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/** Reads where a lesson stands, and notes it. */
final class LessonForm {
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  private LessonForm() {}

  static void note(Lessons lessons, Actor actor, Form form, LocalDate today) {
    Map<String, String> texts = new LinkedHashMap<>();
    LANGUAGES.stream()
        .filter(language -> !form.text("text-" + language).isEmpty())
        .forEach(language -> texts.put(language, form.text("text-" + language)));
    String status = form.text("status");
    LocalDate since = form.date("since").orElse(today);
    if (!status.matches("[a-z-]{1,32}")) {
      form.fault("status", "Say how far it is: open, planned, fixed, not-fixable or recurred.");
    }
    form.check();
    List<String> faults =
        lessons.note(
            actor.company(),
            new Lesson(
                form.text("cause"),
                form.text("department"),
                FixStatus.of(status),
                since,
                form.text("evidence"),
                texts),
            actor.name(),
            today);
    if (!faults.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID, faults.stream().map(LessonForm::sentence).map(Fault::of).toList());
    }
  }

  private static String sentence(String fault) {
    return Character.toUpperCase(fault.charAt(0)) + fault.substring(1) + ".";
  }
}
