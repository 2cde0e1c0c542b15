package org.code99.regions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.code99.host.PluginHost;
import org.code99.host.PluginStatus;

/** What lies in the plugin folder, and in whose place a jar stands that came from elsewhere. */
final class FolderJars {
  private final PluginHost host;
  private final Map<String, PluginStatus> lying = new TreeMap<>();
  private final Set<String> replaced = new TreeSet<>();
  private Optional<Path> folder = Optional.empty();

  FolderJars(PluginHost host) {
    this.host = host;
  }

  void are(Path plugins) {
    folder = Optional.of(plugins);
  }

  /** In the order of their names; none where there is no folder. */
  List<Path> jars() {
    if (folder.filter(Files::isDirectory).isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin folder " + folder.get() + " cannot be read", e);
    }
  }

  /** The jar of a plugin. */
  Optional<Path> jar(String id) {
    return jars().stream().filter(jar -> host.inspect(jar).pluginId().equals(id)).findFirst();
  }

  /** These came from the folder. */
  void hold(Collection<PluginStatus> plugins) {
    plugins.forEach(plugin -> lying.put(plugin.pluginId(), plugin));
  }

  List<PluginStatus> lying() {
    return List.copyOf(lying.values());
  }

  void replace(String id) {
    replaced.add(id);
  }

  /** Whether another jar stood in the place of the folder's. */
  boolean putBack(String id) {
    return replaced.remove(id);
  }

  boolean isReplaced(String id) {
    return replaced.contains(id);
  }
}
