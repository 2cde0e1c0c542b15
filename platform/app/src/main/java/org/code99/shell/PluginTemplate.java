package org.code99.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Maven archetype of a plugin, filled in without Maven: its names and texts say {@code ${name}}
 * and {@code __name__}, and sources lie in the folders of their package.
 */
record PluginTemplate(Path archetype) {
  private static final String ROOT = "archetype-resources";
  private static final List<String> SOURCES = List.of("src/main/java/", "src/test/java/");

  /** Writes all files into a folder. */
  void into(Path folder, Map<String, String> properties) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(archetype);
        Stream<Path> files = Files.walk(jar.getPath(ROOT))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = jar.getPath(ROOT).relativize(file).toString();
        Path target = folder.resolve(placed(name, properties));
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(
            target,
            filled(Files.readString(file, StandardCharsets.UTF_8), "${", "}", properties),
            StandardCharsets.UTF_8);
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
