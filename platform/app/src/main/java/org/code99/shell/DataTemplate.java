package org.code99.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The beginning of a plugin of data: what lies in its folder, and from which template. */
enum DataTemplate {
  TAXONOMY,
  LETTER;

  private List<String> files() {
    return switch (this) {
      case TAXONOMY -> List.of("taxonomy.json");
      case LETTER -> List.of("letter.json", "messages_en.properties", "messages_de.properties");
    };
  }

  /** Writes all files into a folder. */
  void into(Path folder, PluginDraft draft) throws IOException {
    Map<String, String> properties = new LinkedHashMap<>(draft.properties());
    properties.put("taxonomyId", draft.artifactId().replaceFirst("^taxonomy-", ""));
    write(folder.resolve("META-INF/MANIFEST.MF"), "data-manifest.mf", properties);
    write(folder.resolve("README.md"), "data-readme.md", properties);
    for (String file : files()) {
      write(
          folder.resolve("META-INF/code99").resolve(file),
          "data-" + name().toLowerCase(Locale.ROOT) + "/" + file,
          properties);
    }
  }

  private static void write(Path target, String template, Map<String, String> properties)
      throws IOException {
    String text = text(template);
    for (Map.Entry<String, String> property : properties.entrySet()) {
      text = text.replace("${" + property.getKey() + "}", property.getValue());
    }
    Files.createDirectories(target.resolveSibling("."));
    Files.writeString(target, text, StandardCharsets.UTF_8);
  }

  private static String text(String template) throws IOException {
    try (InputStream in = DataTemplate.class.getResourceAsStream(template)) {
      if (in == null) {
        throw new IllegalStateException(template + " is missing in this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
