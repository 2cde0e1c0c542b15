package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.host.Change;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;

/**
 * The door to the plugins as one company has them: what is there, how it stands, and who switched
 * it. Each company switches for itself among what the group allows; what lies behind it is {@link
 * InstalledPlugins}.
 */
@Singleton
public class Plugins {
  private final InstalledPlugins installed;
  private final Extensions extensions;
  private final PluginWords words;
  private final Audit audit;

  Plugins(InstalledPlugins installed, Extensions extensions, PluginWords words, Audit audit) {
    this.installed = installed;
    this.extensions = extensions;
    this.words = words;
    this.audit = audit;
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
   * Looks into the plugin folder again: a new jar is opened, another version of a known one takes
   * its place while work goes on.
   *
   * @return one sentence for each jar that changed something; none when all is as before
   */
  @Transactional
  public List<String> lookAgain(UUID company, String by) {
    List<String> news = new ArrayList<>();
    for (InstalledPlugins.Looked looked : installed.lookAgain()) {
      Inspection seen = looked.jar();
      if (allowed(company, seen.pluginId())) {
        news.add(told(looked.change()));
        audit.note(company, by, "plugin.jar", seen.pluginId(), seen.sha256());
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
    return installed.all().stream()
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
    return installed.all().stream().filter(status -> forbidden(uses, status)).count();
  }

  private static boolean forbidden(Map<String, PluginUse> uses, PluginStatus status) {
    return uses.getOrDefault(status.pluginId(), PluginUse.UNSPOKEN).allowance()
        == Allowance.FORBIDDEN;
  }

  /** The jars that were not let in. */
  public List<Turned> turnedAway() {
    return installed.refused().stream()
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
  public List<SwitchFault> turn(UUID company, String id, boolean on, String by, String why) {
    synchronized (installed) {
      return turned(company, id, on, by, why);
    }
  }

  private List<SwitchFault> turned(UUID company, String id, boolean on, String by, String why) {
    List<SwitchFault> faults = new ArrayList<>();
    Optional<Plugin> plugin = of(company).stream().filter(one -> one.id().equals(id)).findFirst();
    if (plugin.isEmpty()) {
      faults.add(
          new SwitchFault("id", "There is no plugin " + id + ": look into the plugin folder."));
    }
    if (plugin.filter(Plugin::pinned).isPresent() && !on) {
      faults.add(
          new SwitchFault(
              "on", "The group keeps " + id + " on: ask whoever looks after the group."));
    }
    if (Words.sayNothing(why)) {
      faults.add(new SwitchFault("why", "Switching a plugin has a reason: say why."));
    }
    if (faults.isEmpty() && on) {
      faults.addAll(hindrances(installed.enable(id)));
    }
    if (faults.isEmpty()) {
      words.turn(company, id, on, by, why);
      faults.addAll(hindrances(installed.closeUnused(id)));
    }
    return List.copyOf(faults);
  }

  private static List<SwitchFault> hindrances(List<String> reasons) {
    return reasons.stream().map(reason -> new SwitchFault("on", reason)).toList();
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
