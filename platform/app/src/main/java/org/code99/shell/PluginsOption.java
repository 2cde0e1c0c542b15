package org.code99.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the plugin jars lie. */
final class PluginsOption {
  @Option(
      names = "--plugins",
      paramLabel = "DIR",
      description = "The folder of plugin jars. Default: the program's own.")
  private @Nullable Path plugins;

  Path folder() {
    return Optional.ofNullable(plugins).orElseGet(PluginFolder::ofThisProgram);
  }
}
