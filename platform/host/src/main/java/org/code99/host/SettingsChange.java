package org.code99.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.code99.host.data.Json;

/**
 * What changed of a plugin's settings with one version.
 *
 * @param renamed new names by old ones
 * @param values by a setting's new name, new values by old ones
 * @param dropped old names that mean nothing any more
 */
record SettingsChange(
    Map<String, String> renamed, Map<String, Map<String, String>> values, Set<String> dropped) {
  SettingsChange {
    renamed = Map.copyOf(renamed);
    values = Map.copyOf(values);
    dropped = Set.copyOf(dropped);
  }

  /** A change as far as it could be read, and what could not. */
  record Read(SettingsChange change, List<String> problems) {}

  static Read read(Object entry) {
    List<String> problems = new ArrayList<>();
    if (!(entry instanceof Map<?, ?> told)) {
      problems.add("is no object");
      return new Read(new SettingsChange(Map.of(), Map.of(), Set.of()), problems);
    }
    Map<String, String> renamed = new HashMap<>();
    Map<String, Map<String, String>> values = new HashMap<>();
    Set<String> dropped = new HashSet<>();
    told.forEach((key, what) -> {
      switch (String.valueOf(key)) {
        case "renamed" -> renamed.putAll(texts("renamed", what, problems));
        case "values" -> {
          if (what instanceof Map<?, ?> settings) {
            settings.forEach((name, mapped) ->
                values.put(String.valueOf(name), texts("values", mapped, problems)));
          } else {
            problems.add("has 'values' that are no object of settings");
          }
        }
        case "dropped" -> {
          if (what instanceof List<?> names && names.stream().allMatch(String.class::isInstance)) {
            names.forEach(name -> dropped.add(String.valueOf(name)));
          } else {
            problems.add("has 'dropped' that is no list of names");
          }
        }
        default -> problems.add("has '" + key + "'; there are renamed, values and dropped");
      }
    });
    if (new HashSet<>(renamed.values()).size() < renamed.size()) {
      problems.add("gives several settings one name");
    }
    return new Read(new SettingsChange(renamed, values, dropped), problems);
  }

  private static Map<String, String> texts(String key, Object told, List<String> problems) {
    Map<String, String> texts = new HashMap<>();
    if (told instanceof Map<?, ?> pairs
        && pairs.values().stream()
            .allMatch(value -> value instanceof String || value instanceof Json.Bare)) {
      pairs.forEach((from, to) -> texts.put(String.valueOf(from), String.valueOf(to)));
    } else {
      problems.add("has '" + key + "' that does not lead from texts to texts");
    }
    return texts;
  }

  /** Names that have to mean something afterwards. */
  Set<String> arrivals() {
    Set<String> names = new HashSet<>(renamed.values());
    names.addAll(values.keySet());
    return names;
  }

  /** Names that meant something before, and are looked after here. */
  Set<String> departures() {
    Set<String> names = new HashSet<>(renamed.keySet());
    names.addAll(dropped);
    return names;
  }

  Map<String, String> applied(Map<String, String> before, List<String> words) {
    Map<String, String> after = new TreeMap<>();
    before.forEach((name, value) -> {
      String now = renamed.getOrDefault(name, name);
      if (dropped.contains(name)) {
        words.add("'" + name + "' is no setting any more");
        return;
      }
      if (!now.equals(name)) {
        words.add("'" + now + "' was '" + name + "'");
      }
      String meant = values.getOrDefault(now, Map.of()).getOrDefault(value, value);
      if (!meant.equals(value)) {
        words.add("'" + now + "' says the same by another word");
      }
      if (renamed.containsKey(name)) {
        after.put(now, meant);
      } else {
        after.putIfAbsent(now, meant);
      }
    });
    return after;
  }
}
