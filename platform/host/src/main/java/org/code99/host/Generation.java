package org.code99.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a plugin: where its extension objects live, and how many calls are inside. After
 * {@link #close} it holds nothing of the plugin, so that keeping it pins nothing.
 */
final class Generation {
  private final int number;
  private final Running running;
  private final AtomicReference<String> quarantine = new AtomicReference<>("");
  private @Nullable Home home;
  private Map<String, LiveExtension> extensions;
  private int inside;
  private boolean shut;

  private Generation(
      int number, Running running, Home home, Map<String, LiveExtension> extensions) {
    this.number = number;
    this.running = running;
    this.home = home;
    this.extensions = extensions;
  }

  /** Opens the jar beside whatever else is live, and constructs all its extensions. */
  static Generation open(
      int number, Path shelved, Inspection inspection, Running running, HostSettings settings)
      throws CannotOpen {
    Home home =
        switch (running) {
          case IN_PROCESS ->
              InHouse.open(
                  shelved,
                  inspection.pluginId(),
                  number,
                  inspection.extensions(),
                  settings.constructionDeadline());
          case ISOLATED -> InAnnex.open(number, shelved, inspection, settings);
        };
    return new Generation(
        number,
        running,
        home,
        inspection.extensions().stream()
            .map(DeclaredExtension::extensionId)
            .collect(
                Collectors.toUnmodifiableMap(
                    id -> id, id -> new LiveExtension(id, home, settings))));
  }

  int number() {
    return number;
  }

  Running running() {
    return running;
  }

  /** Where it lives and how it is there, for people; empty once it is closed. */
  synchronized String whereabouts() {
    return home == null ? "" : home.inWords();
  }

  /** Why it is not called any more; empty while it is. */
  String quarantine() {
    return quarantine.get();
  }

  void putIntoQuarantine(String reason) {
    quarantine.compareAndSet("", reason);
    Home place = home();
    if (place != null) {
      place.rest();
    }
  }

  private synchronized @Nullable Home home() {
    return home;
  }

  /** Lets a call in, unless the generation is on its way out. */
  synchronized boolean enter() {
    if (shut) {
      return false;
    }
    inside++;
    return true;
  }

  synchronized void leave() {
    inside--;
    notifyAll();
  }

  synchronized Optional<LiveExtension> extension(String id) {
    return Optional.ofNullable(extensions.get(id));
  }

  synchronized Stream<Pulse> pulses(String pluginId) {
    Home place = home;
    if (place == null) {
      return Stream.empty();
    }
    boolean shunned = !quarantine().isEmpty();
    return extensions.entrySet().stream()
        .map(one ->
            new Pulse(
                pluginId,
                one.getKey(),
                shunned || one.getValue().resting(),
                place.abandoned(one.getKey())))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Pulse::extensionId));
  }

  synchronized int abandoned() {
    return home == null ? 0 : home.abandoned();
  }

  /** Lets nobody in any more and waits for those inside; each of them has a deadline. */
  private synchronized Home emptied() {
    shut = true;
    boolean interrupted = false;
    while (inside > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    Home last = home;
    if (last == null) {
      throw new IllegalStateException("generation " + number + " is closed already");
    }
    return last;
  }

  /** Drains and closes what lives there, and forgets it. */
  Optional<ClosedLoader> close(Duration deadline) {
    Optional<ClosedLoader> loader = emptied().close(deadline);
    forget();
    return loader;
  }

  private synchronized void forget() {
    home = null;
    extensions = Map.of();
  }
}
