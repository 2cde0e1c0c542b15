package org.code99.shell;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the plugins lie that come with the program. */
final class PluginFolder {
  private static final String PROPERTY = "code99.plugins";

  private PluginFolder() {}

  /** The folder that the launcher names, or {@code plugins} beside the {@code lib} folder. */
  static Path ofThisProgram() {
    String named = System.getProperty(PROPERTY, "");
    return named.isEmpty() ? besideLib() : Path.of(named);
  }

  private static Path besideLib() {
    try {
      Path jar =
          Path.of(PluginFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.toAbsolutePath().resolve("../../plugins").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own place is no path", e);
    }
  }
}
