package org.code99.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs, opens, swaps and closes plugins, one change at a time, while calls go on. */
final class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final String RESTART = "a restart is advised";

  private volatile HostSettings settings;
  private final Shelf shelf;
  private final Map<String, Integer> openings = new HashMap<>();
  private final Map<String, Running> chosen = new HashMap<>();
  private final List<ClosedLoader> lingering = new ArrayList<>();
  private final TrustGate gate;
  private volatile OpeningWatch watch = OpeningWatch.NONE;
  private volatile Board board = Board.EMPTY;

  Lifecycle(HostSettings settings, Inspector inspector, TrustGate gate) {
    this.settings = settings;
    this.gate = gate;
    this.shelf = new Shelf(settings.shelf(), inspector, gate);
  }

  void watch(OpeningWatch newest) {
    watch = newest;
  }

  HostSettings settings() {
    return settings;
  }

  /**
   * Goes by another rule from the next call on. What runs apart is opened anew with its new memory,
   * beside itself, and then let go.
   */
  synchronized void tune(GuardRule rule) {
    boolean otherMemory = rule.megabytes() != settings.annex().megabytes();
    settings = settings.withGuard(rule);
    if (otherMemory) {
      board.plugins().values().stream()
          .filter(placed -> placed.quarantine().isEmpty())
          .filter(placed ->
              placed.live().filter(live -> live.running() == Running.ISOLATED).isPresent())
          .forEach(placed -> opened(placed, placed.live()));
    }
  }

  /** Closes what is live and must not run any more, and says of all the rest whether it may. */
  synchronized void follow(TrustBook book) {
    Set<String> barred =
        board.plugins().values().stream()
            .filter(placed -> verdict(placed).bar().equals(Optional.of(placed.state())))
            .map(placed -> placed.inspection().pluginId())
            .collect(Collectors.toSet());
    gate.follow(book);
    for (Placed placed : board.plugins().values()) {
      Optional<PluginState> bar = verdict(placed).bar();
      if (bar.isPresent()) {
        closed(placed);
        board = board.with(placed.idle(bar.get()));
      } else if (barred.contains(placed.inspection().pluginId())) {
        board = board.with(placed.idle(new PluginState.Installed()));
      }
    }
  }

  private Verdict verdict(Placed placed) {
    return gate.verdict(placed.inspection().sha256());
  }

  Board board() {
    return board;
  }

  synchronized Change install(Path jar) {
    Inspection inspection = shelf.take(jar);
    if (!inspection.acceptable()) {
      return new Change.Refused(inspection.fileName(), inspection.problems());
    }
    Optional<Placed> there = board.find(inspection.pluginId());
    if (there.isPresent()) {
      return new Change.Refused(
          inspection.pluginId(),
          List.of(
              inspection.pluginId()
                  + " is installed already, in version "
                  + there.get().inspection().version()
                  + ": upgrade it instead"));
    }
    return placed(installed(inspection));
  }

  synchronized Change enable(String pluginId) {
    return known(
        pluginId,
        placed -> {
          if (placed.live().isPresent() && placed.quarantine().isEmpty()) {
            return new Change.Done(placed.status());
          }
          return opened(placed, placed.live());
        });
  }

  synchronized Change disable(String pluginId) {
    return known(
        pluginId,
        placed -> placed(placed.idle(closed(placed).orElseGet(PluginState.Installed::new))));
  }

  synchronized Change upgrade(Path jar) {
    Inspection inspection = shelf.take(jar);
    if (!inspection.acceptable()) {
      return new Change.Refused(inspection.fileName(), inspection.problems());
    }
    return known(
        inspection.pluginId(),
        placed -> {
          if (placed.inspection().sha256().equals(inspection.sha256())) {
            return new Change.Refused(
                inspection.pluginId(), List.of("this very jar is installed already"));
          }
          Placed next = installed(inspection);
          return placed.live().isPresent() ? opened(next, placed.live()) : placed(next);
        });
  }

  synchronized Change remove(String pluginId) {
    return known(
        pluginId,
        placed -> {
          PluginState end = closed(placed).orElseGet(PluginState.Gone::new);
          board = board.without(pluginId);
          return new Change.Done(placed.idle(end).status());
        });
  }

  /** Closes all that is live. Nothing comes after it, so nobody waits for a collection. */
  synchronized void closeAll() {
    for (Placed placed : board.plugins().values()) {
      board = board.with(placed.idle(new PluginState.Installed()));
      placed
          .live()
          .flatMap(live -> live.close(settings.constructionDeadline()))
          .ifPresent(lingering::add);
    }
  }

  /** Chooses where a plugin runs; a live one is opened there beside itself, and then let go. */
  synchronized Change run(String pluginId, Running running) {
    return known(
        pluginId,
        placed -> {
          Optional<Running> before = Optional.ofNullable(chosen.put(pluginId, running));
          Optional<Generation> live = placed.live();
          if (live.isEmpty() || live.get().running() == running) {
            return placed(placed.toRun(running));
          }
          Change change = opened(placed, live);
          if (!change.done()) {
            before.ifPresentOrElse(
                kept -> chosen.put(pluginId, kept), () -> chosen.remove(pluginId));
          }
          return change;
        });
  }

  private Placed installed(Inspection inspection) {
    return Placed.installed(inspection, shelf.place(inspection), running(inspection));
  }

  /** As somebody chose; else as the settings say; what would end the house is never inside. */
  private Running running(Inspection inspection) {
    return Optional.ofNullable(chosen.get(inspection.pluginId()))
        .orElseGet(() ->
            inspection.exits().isEmpty()
                ? settings.running().apply(gate.verdict(inspection.sha256()).level())
                : Running.ISOLATED);
  }

  synchronized int lingeringLoaders() {
    lingering.removeIf(ClosedLoader::awaitCollected);
    return lingering.size();
  }

  private Change known(String pluginId, Function<Placed, Change> change) {
    return board
        .find(pluginId)
        .map(change)
        .orElseGet(() ->
            new Change.Refused(
                pluginId, List.of(pluginId + " is not installed: install its jar first")));
  }

  private Change placed(Placed placed) {
    board = board.with(placed);
    return new Change.Done(placed.status());
  }

  /** Opens the next generation; only when it stands is it shown, and the one before let go. */
  private Change opened(Placed next, Optional<Generation> before) {
    String id = next.inspection().pluginId();
    Optional<PluginState> bar = verdict(next).bar();
    if (bar.isPresent()) {
      if (before.isEmpty()) {
        board = board.with(next.idle(bar.get()));
      }
      return new Change.Refused(id, List.of(bar.get().inWords()));
    }
    try {
      shelf.verify(next.inspection());
      Running running = running(next.inspection());
      if (running == Running.IN_PROCESS && !next.inspection().exits().isEmpty()) {
        throw new CannotOpen(String.join("; ", next.inspection().exits()));
      }
      int number = openings.merge(id, 1, Integer::sum);
      Placed live = next.live(watched(number, next, running));
      board = board.with(live);
      before.ifPresent(this::bury);
      return new Change.Done(live.status());
    } catch (CannotOpen e) {
      e.left().ifPresent(lingering::add);
      LOG.warn("{} {} was not opened: {}", id, next.inspection().version(), e.getMessage());
      if (before.isEmpty()) {
        board = board.with(next.idle(new PluginState.Rejected(List.of(e.reason()))));
      }
      return new Change.Refused(id, List.of(e.reason()));
    }
  }

  private Generation watched(int number, Placed next, Running running) throws CannotOpen {
    Inspection jar = next.inspection();
    watch.begins(jar.pluginId(), jar.version(), jar.sha256());
    try {
      return Generation.open(number, next.jar(), jar, running, settings);
    } finally {
      watch.ends(jar.sha256());
    }
  }

  /** Closes what is live; says how it lingers if it does. */
  private Optional<PluginState> closed(Placed placed) {
    if (placed.live().isEmpty()) {
      return Optional.empty();
    }
    Generation generation = placed.live().get();
    board = board.with(placed.idle(new PluginState.Draining(generation.number())));
    return bury(generation)
        ? Optional.empty()
        : Optional.of(new PluginState.Lingering(generation.number(), RESTART));
  }

  /** Drains and closes a generation; whether its loader was collected. */
  private boolean bury(Generation generation) {
    Optional<ClosedLoader> loader = generation.close(settings.constructionDeadline());
    boolean collected = loader.map(ClosedLoader::awaitCollected).orElse(true);
    if (!collected) {
      loader.ifPresent(lingering::add);
      LOG.warn("generation {} is closed but not collected: {}", generation.number(), RESTART);
    }
    return collected;
  }
}
