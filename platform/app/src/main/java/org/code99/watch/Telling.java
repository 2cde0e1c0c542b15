package org.code99.watch;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.code99.drawers.Stage;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;

/** Tells the files that a signal concerns, whoever it came from: what waited for it wakes. */
@Singleton
class Telling {
  private final Tasks tasks;
  private final Parking parking;
  private final Signals signals;
  private final Kinds kinds;

  Telling(Tasks tasks, Parking parking, Signals signals, Kinds kinds) {
    this.tasks = tasks;
    this.parking = parking;
    this.signals = signals;
    this.kinds = kinds;
  }

  /** A file that a signal is about. */
  record Concerned(UUID company, UUID file, String name, UUID region, Stage stage) {}

  /**
   * Something changed about one customer. It makes one task; a parked file wakes, and gets the
   * task, only where that is one of its tripwires.
   *
   * @param key of the event: the task is made once for it
   */
  Fanned one(Concerned about, String key, Signal signal) {
    UUID file = about.file();
    boolean buyerLeft = signal.kind().equals(Tripwire.Kind.BUYER_LEFT);
    if (about.stage() == Stage.WON) {
      return new Fanned(false, 1, 0, 0, 1);
    }
    String what = kinds.words(about.company(), signal.kind());
    if (about.stage() == Stage.OVER) {
      return new Fanned(false, 1, 0, askToOpen(about, key, what, signal), 1);
    }
    boolean waits =
        about.stage() == Stage.PARKED
            && parking.tripwires(file).stream().noneMatch(t -> t.kind().equals(signal.kind()));
    String sentence =
        buyerLeft
            ? "New buyer unknown at %s: find out who decides there now.".formatted(about.name())
            : "Something changed at %s (%s): go and see. %s"
                .formatted(about.name(), what, signal.words())
                .strip();
    if (waits) {
      int made = buyerLeft ? newBuyer(about, key, sentence, signal) : 0;
      return new Fanned(false, 1, 0, made, 0);
    }
    return signals.fan(
        about.company(), List.of(file), key, signal.kind(), sentence, signal.seenOn());
  }

  /**
   * Something changed at a competitor: everybody who went there gets one task, parked ones wake.
   */
  Fanned all(UUID company, String competitor, Collection<UUID> files, String key, Signal signal) {
    boolean failing = signal.kind().equals(Tripwire.Kind.COMPETITOR_FAILING);
    String what = failing ? "is failing" : "has news (" + kinds.words(company, signal.kind()) + ")";
    return signals.fan(
        company,
        files,
        key,
        signal.kind(),
        "%s %s: go and see whether they need somebody. %s"
            .formatted(competitor.strip(), what, signal.words())
            .strip(),
        signal.seenOn());
  }

  private int newBuyer(Concerned about, String key, String sentence, Signal signal) {
    return tasks.order(
        about.company(),
        List.of(
            TaskOrder.forOwner(
                about.file(),
                "signal-" + signal.kind().code(),
                key + " " + about.file(),
                sentence,
                signal.seenOn())));
  }

  private int askToOpen(Concerned about, String key, String what, Signal signal) {
    return tasks.order(
        about.company(),
        List.of(
            TaskOrder.forManagers(
                about.file(),
                about.region(),
                "reopen",
                key,
                "%s is over, and something changed (%s): decide whether to open it again."
                    .formatted(about.name(), what),
                signal.seenOn())));
  }
}
