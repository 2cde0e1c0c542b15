package org.code99.host;

/**
 * A failed call in words. It holds nothing of the plugin but text.
 *
 * @param pluginId whose fault
 * @param version of the plugin, empty when it is absent
 * @param extensionId the extension that was asked
 * @param kind how it failed
 * @param message one sentence or more for people
 */
public record Failure(
    String pluginId, String version, String extensionId, FailureKind kind, String message) {
  @Override
  public String toString() {
    return extensionId + (version.isEmpty() ? "" : " " + version) + ": " + message;
  }
}
