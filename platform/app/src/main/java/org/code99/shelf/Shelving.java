package org.code99.shelf;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.code99.host.OpeningMarks;
import org.code99.host.PluginHost;
import org.code99.host.PluginState;
import org.code99.host.PluginStatus;
import org.code99.regions.InstalledPlugins;
import org.code99.shelf.JarWords.Wish;

/** Makes what is there what is wanted. Whoever does so waits until nobody else does. */
@Singleton
class Shelving {
  static final String DIED = "the last start ended while it was being opened";

  private final Jars jars;
  private final JarWords words;
  private final KeyWords keys;
  private final InstalledPlugins plugins;
  private final PluginHost host;
  private volatile boolean begun;
  private final AtomicReference<Map<String, String>> troubles = new AtomicReference<>(Map.of());

  Shelving(Jars jars, JarWords words, KeyWords keys, InstalledPlugins plugins, PluginHost host) {
    this.jars = jars;
    this.words = words;
    this.keys = keys;
    this.plugins = plugins;
    this.host = host;
  }

  /** What brought a start down is not opened until somebody releases it. */
  @Transactional
  public void quarantine(List<OpeningMarks.Left> left) {
    words.waitForTurn();
    left.stream()
        .filter(jar -> !words.quarantined().containsKey(jar.sha256()))
        .forEach(jar ->
            words.write(
                JarWord.QUARANTINE, jar.pluginId(), jar.version(), jar.sha256(), Who.GUARD, DIED));
    trust();
  }

  /** Trusts whom the house trusts by now; what must not run any more is closed. */
  @Transactional
  public void trust() {
    host.trust(
        host.trusted()
            .saying(
                keys.trusted(),
                words.standing(JarWord.PIN),
                words.standing(JarWord.REVOKE),
                keys.revoked(),
                words.quarantined()));
  }

  /** From now on what is wanted is carried out here; a command beside the house only says it. */
  void begin() {
    begun = true;
  }

  /** Makes everything as it is wanted; what cannot be is told by {@link #troubles}. */
  @Transactional
  public void align() {
    if (!begun) {
      return;
    }
    words.waitForTurn();
    trust();
    Map<String, String> found = new TreeMap<>();
    Map<String, Wish> wishes = words.wishes();
    wishes.values().forEach(wish -> note(found, wish.pluginId(), granted(wish)));
    plugins.all().stream()
        .map(PluginStatus::pluginId)
        .filter(plugin -> !wishes.containsKey(plugin))
        .forEach(plugin -> note(found, plugin, plugins.letGo(plugin)));
    plugins.all().stream()
        .filter(plugin -> plugin.state() instanceof PluginState.Installed)
        .forEach(plugin -> note(found, plugin.pluginId(), plugins.align(plugin.pluginId())));
    troubles.set(Map.copyOf(found));
  }

  private static void note(Map<String, String> troubles, String plugin, List<String> faults) {
    if (!faults.isEmpty()) {
      troubles.putIfAbsent(plugin, String.join("; ", faults));
    }
  }

  /** Why a plugin is not as it is wanted, by its id. */
  Map<String, String> troubles() {
    return troubles.get();
  }

  private List<String> granted(Wish wish) {
    Optional<ShelvedJar> jar = jars.find(wish.sha256());
    if (wish.word() == JarWord.REMOVE || jar.isEmpty()) {
      return plugins.letGo(wish.pluginId());
    }
    boolean there =
        status(wish.pluginId()).filter(now -> now.sha256().equals(wish.sha256())).isPresent();
    return there ? List.of() : jars.lend(jar.get(), plugins::bring);
  }

  Optional<PluginStatus> status(String plugin) {
    return plugins.all().stream().filter(status -> status.pluginId().equals(plugin)).findFirst();
  }
}
