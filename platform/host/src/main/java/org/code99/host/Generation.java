package org.code99.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One opening of a plugin: its jar, its extension objects, and how many calls are inside. After
 * {@link #close} it holds nothing of the plugin, so that keeping it pins nothing.
 */
final class Generation {
  private final int number;
  private final AtomicReference<String> quarantine = new AtomicReference<>("");
  private @Nullable OneJar jar;
  private Map<String, LiveExtension> extensions;
  private int inside;
  private boolean shut;

  private Generation(int number, OneJar jar, List<LiveExtension> extensions) {
    this.number = number;
    this.jar = jar;
    this.extensions =
        extensions.stream()
            .collect(Collectors.toUnmodifiableMap(e -> e.declared().extensionId(), e -> e));
  }

  /** Opens the jar beside whatever else is live, and constructs all its extensions. */
  static Generation open(int number, Path shelved, Inspection inspection, HostSettings settings)
      throws CannotOpen {
    OneJar jar;
    try {
      jar = new OneJar(shelved, inspection.pluginId(), inspection.pluginId() + " #" + number);
    } catch (RuntimeException | LinkageError e) {
      throw new CannotOpen("its jar cannot be opened: " + Words.of(e));
    }
    List<LiveExtension> made = new ArrayList<>();
    try {
      LentContext context = new LentContext(inspection.pluginId(), jar.loader());
      for (DeclaredExtension declared : inspection.extensions()) {
        made.add(LiveExtension.construct(declared, type(jar, declared), context, settings));
      }
      return new Generation(number, jar, made);
    } catch (CannotOpen | RuntimeException | LinkageError e) {
      made.forEach(extension -> extension.close(settings.constructionDeadline()));
      ClosedLoader loader = new ClosedLoader(jar.loader());
      jar.close();
      throw (e instanceof CannotOpen known ? known : new CannotOpen(Words.of(e))).leaving(loader);
    }
  }

  private static Class<?> type(OneJar jar, DeclaredExtension declared) throws CannotOpen {
    return jar.extensionClasses().stream()
        .filter(type -> type.getName().equals(declared.className()))
        .findFirst()
        .orElseThrow(() ->
            new CannotOpen(
                "its class "
                    + declared.className()
                    + " cannot be loaded: something that it needs is not in the jar"));
  }

  int number() {
    return number;
  }

  /** Why it is not called any more; empty while it is. */
  String quarantine() {
    return quarantine.get();
  }

  void putIntoQuarantine(String reason) {
    quarantine.compareAndSet("", reason);
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

  synchronized int abandoned() {
    return extensions.values().stream().mapToInt(LiveExtension::abandoned).sum();
  }

  /** Lets nobody in any more and waits for those inside; each of them has a deadline. */
  private synchronized Collection<LiveExtension> emptied() {
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
    Collection<LiveExtension> last = extensions.values();
    extensions = Map.of();
    return last;
  }

  /** Drains, closes the extensions and the jar, and forgets them. */
  ClosedLoader close(Duration deadline) {
    emptied().forEach(extension -> extension.close(deadline));
    OneJar last = forgetJar();
    ClosedLoader loader = new ClosedLoader(last.loader());
    last.close();
    return loader;
  }

  private synchronized OneJar forgetJar() {
    OneJar last = jar;
    jar = null;
    if (last == null) {
      throw new IllegalStateException("generation " + number + " is closed already");
    }
    return last;
  }
}
