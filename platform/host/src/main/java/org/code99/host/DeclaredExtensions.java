package org.code99.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.host.data.DataKind;

/**
 * The extensions that a jar's index names, and what is wrong with them.
 *
 * @param extensions those that could be read
 * @param problems all of them
 */
record DeclaredExtensions(List<DeclaredExtension> extensions, List<String> problems) {
  private static final String INDEX = "META-INF/extensions.idx";
  private static final String NOTHING =
      "it has no "
          + INDEX
          + " that names an extension: annotate the class with @Extension and run PF4J's annotation"
          + " processor; a plugin without classes has META-INF/code99/taxonomy.json or letter.json";
  private static final String BOTH = "it is a taxonomy and a letter at once: make two jars of it";

  static DeclaredExtensions read(OpenedJar jar, String pluginId) throws IOException {
    List<DeclaredExtension> extensions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> classNames =
        jar.readText(INDEX).stream().flatMap(DeclaredExtensions::classNames).toList();
    if (classNames.isEmpty()) {
      return ofData(jar, pluginId);
    }
    for (String className : classNames) {
      ClassFacts facts = ClassFacts.read(jar, className);
      problems.addAll(facts.problems());
      String id = classNames.size() == 1 ? pluginId : pluginId + "/" + kebab(className);
      Optional<String> schema = jar.readText("META-INF/code99/" + id + ".settings.json");
      schema.map(SettingsChanges::of).map(SettingsChanges::problems).ifPresent(problems::addAll);
      extensions.add(
          new DeclaredExtension(
              id, className, facts.points(), facts.checks(), facts.rules(), schema));
    }
    return new DeclaredExtensions(extensions, problems);
  }

  /** A jar without an extension of its own may be a taxonomy or a letter of data. */
  private static DeclaredExtensions ofData(OpenedJar jar, String pluginId) throws IOException {
    List<DataKind> kinds = DataKind.among(jar.names());
    if (kinds.size() != 1) {
      return new DeclaredExtensions(List.of(), List.of(kinds.isEmpty() ? NOTHING : BOTH));
    }
    DataKind kind = kinds.getFirst();
    Optional<String> own = jar.readText("META-INF/code99/" + pluginId + ".settings.json");
    return new DeclaredExtensions(
        List.of(
            new DeclaredExtension(
                pluginId,
                kind.type().getName(),
                List.of(kind.point()),
                own.or(() -> kind.settingsSchema(jar::entry)))),
        kind.problems(jar::entry));
  }

  private static Stream<String> classNames(String index) {
    return index
        .lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .distinct();
  }

  private static String kebab(String className) {
    String simple =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    return simple.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }
}
