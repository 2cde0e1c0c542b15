package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.code99.host.Change;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.host.Running;

/**
 * The door to the plugins of the installation, whichever company uses them: what is there, from
 * where it came, and whether it is open. A jar is open while any company uses it. A host forgets
 * between two starts; what somebody switched off stays off, because it is written down.
 */
@Singleton
public class InstalledPlugins {
  private final PluginHost host;
  private final PluginWords words;
  private final PlaceWords places;
  private final Map<String, Change.Refused> refused = new TreeMap<>();
  private final FolderJars folder;

  InstalledPlugins(PluginHost host, PluginWords words, PlaceWords places) {
    this.host = host;
    this.words = words;
    this.places = places;
    this.folder = new FolderJars(host);
  }

  /**
   * Opens the jars of a folder but those that no company uses, whose code is not run; remembers the
   * folder.
   *
   * @return the jars that were turned away
   */
  @Transactional
  public synchronized List<Change.Refused> openAll(Path plugins) {
    folder.are(plugins);
    Set<String> unused = words.unused();
    Map<String, Running> said = places.said();
    host.openAll(plugins, id -> false).forEach(this::remember);
    host.plugins().stream()
        .map(PluginStatus::pluginId)
        .filter(id -> !unused.contains(id))
        .forEach(id -> remember(enabled(id, said)));
    folder.hold(host.plugins());
    return List.copyOf(refused.values());
  }

  /** A jar of the folder that was looked at again, and what came of it. */
  record Looked(Inspection jar, Change change) {}

  /** Looks into the plugin folder again: what was opened or took the place of a known version. */
  @Transactional
  public synchronized List<Looked> lookAgain() {
    Set<String> unused = words.unused();
    refused.clear();
    List<Looked> news = new ArrayList<>();
    for (Path jar : folder.jars()) {
      Inspection seen = host.inspect(jar);
      Optional<PluginStatus> known = installed(seen.pluginId());
      if (known.filter(p -> p.sha256().equals(seen.sha256())).isEmpty()
          && !folder.isReplaced(seen.pluginId())) {
        Change change = known.isPresent() ? host.upgrade(jar) : opened(jar, unused);
        remember(change);
        installed(seen.pluginId()).ifPresent(now -> folder.hold(List.of(now)));
        news.add(new Looked(seen, change));
      }
    }
    return List.copyOf(news);
  }

  /** The jars that were not let in. */
  synchronized List<Change.Refused> refused() {
    return List.copyOf(refused.values());
  }

  /** Opens a plugin that a company wants; why it cannot be. */
  List<String> enable(String id) {
    return faults(host.enable(id));
  }

  /**
   * All installed plugins as they stand in the installation; what a company sees, {@link
   * Plugins#of}.
   */
  public List<PluginStatus> all() {
    return host.plugins();
  }

  private Optional<PluginStatus> installed(String id) {
    return host.plugins().stream().filter(status -> status.pluginId().equals(id)).findFirst();
  }

  /** What lies in the plugin folder, as it was when the house looked there last. */
  public synchronized List<PluginStatus> lyingInFolder() {
    return folder.lying();
  }

  /** The jar of a plugin in the plugin folder, if one lies there. */
  public synchronized Optional<Path> jarInFolder(String id) {
    return folder.jar(id);
  }

  /**
   * Puts a jar from elsewhere in the place of what is there, or brings a new plugin; the folder's
   * own jar waits.
   *
   * @return why it is refused; what was live before is live still
   */
  @Transactional
  public synchronized List<String> bring(Path jar) {
    String id = host.inspect(jar).pluginId();
    List<String> faults = faults(installed(id).isPresent() ? host.upgrade(jar) : host.install(jar));
    if (!faults.isEmpty()) {
      return faults;
    }
    folder.replace(id);
    return align(id);
  }

  /**
   * Takes away what was brought; what lies in the folder takes its place.
   *
   * @return why the folder's jar is refused
   */
  @Transactional
  public synchronized List<String> letGo(String id) {
    if (!folder.putBack(id)) {
      return List.of();
    }
    Optional<Path> own = folder.jar(id);
    if (own.isEmpty()) {
      return faults(host.remove(id));
    }
    List<String> faults = faults(host.upgrade(own.get()));
    return faults.isEmpty() ? align(id) : faults;
  }

  /** Whether a jar from elsewhere stands in the place of the folder's, or without any. */
  public synchronized boolean isBrought(String id) {
    return folder.isReplaced(id);
  }

  /**
   * Opens a plugin that some company uses and is not open, closes one that nobody uses any more.
   *
   * @return why it could not be done
   */
  @Transactional
  public synchronized List<String> align(String id) {
    boolean live =
        host.plugins().stream()
            .filter(status -> status.pluginId().equals(id))
            .anyMatch(status -> status.state() instanceof PluginState.Live);
    if (live || words.unused().contains(id)) {
      return closeUnused(id);
    }
    List<String> faults = faults(host.enable(id));
    if (faults.isEmpty()) {
      refused.remove(id);
    }
    return faults;
  }

  /** Opens it where it is to run. */
  private Change enabled(String id, Map<String, Running> said) {
    Optional<Change> chosen = Optional.ofNullable(said.get(id)).map(there -> host.run(id, there));
    return chosen.filter(change -> !change.done()).orElseGet(() -> host.enable(id));
  }

  List<String> closeUnused(String id) {
    return words.unused().contains(id) ? faults(host.disable(id)) : List.of();
  }

  static List<String> faults(Change change) {
    return change instanceof Change.Refused no ? no.reasons() : List.of();
  }

  private Change opened(Path jar, Set<String> unused) {
    return switch (host.install(jar)) {
      case Change.Done done when unused.contains(done.status().pluginId()) -> done;
      case Change.Done(PluginStatus status) -> enabled(status.pluginId(), places.said());
      case Change.Refused no -> no;
    };
  }

  private void remember(Change change) {
    if (change instanceof Change.Refused no) {
      refused.put(no.subject(), no);
    }
  }
}
