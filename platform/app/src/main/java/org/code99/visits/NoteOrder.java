package org.code99.visits;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What happened on a visit, as a program tells it. Everything may be left out.
 *
 * @param key the same each time the note is sent
 * @param on today when it is left out
 * @param complaints word for word, one in each line
 * @param saidBy who complained
 * @param why why we lost touch
 * @param whyNotSaid they were asked and did not say
 * @param cost what it cost them
 * @param costNotSaid they were asked and did not say
 * @param reaction how they took the visit, from 1 to 5
 * @param decisionMaker {@code yes} when who decides was there, {@code no} when not
 * @param reasons codes, the weightiest first
 * @param wouldNotSay they would not say why they left
 */
record NoteOrder(
    @Nullable String key,
    @Nullable LocalDate on,
    @Nullable String happened,
    @Nullable String complaints,
    @Nullable String saidBy,
    @Nullable String why,
    @Nullable Boolean whyNotSaid,
    @Nullable String cost,
    @Nullable Boolean costNotSaid,
    @Nullable Integer reaction,
    @Nullable String reactionWords,
    @Nullable WouldThey wouldThey,
    @Nullable String decisionMaker,
    @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> reasons,
    @Nullable Boolean wouldNotSay,
    @Nullable Darts darts) {

  /**
   * The note; a day to come is no fault here, for what was recorded stays.
   *
   * @param newKey when none came along
   */
  VisitNote note(LocalDate today, Supplier<String> newKey) {
    check();
    return new VisitNote(
        key == null || key.isBlank() ? newKey.get() : key.strip(),
        on == null ? today : on,
        text(happened),
        text(complaints)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new VisitNote.Complaint(text(saidBy), line))
            .toList(),
        Told.of(text(why), yes(whyNotSaid)),
        Told.of(text(cost), yes(costNotSaid)),
        reaction == null ? OptionalInt.empty() : OptionalInt.of(reaction),
        text(reactionWords),
        Optional.ofNullable(wouldThey),
        Optional.ofNullable(decisionMaker).map("yes"::equals),
        chosen(),
        Optional.ofNullable(darts));
  }

  private void check() {
    List<Fault> faults = new ArrayList<>();
    if (reaction != null && (reaction < 1 || reaction > 5)) {
      faults.add(Fault.at("reaction", "They took it from 1, the door, to 5, glad: say which."));
    }
    if (decisionMaker != null && !decisionMaker.matches("yes|no")) {
      faults.add(Fault.at("decisionMaker", "Say yes or no: was who decides there?"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private Optional<ChosenReasons> chosen() {
    if (reasons != null && !reasons.isEmpty()) {
      return Optional.of(new ChosenReasons(reasons));
    }
    return yes(wouldNotSay) ? Optional.of(ChosenReasons.wouldNotSay()) : Optional.empty();
  }

  private static boolean yes(@Nullable Boolean told) {
    return Boolean.TRUE.equals(told);
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }
}
