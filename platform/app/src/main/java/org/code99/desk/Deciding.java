package org.code99.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.Decision;
import org.code99.people.Actor;
import org.code99.watch.DeclaredKind;
import org.code99.watch.Tripwire;
import org.code99.watch.Watch;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** Carries out what somebody decided about a file, as a form or a program says it (S62, S64). */
@Singleton
class Deciding {
  private final CaseFiles files;
  private final Watch watch;

  Deciding(CaseFiles files, Watch watch) {
    this.files = files;
    this.watch = watch;
  }

  /** What a file can wait for: the house's own, then what sources of signals declared. */
  List<Tripwire.Kind> kinds(Actor actor) {
    return Stream.concat(
            Tripwire.Kind.ours().stream(),
            watch.declaredKinds(actor).stream().map(DeclaredKind::kind))
        .toList();
  }

  /** Carries it out, or refuses with all that is wrong. */
  void decide(Actor actor, UUID file, ToldDecision told) {
    switch (told.decision()) {
      case "begin" -> settle(actor, file, told, new Decision.Begin(told.why()));
      case "watch" -> {
        check(told, Watch.faults(told.tripwires(), told.why()));
        watch.park(actor, file, told.version(), told.tripwires(), told.why());
      }
      case "hand_over" -> handOver(actor, file, told);
      case "over" -> settle(actor, file, told, new Decision.Over(told.reopens(), told.why()));
      case "drop" -> settle(actor, file, told, new Decision.Drop(told.why()));
      default -> {
        List<Fault> faults = new ArrayList<>(new Decision.Drop(told.why()).faults());
        faults.add(Fault.at("decision", "Choose one of begin, watch, hand_over, over and drop."));
        check(told, faults);
      }
    }
  }

  private void settle(Actor actor, UUID file, ToldDecision told, Decision decision) {
    check(told, decision.faults());
    files.decide(actor, file, told.version(), decision);
  }

  private void handOver(Actor actor, UUID file, ToldDecision told) {
    List<Fault> faults = new ArrayList<>(new Decision.Drop(told.why()).faults());
    if (told.person().isEmpty()) {
      faults.add(Fault.at("person", "Say who gets on with them better."));
    }
    if (told.formerShare() < 0 || told.formerShare() > 100) {
      faults.add(Fault.at("formerShare", "The former owner keeps 0 to 100 percent of the credit."));
    }
    check(told, faults);
    files.handOver(
        actor, file, told.version(), told.person().orElseThrow(), told.formerShare(), told.why());
  }

  private static void check(ToldDecision told, List<Fault> faults) {
    List<Fault> all = new ArrayList<>(told.unread());
    if (told.version() < 0) {
      all.add(Fault.at("version", "Say which version of the file you saw: it stands in the file."));
    }
    all.addAll(faults);
    if (!all.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, all);
    }
  }
}
