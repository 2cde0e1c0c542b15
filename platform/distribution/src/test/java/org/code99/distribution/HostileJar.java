package org.code99.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Builds a plugin's jar out of one class, with an ordinary compiler against the API alone. */
record HostileJar(Path workshop) {
  private static final String APPROACH =
      """
      package %1$s;
      import java.util.*;
      import org.code99.api.*;
      import org.pf4j.Extension;

      @Extension
      public class Hostile implements OutreachApproach {
        public Hostile(PluginContext context) {}
        public ApproachProfile profile(Settings settings) {
          return ApproachProfile.of(Tone.FUN, List.of(PieceKind.LETTER), List.of("en", "de"));
        }
        public List<Composition> compose(CompositionBatch batch) {
          %2$s
        }
      }
      """;
  private static final String SCORING =
      """
      package %1$s;
      import java.util.*;
      import org.code99.api.*;
      import org.pf4j.Extension;

      @Extension
      public class Hostile implements ScoringStrategy {
        public Hostile(PluginContext context) {}
        public List<Score> score(ScoringBatch batch) {
          %2$s
        }
      }
      """;

  /** A light-hearted approach whose writing goes like this. */
  void approach(String id, String body, Path plugins) throws IOException {
    build(id, APPROACH, body, plugins);
  }

  /** A scoring strategy that goes like this. */
  void scoring(String id, String body, Path plugins) throws IOException {
    build(id, SCORING, body, plugins);
  }

  private void build(String id, String template, String body, Path plugins) throws IOException {
    String room = id.replace("-", "");
    Path classes = Files.createDirectories(workshop.resolve(id));
    Path source = classes.resolve("Hostile.java");
    Files.writeString(source, template.formatted(room, body));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertEquals(0, failed, () -> id + " does not compile");
    Files.delete(source);
    Files.writeString(
        Files.createDirectories(classes.resolve("META-INF")).resolve("extensions.idx"),
        room + ".Hostile\n");
    pack(classes, manifest(id), plugins.resolve(id + ".jar"));
  }

  private static Manifest manifest(String id) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    Map.of(
            "Plugin-Id", id,
            "Plugin-Version", "1.0.0",
            "Plugin-Requires", ">=1.0.0 & <2.0.0",
            "Plugin-Provider", "Somebody else",
            "Plugin-License", "Apache-2.0")
        .forEach(main::putValue);
    return manifest;
  }

  private static void pack(Path classes, Manifest manifest, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> all = Files.walk(classes)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
  }
}
