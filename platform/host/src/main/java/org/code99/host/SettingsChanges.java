package org.code99.host;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.code99.host.data.Json;

/**
 * How a plugin's settings changed from version to version, as their schema says it in {@code
 * x-changes}: the first entry leads from version 1 to version 2, and so on. What somebody set for
 * an older version is carried over by it, without any code of the plugin.
 *
 * <pre>{@code
 * "x-changes": [
 *   {"renamed": {"server": "host"}, "values": {"security": {"ssl": "tls"}}, "dropped": ["debug"]}
 * ]
 * }</pre>
 */
public final class SettingsChanges {
  /** Where a schema says it. */
  public static final String KEYWORD = "x-changes";

  private final List<SettingsChange> steps;
  private final List<String> problems;

  private SettingsChanges(List<SettingsChange> steps, List<String> problems) {
    this.steps = List.copyOf(steps);
    this.problems = List.copyOf(problems);
  }

  /** The changes of a schema; none where it speaks of none, or is no JSON. */
  public static SettingsChanges of(String schema) {
    Object read;
    try {
      read = schema.isBlank() ? Map.of() : Json.read(schema);
    } catch (IllegalArgumentException e) {
      return new SettingsChanges(List.of(), List.of()); // whoever makes a form of it says so
    }
    if (!(read instanceof Map<?, ?> root) || !root.containsKey(KEYWORD)) {
      return new SettingsChanges(List.of(), List.of());
    }
    if (!(root.get(KEYWORD) instanceof List<?> entries)) {
      return new SettingsChanges(
          List.of(), List.of("its settings schema: " + KEYWORD + " is a list of changes"));
    }
    List<SettingsChange> steps = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Object entry : entries) {
      int version = steps.size() + 2;
      SettingsChange.Read step = SettingsChange.read(entry);
      steps.add(step.change());
      step.problems().forEach(problem -> problems.add(at(version) + problem));
    }
    problems.addAll(dead(steps, names(root)));
    return new SettingsChanges(steps, problems);
  }

  private static String at(int version) {
    return "its settings schema: what changed with version " + version + " ";
  }

  private static Set<?> names(Map<?, ?> root) {
    return root.get("properties") instanceof Map<?, ?> properties ? properties.keySet() : Set.of();
  }

  /** A name that something is carried to is a setting today, or a later change takes it on. */
  private static List<String> dead(List<SettingsChange> steps, Set<?> today) {
    Set<Object> known = new LinkedHashSet<>(today);
    List<String> problems = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      int version = i + 2;
      SettingsChange step = steps.get(i);
      step.arrivals().stream()
          .filter(name -> !known.contains(name))
          .forEach(name ->
              problems.add(
                  at(version)
                      + "leads to '"
                      + name
                      + "', which is no setting and no later change takes on"));
      known.addAll(step.departures());
    }
    return problems;
  }

  /** The version of the settings that the schema describes, from 1. */
  public int version() {
    return steps.size() + 1;
  }

  /** What is wrong with them; nothing when they can be followed. */
  public List<String> problems() {
    return problems;
  }

  /**
   * Carries over what was set for an older version.
   *
   * @param values as they were set
   * @param version for which they were, from 1; a newer one than this is left as it is
   */
  public Carried carry(Map<String, String> values, int version) {
    Map<String, String> carried = new TreeMap<>(values);
    List<String> words = new ArrayList<>();
    for (SettingsChange step :
        steps.subList(Math.clamp(version - 1L, 0, steps.size()), steps.size())) {
      carried = step.applied(carried, words);
    }
    return new Carried(carried, words);
  }

  /**
   * Settings after all changes.
   *
   * @param values by their names of today
   * @param words what became of which, a few words each; never a value
   */
  public record Carried(Map<String, String> values, List<String> words) {
    /** Copies. */
    public Carried {
      values = Map.copyOf(values);
      words = List.copyOf(words);
    }

    /** Without what is set: there may be secrets among it. */
    @Override
    public String toString() {
      return words.toString();
    }
  }
}
