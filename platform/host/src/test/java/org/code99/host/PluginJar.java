package org.code99.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Builds a plugin's jar out of source text, for tests. What it builds is sound unless a test spoils
 * it.
 */
final class PluginJar {
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final List<String> extensions = new ArrayList<>();
  private final String pluginPackage;
  private boolean hasManifest = true;
  private String classPath = System.getProperty("java.class.path");

  private PluginJar(String id, String version) {
    pluginPackage = id.replace("-", "");
    manifest.put("Plugin-Id", id);
    manifest.put("Plugin-Version", version);
    manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
    manifest.put("Plugin-Provider", "The test bench");
    manifest.put("Plugin-License", "Apache-2.0");
  }

  static PluginJar of(String id, String version) {
    return new PluginJar(id, version);
  }

  /**
   * A plugin with one scoring strategy.
   *
   * @param members of the class, which has the constructor's argument {@code context} in a field;
   *     among them {@code List<Score> score(ScoringBatch batch)}
   */
  static PluginJar scoring(String id, String version, String members) {
    return of(id, version).withStrategy("Strategy", "", members);
  }

  /** A plugin that gives everybody the same points. */
  static PluginJar polite(String id, String version, int points) {
    return scoring(id, version, POLITE.formatted(points));
  }

  static final String POLITE =
      """
      public List<Score> score(ScoringBatch batch) {
        return batch.cases().stream()
            .map(c -> Score.of(c.key(), Rate.ZERO, Optional.empty(), List.of(Because.of("hello", %d))))
            .toList();
      }
      """;

  /** One more scoring strategy. */
  PluginJar withStrategy(String name, String inConstructor, String members) {
    return withExtension(name, "ScoringStrategy", inConstructor, members);
  }

  /** One more extension of a point. */
  PluginJar withExtension(String name, String point, String inConstructor, String members) {
    String source =
        """
        package %1$s;
        import java.util.*;
        import org.code99.api.*;
        import org.pf4j.Extension;

        @Extension
        public class %2$s implements %6$s, AutoCloseable {
          final PluginContext context;

          public %2$s(PluginContext context) {
            this.context = context;
            %3$s
          }

          %4$s

          %5$s
        }
        """
            .formatted(
                pluginPackage,
                name,
                inConstructor,
                members,
                members.contains("void close()") ? "" : "public void close() {}",
                point);
    extensions.add(pluginPackage + "." + name);
    return withSource(pluginPackage + "." + name, source);
  }

  /** Compiles what comes now against another class path. */
  PluginJar against(String otherClassPath) {
    classPath = otherClassPath;
    return this;
  }

  PluginJar withSource(String className, String source) {
    entries.putAll(Sources.compiled(Map.of(className, source), classPath));
    return this;
  }

  PluginJar with(String path, String text) {
    entries.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  PluginJar withBytes(String path, byte[] bytes) {
    entries.put(path, bytes);
    return this;
  }

  PluginJar withManifest(String name, String value) {
    manifest.put(name, value);
    return this;
  }

  PluginJar withoutManifest(String name) {
    manifest.remove(name);
    return this;
  }

  /** Not even an empty one. */
  PluginJar withoutAnyManifest() {
    hasManifest = false;
    return this;
  }

  PluginJar withoutIndex() {
    extensions.clear();
    return this;
  }

  /** Marks all classes as compiled for a Java that does not exist yet. */
  PluginJar fromTheFuture() {
    entries.forEach((path, bytes) -> {
      if (path.endsWith(".class")) {
        bytes[7] = (byte) (44 + Runtime.version().feature() + 1);
      }
    });
    return this;
  }

  Path in(Path folder) {
    Path file =
        folder.resolve(manifest.get("Plugin-Id") + "-" + manifest.get("Plugin-Version") + ".jar");
    if (!extensions.isEmpty()) {
      with("META-INF/extensions.idx", String.join("\n", extensions) + "\n");
    }
    Manifest main = new Manifest();
    main.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach(main.getMainAttributes()::putValue);
    try (JarOutputStream jar = opened(file, main)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JarOutputStream opened(Path file, Manifest main) throws IOException {
    return hasManifest
        ? new JarOutputStream(Files.newOutputStream(file), main)
        : new JarOutputStream(Files.newOutputStream(file));
  }
}
