package org.code99.host;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a plugin must not bring along. */
final class Contraband {
  private static final Map<String, String> WHY = why();

  private Contraband() {}

  private static Map<String, String> why() {
    Map<String, String> why = new LinkedHashMap<>();
    why.put("org/code99/api/", "the extension API, which the platform supplies: scope 'provided'");
    why.put("org/slf4j/", "SLF4J, which the platform supplies: scope 'provided'");
    why.put("org/pf4j/", "PF4J, which the platform supplies: scope 'provided'");
    why.put("io/micronaut/", "Micronaut, which a plugin cannot use");
    why.put("org/junit/", "JUnit, which belongs into tests only: scope 'test'");
    return why;
  }

  static List<String> problems(Collection<String> names) {
    List<String> problems = new ArrayList<>();
    WHY.forEach((path, why) -> {
      if (names.stream().map(Contraband::unversioned).anyMatch(name -> isClass(name, path))) {
        problems.add("it bundles " + why);
      }
    });
    return problems;
  }

  private static boolean isClass(String name, String path) {
    return name.startsWith(path) && name.endsWith(".class");
  }

  private static String unversioned(String name) {
    return name.replaceFirst("^META-INF/versions/\\d+/", "");
  }
}
