package org.code99.visits;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.code99.web.Refused;
import org.code99.web.Sound;
import org.jspecify.annotations.Nullable;

/**
 * What was said at a step of clearing the air, as a program tells it.
 *
 * @param key the same each time the note is sent
 * @param on today when it is left out
 * @param fixes the causes whose fix was shown, at the second step
 * @param pastBehind whether the past is behind us, at the third one
 */
record ClearingOrder(
    @Nullable String key,
    @Nullable LocalDate on,
    @Nullable String notes,
    @Nullable String outcome,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> fixes,
    @Nullable PastBehind pastBehind) {

  ClearingNote note(int step, LocalDate today, Supplier<String> newKey) {
    AirForm.check(step);
    LocalDate day = on == null ? today : on;
    Sound.past("on", day, today)
        .ifPresent(fault -> {
          throw new Refused(Refused.Kind.INVALID, List.of(fault));
        });
    return new ClearingNote(
        key == null || key.isBlank() ? newKey.get() : key.strip(),
        step,
        day,
        text(notes),
        text(outcome),
        fixes == null ? List.of() : fixes,
        Optional.ofNullable(pastBehind));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }
}
