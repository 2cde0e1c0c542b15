package org.code99.host;

import java.util.Optional;

/**
 * An extension that can be called now.
 *
 * @param ref names it
 * @param version of its plugin
 * @param generation counts the times that its plugin was opened since the host was, from 1
 * @param label what people read: the plugin's description, or the extension's id
 * @param checksSettings whether it tries settings out when it is asked to
 * @param settingsSchema the JSON Schema of its settings as text, where it has any
 */
public record Offer(
    ExtensionRef ref,
    String version,
    int generation,
    String label,
    boolean checksSettings,
    Optional<String> settingsSchema) {
  /** The plugin that offers it. */
  public String pluginId() {
    return ref.pluginId();
  }
}
