package org.code99.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.code99.web.Form;

/**
 * Reads the note that somebody wrote in the car. It is never refused: what cannot be read is left
 * out, and a day that cannot be read is today.
 */
final class NoteForm {
  private NoteForm() {}

  /**
   * The note of a form.
   *
   * @param newKey when the form brought none
   */
  static VisitNote read(Form form, LocalDate today, Supplier<String> newKey) {
    String key = form.text("key");
    return new VisitNote(
        key.isEmpty() ? newKey.get() : key,
        form.date("on").orElse(today),
        form.text("happened"),
        complaints(form),
        Told.of(form.text("why"), form.ticked("whyNotSaid")),
        Told.of(form.text("cost"), form.ticked("costNotSaid")),
        reaction(form.text("reaction")),
        form.text("reactionWords"),
        WouldThey.of(form.text("wouldThey")),
        yesOrNo(form.text("decisionMaker")),
        reasons(form),
        Darts.of(form.text("darts")));
  }

  private static List<VisitNote.Complaint> complaints(Form form) {
    return form.text("complaints")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> new VisitNote.Complaint(form.text("saidBy"), line))
        .toList();
  }

  private static OptionalInt reaction(String text) {
    return text.matches("[1-5]") ? OptionalInt.of(text.charAt(0) - '0') : OptionalInt.empty();
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<ChosenReasons> reasons(Form form) {
    List<String> codes = form.all("reasons").stream().filter(code -> !code.isEmpty()).toList();
    if (!codes.isEmpty()) {
      return Optional.of(new ChosenReasons(codes));
    }
    return form.ticked("wouldNotSay") ? Optional.of(ChosenReasons.wouldNotSay()) : Optional.empty();
  }
}
