package org.code99;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.code99.api.ChangeSignalSource;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.OutreachChannel;
import org.code99.api.ScoringStrategy;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsRules;
import org.pf4j.ExtensionPoint;

/**
 * Real plugin jars, compiled from a few lines of source: the rooms meet them as they meet a
 * stranger's. Members that check settings make it a {@link SettingsCheck}, those that find faults
 * with them have {@link SettingsRules}. The source sees {@code java.util} and the API. The same
 * source is compiled once.
 */
public final class PluginJars {
  private static final Map<String, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();
  private static final String CLASS_PATH =
      Stream.of(OutreachApproach.class, ExtensionPoint.class)
          .map(PluginJars::placeOf)
          .collect(Collectors.joining(File.pathSeparator));

  private final Path folder;
  private final String version;

  /** Builds them in a folder, in version 1.0.0; the test removes it. */
  public PluginJars(Path folder) {
    this(folder, "1.0.0");
  }

  /** The same in another version. */
  public PluginJars(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** The jar of a taxonomy of these members: {@code taxonomy(Settings)} and {@code classify}. */
  Path taxonomy(String id, String members) {
    return jar(id, LossReasonTaxonomy.class, members, "");
  }

  /** The jar of a strategy of these members: {@code score(ScoringBatch)}. */
  Path scoring(String id, String members) {
    return jar(id, ScoringStrategy.class, members, "");
  }

  /** The jar of an approach of these members: {@code profile(Settings)} and {@code compose}. */
  public Path approach(String id, String members) {
    return jar(id, OutreachApproach.class, members, "");
  }

  /** The jar of a calculator of these members: {@code calculate(CommissionBatch)}. */
  public Path commission(String id, String members, String settingsSchema) {
    return jar(id, CommissionCalculator.class, members, settingsSchema);
  }

  /** The jar of a channel of these members: {@code profile(Settings)} and {@code deliver}. */
  public Path channel(String id, String members, String settingsSchema) {
    return jar(id, OutreachChannel.class, members, settingsSchema);
  }

  /** The jar of a source of these members: {@code profile(Settings)} and {@code poll}. */
  public Path signals(String id, String members, String settingsSchema) {
    return jar(id, ChangeSignalSource.class, members, settingsSchema);
  }

  private Path jar(
      String id, Class<? extends ExtensionPoint> point, String members, String schema) {
    String name = "Plugin";
    String home = id.replace(".", "").replace("-", "");
    Map<String, byte[]> entries =
        new TreeMap<>(
            COMPILED.computeIfAbsent(
                source(home, name, point, members), source -> compiled(home, name, source)));
    entries.put(
        "META-INF/extensions.idx", (home + "." + name + "\n").getBytes(StandardCharsets.UTF_8));
    if (!schema.isEmpty()) {
      entries.put(
          "META-INF/code99/" + id + ".settings.json", schema.getBytes(StandardCharsets.UTF_8));
    }
    Path file = folder.resolve(id + "-" + version + ".jar");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(file), manifest(id, version))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String source(
      String home, String name, Class<? extends ExtensionPoint> point, String members) {
    return """
    package %s;
    import java.util.*;
    import org.code99.api.*;

    @org.pf4j.Extension
    public class %s implements %s {
      public %s(PluginContext context) {}

      %s
    }
    """
        .formatted(
            home,
            name,
            point.getSimpleName()
                + (members.contains(" check(") ? ", SettingsCheck" : "")
                + (members.contains(" faults(") ? ", SettingsRules" : ""),
            name,
            members);
  }

  private static Manifest manifest(String id, String version) {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.putValue("Plugin-Id", id);
    main.putValue("Plugin-Version", version);
    main.putValue("Plugin-Requires", ">=1.0.0 & <2.0.0");
    main.putValue("Plugin-Provider", "The test bench");
    main.putValue("Plugin-License", "Apache-2.0");
    return manifest;
  }

  private Map<String, byte[]> compiled(String home, String name, String source) {
    Path classes = folder.resolve(home);
    StringWriter complaints = new StringWriter();
    boolean done =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                complaints,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString(), "-classpath", CLASS_PATH),
                null,
                List.of(inMemory(name, source)))
            .call();
    if (!done) {
      throw new IllegalArgumentException(complaints.toString());
    }
    try (Stream<Path> files = Files.walk(classes)) {
      Map<String, byte[]> entries = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar or folder that a class comes from. */
  private static String placeOf(Class<?> type) {
    return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
  }

  private static JavaFileObject inMemory(String name, String source) {
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }
}
