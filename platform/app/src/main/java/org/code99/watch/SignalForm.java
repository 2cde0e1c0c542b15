package org.code99.watch;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Form;
import org.code99.web.Sound;

/** Reads what changed, and tells it: of one file, or of all that were lost to a competitor. */
final class SignalForm {
  private SignalForm() {}

  static Fanned tell(Watch watch, Actor actor, Optional<UUID> file, Form form, LocalDate today) {
    Optional<Tripwire.Kind> kind =
        watch.kind(actor, file.isEmpty() ? "competitor-failing" : form.text("kind"));
    if (kind.isEmpty()) {
      form.fault("kind", "Say what changed: choose one of the list.");
    }
    if (file.isEmpty()) {
      form.needed("competitor", Watch.WHO_FAILS);
    }
    LocalDate seenOn = form.past("seenOn", today);
    form.faults(Sound.name("eventKey", form.text("eventKey")).stream().toList());
    form.check();
    String key = form.text("eventKey");
    Signal signal =
        new Signal(
            kind.orElseThrow(),
            key.isEmpty() ? seenOn.toString() : key,
            form.text("words"),
            seenOn);
    return file.isPresent()
        ? watch.signal(actor, file.get(), signal)
        : watch.competitorFailing(actor, form.text("competitor"), signal);
  }
}
