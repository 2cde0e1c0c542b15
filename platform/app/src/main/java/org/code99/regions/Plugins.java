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
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.host.Change;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.host.Running;

/**
 * The door to the plugins as one company has them: what is there, how it stands, and who switched
 * it. Each company switches for itself among what the group allows; a jar is loaded while any of
 * them uses it. A host forgets between two starts; what somebody switched off stays off, because it
 * is written down.
 */
@Singleton
public class Plugins {
  private final PluginHost host;
  private final Extensions extensions;
  private final PluginWords words;
  private final PlaceWords places;
  private final Audit audit;
  private final Map<String, Change.Refused> refused = new TreeMap<>();
  private final FolderJars folder;

  Plugins(
      PluginHost host, Extensions extensions, PluginWords words, PlaceWords places, Audit audit) {
    this.host = host;
    this.extensions = extensions;
    this.words = words;
    this.places = places;
    this.audit = audit;
    this.folder = new FolderJars(host);
  }

  /**
   * A plugin as a page shows it.
   *
   * @param id in reverse DNS form
   * @param provider who made it
   * @param state in words, with its reason
   * @param on whether the company uses it
   * @param live whether the company can call it now
   * @param pinned whether the group keeps it on
   * @param running the code of where it runs: {@code in-process} or {@code isolated}
   * @param whereabouts the same in words, with its process; empty where the company does not call
   *     it
   * @param supplies the simple names of the points that it extends
   * @param failures how many calls failed since the start
   * @param firstFailure what was wrong with the first; empty without any
   */
  public record Plugin(
      String id,
      String version,
      String provider,
      String state,
      boolean on,
      boolean live,
      boolean pinned,
      String running,
      String whereabouts,
      List<String> supplies,
      int failures,
      String firstFailure) {
    /** Copies. */
    public Plugin {
      supplies = List.copyOf(supplies);
    }
  }

  /** A jar that was not let in, and all reasons. */
  public record Turned(String jar, List<String> reasons) {
    /** Copies. */
    public Turned {
      reasons = List.copyOf(reasons);
    }
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

  /**
   * Looks into the plugin folder again: a new jar is opened, another version of a known one takes
   * its place while work goes on.
   *
   * @return one sentence for each jar that changed something; none when all is as before
   */
  @Transactional
  public synchronized List<String> lookAgain(UUID company, String by) {
    Set<String> unused = words.unused();
    refused.clear();
    List<String> news = new ArrayList<>();
    for (Path jar : folder.jars()) {
      Inspection seen = host.inspect(jar);
      Optional<PluginStatus> known = installed(seen.pluginId());
      if (known.filter(p -> p.sha256().equals(seen.sha256())).isEmpty()
          && !folder.isReplaced(seen.pluginId())) {
        Change change = known.isPresent() ? host.upgrade(jar) : opened(jar, unused);
        remember(change);
        installed(seen.pluginId()).ifPresent(now -> folder.hold(List.of(now)));
        if (allowed(company, seen.pluginId())) {
          news.add(told(change));
          audit.note(company, by, "plugin.jar", seen.pluginId(), seen.sha256());
        }
      }
    }
    return List.copyOf(news);
  }

  /** Of what the group forbids a company, that company hears nothing. */
  private boolean allowed(UUID company, String plugin) {
    return words.of(company).getOrDefault(plugin, PluginUse.UNSPOKEN).allowance()
        != Allowance.FORBIDDEN;
  }

  /** The plugins that the group does not forbid a company, by their id. */
  @Transactional
  public List<Plugin> of(UUID company) {
    Map<String, PluginUse> uses = words.of(company);
    Map<String, Extensions.Failures> failures = extensions.failures();
    return host.plugins().stream()
        .filter(status -> !forbidden(uses, status))
        .map(status ->
            plugin(
                status,
                Optional.ofNullable(failures.get(status.pluginId())),
                uses.getOrDefault(status.pluginId(), PluginUse.UNSPOKEN)))
        .toList();
  }

  /** How many installed plugins the group keeps back from a company, which reads none of them. */
  @Transactional
  public long keptBack(UUID company) {
    Map<String, PluginUse> uses = words.of(company);
    return host.plugins().stream().filter(status -> forbidden(uses, status)).count();
  }

  private static boolean forbidden(Map<String, PluginUse> uses, PluginStatus status) {
    return uses.getOrDefault(status.pluginId(), PluginUse.UNSPOKEN).allowance()
        == Allowance.FORBIDDEN;
  }

  /** The jars that were not let in. */
  public synchronized List<Turned> turnedAway() {
    return refused.values().stream()
        .map(change -> new Turned(change.subject(), change.reasons()))
        .toList();
  }

  /**
   * Switches a plugin for a company, at once and for every later start. The last company that
   * switches it off closes its jar; running calls are finished first.
   *
   * @param by who says so, by name
   * @return why it is refused, all reasons at once; all stays as it was then
   */
  @Transactional
  public synchronized List<String> turn(
      UUID company, String id, boolean on, String by, String why) {
    List<String> faults = new ArrayList<>();
    Optional<Plugin> plugin = of(company).stream().filter(one -> one.id().equals(id)).findFirst();
    if (plugin.isEmpty()) {
      faults.add("There is no plugin " + id + ": look into the plugin folder.");
    }
    if (plugin.filter(Plugin::pinned).isPresent() && !on) {
      faults.add("The group keeps " + id + " on: ask whoever looks after the group.");
    }
    if (Words.sayNothing(why)) {
      faults.add("Switching a plugin has a reason: say why.");
    }
    if (faults.isEmpty() && on) {
      faults.addAll(faults(host.enable(id)));
    }
    if (faults.isEmpty()) {
      words.turn(company, id, on, by, why);
      faults.addAll(closeUnused(id));
    }
    return List.copyOf(faults);
  }

  /** All installed plugins as they stand in the installation; what a company sees, {@link #of}. */
  public List<PluginStatus> installed() {
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

  private List<String> closeUnused(String id) {
    return words.unused().contains(id) ? faults(host.disable(id)) : List.of();
  }

  private static List<String> faults(Change change) {
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

  private static String told(Change change) {
    return switch (change) {
      case Change.Done(PluginStatus status) ->
          status.pluginId() + " " + status.version() + ": " + status.state().inWords() + ".";
      case Change.Refused(String subject, List<String> reasons) ->
          subject + " was turned away: " + String.join("; ", reasons);
    };
  }

  private static Plugin plugin(
      PluginStatus status, Optional<Extensions.Failures> failures, PluginUse use) {
    boolean live = status.state() instanceof PluginState.Live;
    return new Plugin(
        status.pluginId(),
        status.version(),
        status.provider(),
        state(use, live ? "" : status.state().inWords()),
        use.on(),
        use.on() && live,
        use.allowance() == Allowance.PINNED,
        status.running().code(),
        use.on() ? status.whereabouts() : "",
        status.extensions().stream()
            .map(DeclaredExtension::points)
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toUnmodifiableList()),
        failures.map(Extensions.Failures::count).orElse(0),
        failures.map(Extensions.Failures::first).orElse(""));
  }

  /**
   * What others do with a plugin that is off here is not told.
   *
   * @param trouble why it cannot be called; empty where it can
   */
  private static String state(PluginUse use, String trouble) {
    return use.sentence() + (use.on() && !trouble.isEmpty() ? ". Not there now: " + trouble : "");
  }
}
