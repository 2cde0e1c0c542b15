package org.code99.regions;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Words;
import org.code99.host.Change;
import org.code99.host.PluginHost;
import org.code99.host.Running;

/**
 * The door to where plugins run: in the house's own process, or each in one of its own. A jar is
 * loaded once for all companies, and one of them that wants it apart is enough.
 */
@Singleton
public class PluginPlaces {
  private final PluginHost host;
  private final Plugins plugins;
  private final PlaceWords words;

  PluginPlaces(PluginHost host, Plugins plugins, PlaceWords words) {
    this.host = host;
    this.plugins = plugins;
    this.words = words;
  }

  /**
   * Says where a plugin is to run, at once and for every later start. It is opened there beside
   * what is live and takes its place; running calls are finished first.
   *
   * @param running the code of a {@link Running}
   * @param by who says so, by name
   * @return why it is refused, all reasons at once; all stays as it was then
   */
  @Transactional
  public List<SwitchFault> run(UUID company, String id, String running, String by, String why) {
    List<SwitchFault> faults = new ArrayList<>();
    Optional<Running> wanted = Running.of(running);
    if (wanted.isEmpty()) {
      faults.add(
          new SwitchFault(
              "running", "A plugin runs in-process or isolated, not '" + running + "'."));
    }
    if (plugins.of(company).stream().noneMatch(plugin -> plugin.id().equals(id))) {
      faults.add(
          new SwitchFault("id", "There is no plugin " + id + ": look into the plugin folder."));
    }
    if (Words.sayNothing(why)) {
      faults.add(new SwitchFault("why", "Where a plugin runs has a reason: say why."));
    }
    if (wanted.isEmpty() || !faults.isEmpty()) {
      return List.copyOf(faults);
    }
    if (host.run(id, words.after(company, id, wanted.get())) instanceof Change.Refused no) {
      return no.reasons().stream().map(reason -> new SwitchFault("running", reason)).toList();
    }
    words.say(company, id, wanted.get(), by, why);
    return List.of();
  }
}
