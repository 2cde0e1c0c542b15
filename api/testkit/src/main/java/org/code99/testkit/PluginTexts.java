package org.code99.testkit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.code99.host.DeclaredExtension;
import org.code99.host.Inspection;

/**
 * The message bundles of a packed jar, and the settings that reword them.
 *
 * @param bundles the keys of each, by language
 * @param settings the names of all settings
 */
record PluginTexts(Map<String, Set<String>> bundles, Set<String> settings) {
  private static final Pattern BUNDLE =
      Pattern.compile("META-INF/code99/messages_(\\w+)\\.properties");
  private static final Pattern SETTING = Pattern.compile("\"([\\w.-]+)\"\\s*:\\s*\\{");

  static PluginTexts of(Path jar, Inspection inspection) throws IOException {
    Map<String, Set<String>> bundles = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        Matcher bundle = BUNDLE.matcher(entry.getName());
        if (bundle.matches()) {
          bundles.put(bundle.group(1), keys(file, entry));
        }
      }
    }
    Set<String> settings =
        inspection.extensions().stream()
            .map(DeclaredExtension::settingsSchema)
            .flatMap(schema -> schema.stream())
            .flatMap(schema -> SETTING.matcher(schema).results())
            .map(setting -> setting.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    return new PluginTexts(bundles, settings);
  }

  private static Set<String> keys(JarFile file, JarEntry entry) throws IOException {
    Properties properties = new Properties();
    try (Reader in = new InputStreamReader(file.getInputStream(entry), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }

  List<String> problems(Set<String> editable) {
    List<String> problems = new ArrayList<>();
    Set<String> english = bundles.getOrDefault("en", Set.of());
    bundles.forEach((language, keys) -> {
      differences(english, keys)
          .forEach(key -> problems.add("the text '" + key + "' is not in both en and " + language));
      differences(named(editable, language), reworded(keys, language))
          .forEach(name ->
              problems.add(
                  "the wording '" + name + "' is not both editable and a setting of the schema"));
    });
    return problems;
  }

  private static Set<String> named(Set<String> keys, String language) {
    return keys.stream().map(key -> key + "-" + language).collect(Collectors.toSet());
  }

  private Set<String> reworded(Set<String> keys, String language) {
    Set<String> names = new TreeSet<>(named(keys, language));
    names.retainAll(settings);
    return names;
  }

  private static Set<String> differences(Set<String> one, Set<String> other) {
    Set<String> either = new TreeSet<>(one);
    either.addAll(other);
    either.removeIf(key -> one.contains(key) && other.contains(key));
    return either;
  }
}
