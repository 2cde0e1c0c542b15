package org.code99.web;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.code99.audit.Change;
import org.code99.audit.Edit;
import org.code99.audit.Overtaken;
import org.code99.people.Actor;
import org.code99.people.LocalDays;

/**
 * Tells whoever changes something that somebody else changed it since they looked: who, when, and
 * what of it, beside each field.
 */
@Singleton
public class Meanwhile {
  /** What the description of the API says of a version that a change may name. */
  public static final String VERSION =
      "The version that was read. Where somebody changed it since, the answer is 409 and tells who changed"
          + " what, and nothing is written. Left out, the change holds whatever stood there.";

  private final OurNames names;
  private final LocalDays days;

  Meanwhile(OurNames names, LocalDays days) {
    this.names = names;
    this.days = days;
  }

  /**
   * Does what somebody asked for.
   *
   * @throws Refused when it is overtaken, with all that changed
   */
  public <T> T unlessOvertaken(Actor actor, Supplier<T> work) {
    try {
      return work.get();
    } catch (Overtaken overtaken) {
      throw refusal(actor, overtaken.edits());
    }
  }

  /** The same, for what answers nothing. */
  public void unlessOvertaken(Actor actor, Runnable work) {
    unlessOvertaken(
        actor,
        () -> {
          work.run();
          return true;
        });
  }

  private Refused refusal(Actor actor, List<Edit> edits) {
    if (edits.isEmpty()) {
      return Refused.because(
          Refused.Kind.CONFLICT,
          "This is not the version that holds: read it again, then change it.");
    }
    UnaryOperator<String> named = names.of(actor.company());
    ZoneId zone = days.zone(actor);
    List<Fault> faults = new ArrayList<>();
    for (Edit edit : edits) {
      String who = named.apply(edit.by());
      faults.add(
          Fault.of(
              "%s changed this after you had looked at it, on %s%s."
                  .formatted(
                      who,
                      Show.moment(edit.at().atZone(zone)),
                      edit.why().isEmpty() ? "" : ": \"" + edit.why() + "\"")));
      for (Change change : edit.changes()) {
        faults.add(
            Fault.at(
                change.field(),
                "%s made it %s; it was %s."
                    .formatted(
                        who,
                        quoted(named.apply(change.after())),
                        quoted(named.apply(change.before())))));
      }
    }
    faults.add(
        Fault.of("Nothing was saved. Look at what changed, then save yours again or leave it."));
    return new Refused(Refused.Kind.CONFLICT, faults);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "empty" : "'" + text + "'";
  }
}
