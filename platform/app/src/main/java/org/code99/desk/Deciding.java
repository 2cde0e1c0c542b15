package org.code99.desk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.people.Actor;
import org.code99.watch.DeclaredKind;
import org.code99.watch.Tripwire;
import org.code99.watch.Watch;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/** Carries out what somebody decided about a file, as a form or a program says it (S62, S64). */
@Singleton
class Deciding {
  private static final String DECISION = "decision";

  private final CaseFiles files;
  private final Watch watch;

  Deciding(CaseFiles files, Watch watch) {
    this.files = files;
    this.watch = watch;
  }

  /** Carries it out, or refuses with all that is wrong. */
  void decide(Actor actor, UUID file, Form form) {
    int version = version(form);
    String why = form.text("why");
    switch (form.text(DECISION)) {
      case "begin" -> files.decide(actor, file, version, new Decision.Begin(why));
      case "watch" -> watch(actor, file, version, form, why);
      case "hand_over" -> handOver(actor, file, version, form, why);
      case "over" ->
          files.decide(actor, file, version, new Decision.Over(form.text("reopens"), why));
      case "drop" -> files.decide(actor, file, version, new Decision.Drop(why));
      default ->
          throw new Refused(
              Refused.Kind.INVALID,
              List.of(Fault.at(DECISION, "Choose one of begin, watch, hand_over, over and drop.")));
    }
  }

  private void watch(Actor actor, UUID file, int version, Form form, String why) {
    List<Tripwire> tripwires =
        Stream.concat(
                Tripwire.Kind.ours().stream(),
                watch.declaredKinds(actor).stream().map(DeclaredKind::kind))
            .filter(kind -> form.all("tripwires").contains(kind.code()))
            .map(kind -> tripwire(form, kind))
            .toList();
    form.check();
    watch.park(actor, file, version, tripwires, why);
  }

  private static Tripwire tripwire(Form form, Tripwire.Kind kind) {
    Optional<LocalDate> day = kind.dated() ? form.date(kind.code()) : Optional.empty();
    return new Tripwire(kind, kind.dated() ? "" : form.text(kind.code()), day);
  }

  private void handOver(Actor actor, UUID file, int version, Form form, String why) {
    List<Fault> faults = new ArrayList<>();
    Optional<UUID> person = form.id("person");
    if (person.isEmpty()) {
      faults.add(Fault.at("person", "Say who gets on with them better."));
    }
    int share = number(form.text("formerShare"));
    if (share < 0) {
      faults.add(Fault.at("formerShare", "The former owner keeps 0 to 100 percent of the credit."));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    files.handOver(actor, file, version, person.orElseThrow(), share, why);
  }

  private static int version(Form form) {
    int version = number(form.text("version"));
    if (version < 0) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(
              Fault.at(
                  "version", "Say which version of the file you saw: it stands in the file.")));
    }
    return version;
  }

  /** Nothing but a small number that is not negative counts; else -1. */
  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
