package org.code99.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plugin that is to be begun.
 *
 * @param id in reverse DNS form, such as {@code com.example.approach-cake}
 * @param name as people read it
 * @param provider who makes it
 */
record PluginDraft(String id, String name, String provider) {
  private static final Pattern REVERSE_DNS =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
  private static final Pattern POINT =
      Pattern.compile("^(taxonomy|scoring|approach|channel|commission|signals)-");
  private static final Pattern NO_XML = Pattern.compile("[<>&\"\\\\\\p{Cntrl}]");

  /** All that is wrong with it, in sentences. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (!REVERSE_DNS.matcher(id).matches()) {
      faults.add(
          "'%s' is no id of a plugin: write it in reverse DNS form, such as com.example.approach-cake"
              .formatted(id));
    }
    for (String text : List.of(name, provider)) {
      if (text.isBlank() || NO_XML.matcher(text).find()) {
        faults.add("'%s' cannot be a name: write words without < > & \" and \\".formatted(text));
      }
    }
    if (!name.isBlank() && !className().matches("[A-Z][A-Za-z0-9]*")) {
      faults.add(
          "'%s' makes no name of a class: begin it with a letter from A to Z".formatted(name));
    }
    return faults;
  }

  /** What the templates call by its name. */
  Map<String, String> properties() {
    return Map.of(
        "groupId", groupId(),
        "artifactId", artifactId(),
        "version", "1.0.0",
        "package", packageName(),
        "className", className(),
        "pluginId", id,
        "pluginName", name.strip(),
        "provider", provider.strip());
  }

  /** {@code SendACake} of <i>Send a cake</i>. */
  String className() {
    return Arrays.stream(name.split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /** {@code com.example.cake} of {@code com.example.approach-cake}. */
  String packageName() {
    String word = POINT.matcher(artifactId()).replaceFirst("").replace("-", "");
    return groupId().replace("-", "_") + "." + word;
  }

  String artifactId() {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  private String groupId() {
    return id.substring(0, Math.max(0, id.lastIndexOf('.')));
  }
}
