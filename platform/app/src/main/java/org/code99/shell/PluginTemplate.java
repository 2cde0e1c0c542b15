package org.code99.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Maven archetype of a plugin, filled in without Maven: its names and texts say {@code ${name}}
 * and {@code __name__}, and sources lie in the folders of their package. The archetype makes an
 * approach; beside it lies what is unlike in a plugin for another point.
 */
record PluginTemplate(Path archetype) {
  private static final String ROOT = "archetype-resources";
  private static final String OTHER_POINTS = "points";
  private static final List<String> OF_EVERY_PLUGIN =
      List.of("pom.xml", "README.md", "src/main/java/package-info.java");
  private static final List<String> SOURCES = List.of("src/main/java/", "src/test/java/");

  /** Writes all files of a plugin for a point into a folder. */
  void into(Path folder, DraftPoint point, Map<String, String> properties) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(archetype)) {
      Path root = jar.getPath(ROOT);
      if (point == DraftPoint.APPROACH) {
        write(root, folder, properties, name -> true);
      } else {
        write(root, folder, properties, OF_EVERY_PLUGIN::contains);
        write(jar.getPath(OTHER_POINTS, point.toString()), folder, properties, name -> true);
      }
    }
  }

  private static void write(
      Path root, Path folder, Map<String, String> properties, Predicate<String> wanted)
      throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString();
        if (wanted.test(name)) {
          Path target = folder.resolve(placed(name, properties));
          Files.createDirectories(target.resolveSibling("."));
          Files.writeString(
              target,
              filled(Files.readString(file, StandardCharsets.UTF_8), "${", "}", properties),
              StandardCharsets.UTF_8);
        }
      }
    }
  }

  private static String placed(String name, Map<String, String> properties) {
    String filled = filled(name, "__", "__", properties);
    return SOURCES.stream()
        .filter(filled::startsWith)
        .findFirst()
        .map(folder ->
            folder
                + properties.getOrDefault("package", "").replace('.', '/')
                + "/"
                + filled.substring(folder.length()))
        .orElse(filled);
  }

  private static String filled(
      String text, String before, String after, Map<String, String> properties) {
    String filled = text;
    for (Map.Entry<String, String> property : properties.entrySet()) {
      filled = filled.replace(before + property.getKey() + after, property.getValue());
    }
    return filled;
  }
}
