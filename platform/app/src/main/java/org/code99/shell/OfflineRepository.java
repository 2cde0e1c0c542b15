package org.code99.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The Maven repository of the distribution: all that building a plugin takes, without a network.
 */
record OfflineRepository(Path folder) {
  private static final String ARCHETYPE = "org/code99/code99-plugin-archetype";

  /** The one that lies beside the program. */
  static OfflineRepository ofThisProgram() {
    return new OfflineRepository(PluginFolder.ofThisProgram().resolveSibling("repository"));
  }

  /** The template of a new plugin. */
  PluginTemplate template() throws UnusableInput, IOException {
    Path versions = folder.resolve(ARCHETYPE);
    if (Files.isDirectory(versions)) {
      try (Stream<Path> files = Files.walk(versions)) {
        return new PluginTemplate(
            files
                .filter(file -> file.toString().endsWith(".jar"))
                .max(Path::compareTo)
                .orElseThrow(this::absent));
      }
    }
    throw absent();
  }

  private UnusableInput absent() {
    return new UnusableInput(
        "there is no template of a plugin in "
            + folder
            + ": it comes with the distribution; build or unpack that anew");
  }

  /** Tells Maven, in the folder of a plugin, to look here first; its own settings are not asked. */
  void tell(Path plugin) throws IOException {
    Path mvn = Files.createDirectories(plugin.resolve(".mvn"));
    Files.writeString(
        mvn.resolve("maven.config"),
        """
        --settings
        .mvn/settings.xml
        -Daether.offline.protocols=file
        """);
    Files.writeString(mvn.resolve("settings.xml"), settings());
  }

  private String settings() {
    return """
    <!-- Where this machine keeps the repository of Code 99; each author has a file like this,
         written by `code99 plugins new`. With a repository of your own that has it too,
         remove this folder. -->
    <settings>
      <profiles>
        <profile>
          <id>code99</id>
          <repositories>
            <repository>
              <id>code99</id>
              <url>%1$s</url>
              <releases><checksumPolicy>ignore</checksumPolicy></releases>
            </repository>
          </repositories>
          <pluginRepositories>
            <pluginRepository>
              <id>code99</id>
              <url>%1$s</url>
              <releases><checksumPolicy>ignore</checksumPolicy></releases>
            </pluginRepository>
          </pluginRepositories>
        </profile>
      </profiles>
      <activeProfiles>
        <activeProfile>code99</activeProfile>
      </activeProfiles>
    </settings>
    """
        .formatted(folder.toAbsolutePath().normalize().toUri().toString());
  }
}
