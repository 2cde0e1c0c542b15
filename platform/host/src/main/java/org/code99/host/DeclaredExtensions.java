package org.code99.host;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The extensions that a jar's index names, and what is wrong with them.
 *
 * @param extensions those that could be read
 * @param problems all of them
 */
record DeclaredExtensions(List<DeclaredExtension> extensions, List<String> problems) {
  private static final String INDEX = "META-INF/extensions.idx";

  static DeclaredExtensions read(OpenedJar jar, String pluginId) throws IOException {
    List<DeclaredExtension> extensions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    List<String> classNames =
        jar.readText(INDEX).stream().flatMap(DeclaredExtensions::classNames).toList();
    if (classNames.isEmpty()) {
      problems.add(
          "it has no "
              + INDEX
              + " that names an extension: annotate the class with @Extension and run PF4J's"
              + " annotation processor");
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
