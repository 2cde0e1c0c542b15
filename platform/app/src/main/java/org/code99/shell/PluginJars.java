package org.code99.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** What the manifest of a plugin's jar says of it. */
final class PluginJars {
  private PluginJars() {}

  /** The id of a plugin; empty where there is none. */
  static String idOf(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null
          ? ""
          : Objects.requireNonNullElse(manifest.getMainAttributes().getValue("Plugin-Id"), "");
    }
  }
}
