package org.code99.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.code99.api.FixStatus;
import org.code99.lessons.Lesson;
import org.code99.lessons.Lessons;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where a lesson stands, as somebody tells it.
 *
 * @param cause the code of the loss reason
 * @param department that owns the mending
 * @param status {@code open}, {@code planned}, {@code fixed}, {@code not-fixable} or {@code
 *     recurred}
 * @param since today when it is left out
 * @param evidence what proves it
 * @param texts what letters may say, by language tag
 */
record LessonOrder(
    @Nullable String cause,
    @Nullable String department,
    @Nullable String status,
    @Nullable LocalDate since,
    @Nullable String evidence,
    @Nullable Map<String, String> texts) {

  /** Notes it, or tells all that is wrong with it beside what could not be read. */
  void note(Lessons lessons, Actor actor, LocalDate today, List<Fault> unread) {
    String told = text(status);
    boolean known = told.matches("[a-z-]{1,32}");
    Lesson lesson =
        new Lesson(
            text(cause),
            text(department),
            known ? FixStatus.of(told) : FixStatus.OPEN,
            since == null ? today : since,
            text(evidence),
            texts == null ? Map.of() : texts);
    List<Fault> faults = new ArrayList<>(unread);
    if (!known) {
      faults.add(
          Fault.at("status", "Say how far it is: open, planned, fixed, not-fixable or recurred."));
    }
    Lessons.faults(lesson, today)
        .forEach(fault -> faults.add(Fault.reason(fault.about(), fault.reason())));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    lessons.note(actor.company(), lesson, actor.name(), today);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }
}
