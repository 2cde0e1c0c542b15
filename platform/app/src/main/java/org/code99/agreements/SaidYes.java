package org.code99.agreements;

import java.time.LocalDate;
import java.util.Optional;
import org.code99.people.Actor;
import org.code99.visits.WouldThey;
import org.code99.web.Form;

/** Reads a conditional commitment from a form (S53). */
final class SaidYes {
  private SaidYes() {}

  /** Where a day is told and nobody named, whoever writes it down owes it. */
  static Commitment read(Actor actor, Form form, LocalDate today) {
    Optional<WouldThey> answer = WouldThey.of(form.text("answer"));
    if (answer.isEmpty()) {
      form.fault("answer", "What did they say: yes, no, not yet or didn't ask?");
    }
    LocalDate on = form.past("on", today);
    Optional<LocalDate> due = form.date("due");
    form.check();
    String owner = form.text("owner");
    Optional<Duty> duty =
        due.map(day ->
            new Duty(
                Duty.Side.OURS,
                form.text("problem"),
                owner.isEmpty() ? Optional.of(actor.person()) : Optional.empty(),
                owner.isEmpty() ? actor.name() : owner,
                day,
                Duty.USUAL_WARNING));
    return new Commitment(
        form.text("problem"),
        form.text("saidBy"),
        form.text("words"),
        answer.orElseThrow(),
        on,
        duty);
  }
}
