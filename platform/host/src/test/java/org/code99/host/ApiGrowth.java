package org.code99.host;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.code99.api.PluginContext;

/** Compares an older extension API with a newer one, as whoever compiled against it meets them. */
final class ApiGrowth {
  /** What the platform lends and no plugin implements may learn more. */
  private static final Set<String> LENT =
      Set.of("org.code99.api.PluginContext", "org.code99.api.GrantedFolder");

  private ApiGrowth() {}

  /** What no longer works, neither compiled nor as source: a line for each member. */
  static List<String> breaks(Map<String, byte[]> before, Map<String, byte[]> after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    return new JarArchiveComparator(options)
        .compare(archive("before", before), archive("after", after)).stream()
            .flatMap(ApiGrowth::breaks)
            .distinct()
            .sorted()
            .toList();
  }

  /** The classes of the API of today, from the folder or the jar in which this build has them. */
  static Map<String, byte[]> today() {
    Path place = Sources.placeOf(PluginContext.class);
    try {
      if (Files.isDirectory(place)) {
        return classes(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return classes(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("org/code99/api"))) {
      Map<String, byte[]> classes = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
      return classes;
    }
  }

  private static Stream<String> breaks(JApiClass type) {
    String name = type.getFullyQualifiedName().replace("org.code99.api.", "");
    boolean lent = LENT.contains(type.getFullyQualifiedName());
    return Stream.of(
            breaks(name, type, lent),
            type.getInterfaces().stream().flatMap(one -> breaks(name, one, lent)),
            type.getFields().stream().flatMap(one -> breaks(name + "." + one.getName(), one, lent)),
            type.getConstructors().stream().flatMap(one -> breaks(name + ".new", one, lent)),
            type.getMethods().stream()
                .flatMap(one -> breaks(name + "." + one.getName(), one, lent)))
        .flatMap(lines -> lines);
  }

  private static Stream<String> breaks(String name, JApiCompatibility member, boolean lent) {
    return member.getCompatibilityChanges().stream()
        .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
        .map(change -> change.getType().name())
        .filter(change -> !(lent && change.equals("METHOD_ADDED_TO_INTERFACE")))
        .map(change -> name + ": " + change);
  }

  private static JApiCmpArchive archive(String name, Map<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JApiCmpArchive(bytes.toByteArray(), name, "1");
  }
}
