package org.code99.plugin.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.code99.api.PluginContext;

/**
 * A text file of the plugin's jar: its lines without blank ones and without comments, which begin
 * with {@code ;}.
 */
record DataFile(String name, List<String> lines) {
  private static final String FOLDER = "META-INF/code99/taxonomy-classic/";

  static DataFile of(PluginContext context, String name) {
    byte[] bytes =
        context
            .resource(FOLDER + name)
            .orElseThrow(
                () -> new IllegalStateException("the plugin's jar lacks " + FOLDER + name));
    return new DataFile(
        name,
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && line.charAt(0) != ';')
            .toList());
  }

  IllegalArgumentException fault(String line, String what) {
    return new IllegalArgumentException(name + ": " + what + " in '" + line + "'");
  }
}
