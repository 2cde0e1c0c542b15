package org.code99.host;

import org.pf4j.ExtensionPoint;

/**
 * Names an extension at a point; a plain value that may be stored and compared.
 *
 * @param pluginId the plugin, in reverse DNS form
 * @param extensionId the plugin's id where the plugin has a single extension, otherwise {@code
 *     <plugin-id>/<simple-class-name-in-kebab-case>}
 * @param point the simple name of the point's interface, such as {@code ScoringStrategy}
 */
public record ExtensionRef(String pluginId, String extensionId, String point) {
  /** Whether this names an extension of that point. */
  public boolean isOf(Class<? extends ExtensionPoint> type) {
    return point.equals(type.getSimpleName());
  }

  @Override
  public String toString() {
    return extensionId + " (" + point + ")";
  }
}
