package org.code99.host;

import java.util.List;

/**
 * A plugin and where it stands.
 *
 * @param pluginId in reverse DNS form
 * @param version of the jar that stands there now
 * @param provider who made it
 * @param sha256 of the jar
 * @param extensions what it supplies when it is live
 * @param state where it stands
 * @param running where its code runs when it is live
 * @param whereabouts the same in words, with the process; empty while nothing of it is loaded
 */
public record PluginStatus(
    String pluginId,
    String version,
    String provider,
    String sha256,
    List<DeclaredExtension> extensions,
    PluginState state,
    Running running,
    String whereabouts) {
  /** Copies the list. */
  public PluginStatus {
    extensions = List.copyOf(extensions);
  }
}
