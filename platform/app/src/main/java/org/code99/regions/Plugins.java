package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.host.Change;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;

/**
 * The door to the plugins of the installation: what is there, how it stands, and who switched it. A
 * host forgets between two starts; what somebody switched off stays off, because it is written
 * down.
 */
@Singleton
public class Plugins {
  private final PluginHost host;
  private final Extensions extensions;
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;
  private final Map<String, Change.Refused> refused = new TreeMap<>();
  private Optional<Path> folder = Optional.empty();

  Plugins(PluginHost host, Extensions extensions, Sql sql, Clock clock, Audit audit) {
    this.host = host;
    this.extensions = extensions;
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /**
   * A plugin as a page shows it.
   *
   * @param id in reverse DNS form
   * @param provider who made it
   * @param state in words, with its reason
   * @param live whether it can be called
   * @param supplies the simple names of the points that it extends
   * @param failures how many calls failed since the start
   * @param firstFailure what was wrong with the first; empty without any
   * @param switched who switched it last and why, if anybody did
   */
  public record Plugin(
      String id,
      String version,
      String provider,
      String state,
      boolean live,
      List<String> supplies,
      int failures,
      String firstFailure,
      Optional<Switched> switched) {
    /** Copies. */
    public Plugin {
      supplies = List.copyOf(supplies);
    }
  }

  /** Who switched a plugin, and why. */
  public record Switched(boolean enabled, String by, String why) {}

  /** A jar that was not let in, and all reasons. */
  public record Turned(String jar, List<String> reasons) {
    /** Copies. */
    public Turned {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Opens the jars of a folder but those that somebody switched off, whose code is not run;
   * remembers the folder.
   *
   * @return the jars that were turned away
   */
  @Transactional
  public synchronized List<Change.Refused> openAll(Path plugins) {
    folder = Optional.of(plugins);
    Set<String> off = off();
    host.openAll(plugins, id -> !off.contains(id)).forEach(this::remember);
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
    Set<String> off = off();
    refused.clear();
    List<String> news = new ArrayList<>();
    for (Path jar : jars()) {
      Inspection seen = host.inspect(jar);
      Optional<PluginStatus> known =
          host.plugins().stream().filter(p -> p.pluginId().equals(seen.pluginId())).findFirst();
      if (known.filter(p -> p.sha256().equals(seen.sha256())).isEmpty()) {
        Change change = known.isPresent() ? host.upgrade(jar) : opened(jar, off);
        remember(change);
        news.add(told(change));
        audit.note(company, by, "plugin.jar", seen.pluginId(), seen.sha256());
      }
    }
    return List.copyOf(news);
  }

  /** All installed plugins, by their id. */
  @Transactional
  public List<Plugin> all() {
    Map<String, Switched> switches = new TreeMap<>();
    sql.each(
        "SELECT plugin_id, enabled, by_name, why FROM regions_plugin",
        row ->
            switches.put(
                row.getString("plugin_id"),
                new Switched(
                    row.getBoolean("enabled"), row.getString("by_name"), row.getString("why"))));
    Map<String, Extensions.Failures> failures = extensions.failures();
    return host.plugins().stream()
        .map(status ->
            plugin(
                status,
                Optional.ofNullable(failures.get(status.pluginId())),
                Optional.ofNullable(switches.get(status.pluginId()))))
        .toList();
  }

  /** The jars that were not let in. */
  public synchronized List<Turned> turnedAway() {
    return refused.values().stream()
        .map(change -> new Turned(change.subject(), change.reasons()))
        .toList();
  }

  /**
   * Switches a plugin for the whole installation, at once and for every later start. Running calls
   * are finished first.
   *
   * @param company in whose audit trail it is noted
   * @param by who says so, by name
   * @return why it is refused, all reasons at once; all stays as it was then
   */
  @Transactional
  public synchronized List<String> turn(
      UUID company, String id, boolean on, String by, String why) {
    List<String> faults = new ArrayList<>();
    if (host.plugins().stream().noneMatch(plugin -> plugin.pluginId().equals(id))) {
      faults.add("There is no plugin " + id + ": look into the plugin folder.");
    }
    if (why.isBlank()) {
      faults.add("Switching a plugin has a reason: say why.");
    }
    if (faults.isEmpty()
        && (on ? host.enable(id) : host.disable(id)) instanceof Change.Refused no) {
      faults.addAll(no.reasons());
    }
    if (faults.isEmpty()) {
      sql.run(
          """
          INSERT INTO regions_plugin (plugin_id, enabled, by_name, why, at) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (plugin_id) DO UPDATE SET
            enabled = excluded.enabled, by_name = excluded.by_name, why = excluded.why, at = excluded.at
          """,
          id,
          on,
          by,
          why.strip(),
          clock.instant());
      audit.note(company, by, "plugin.switch", id, on ? "on" : "off");
    }
    return List.copyOf(faults);
  }

  private Change opened(Path jar, Set<String> off) {
    return switch (host.install(jar)) {
      case Change.Done done when off.contains(done.status().pluginId()) -> done;
      case Change.Done(PluginStatus status) -> host.enable(status.pluginId());
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

  private Set<String> off() {
    return Set.copyOf(
        sql.list(
            "SELECT plugin_id FROM regions_plugin WHERE NOT enabled", row -> row.getString(1)));
  }

  private List<Path> jars() {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin folder " + folder.get() + " cannot be read", e);
    }
  }

  private static Plugin plugin(
      PluginStatus status, Optional<Extensions.Failures> failures, Optional<Switched> switched) {
    return new Plugin(
        status.pluginId(),
        status.version(),
        status.provider(),
        status.state().inWords(),
        status.state() instanceof PluginState.Live,
        status.extensions().stream()
            .map(DeclaredExtension::points)
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toUnmodifiableList()),
        failures.map(Extensions.Failures::count).orElse(0),
        failures.map(Extensions.Failures::first).orElse(""),
        switched);
  }
}
