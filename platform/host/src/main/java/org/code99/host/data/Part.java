package org.code99.host.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON file of a plugin. What is wrong there is collected, so that all faults are said
 * at once.
 */
final class Part {
  private final String file;
  private final String path;
  private final @Nullable Object value;
  private final List<String> faults;

  private Part(String file, String path, @Nullable Object value, List<String> faults) {
    this.file = file;
    this.path = path;
    this.value = value;
    this.faults = faults;
  }

  /** The whole of a file. */
  static Part file(String name, byte[] bytes, List<String> faults) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    try {
      return new Part(file, "", Json.read(new String(bytes, StandardCharsets.UTF_8)), faults);
    } catch (IllegalArgumentException e) {
      faults.add("its " + file + " is " + e.getMessage());
      return new Part(file, "", null, new ArrayList<>());
    }
  }

  /** A child; below a place of the wrong form no child complains: its parent has. */
  Part at(String name) {
    boolean misshapen = value != null && !(value instanceof Map);
    return new Part(
        file,
        path.isEmpty() ? name : path + "." + name,
        named().get(name),
        misshapen ? new ArrayList<>() : faults);
  }

  boolean isThere() {
    return value != null;
  }

  /** The children of a list. */
  List<Part> items() {
    List<Part> items = new ArrayList<>();
    if (value instanceof List<?> list) {
      for (Object item : list) {
        items.add(new Part(file, path + "[" + (items.size() + 1) + "]", item, faults));
      }
    } else if (value != null) {
      fault("is to be a list in [ ]");
    }
    return items;
  }

  /** The children by name, in the order of the file. */
  Map<String, Part> entries() {
    Map<String, Part> entries = new LinkedHashMap<>();
    named().keySet().forEach(name -> entries.put(String.valueOf(name), at(String.valueOf(name))));
    return entries;
  }

  /** Complains of children that nobody reads. */
  Part knowing(String... names) {
    Set<String> known = new TreeSet<>(List.of(names));
    entries()
        .forEach((name, child) -> {
          if (!known.contains(name)) {
            child.fault("is not known here; known are " + String.join(", ", known));
          }
        });
    return this;
  }

  String text() {
    if (value instanceof Map || value instanceof List) {
      fault("is to be a text in \" \"");
      return "";
    }
    return value == null ? "" : value.toString().strip();
  }

  String needed() {
    String text = text();
    if (text.isEmpty() && !(value instanceof Map || value instanceof List)) {
      fault("is missing");
    }
    return text;
  }

  /** A list of texts; a single text stands for a list of it. */
  List<String> texts() {
    return value instanceof List
        ? items().stream().map(Part::needed).toList()
        : List.of(text()).stream().filter(text -> !text.isEmpty()).toList();
  }

  Map<String, String> textsByName() {
    Map<String, String> texts = new LinkedHashMap<>();
    entries().forEach((name, child) -> texts.put(name, child.needed()));
    return texts;
  }

  boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "", "false" -> false;
      default -> {
        fault("is to be true or false");
        yield false;
      }
    };
  }

  int number(int otherwise, int least, int most) {
    String text = text();
    int number =
        text.matches("-?\\d{1,9}")
            ? Integer.parseInt(text)
            : text.isEmpty() ? otherwise : least - 1;
    if (number >= least && number <= most) {
      return number;
    }
    fault("is to be a whole number from " + least + " to " + most + ", not '" + text + "'");
    return otherwise;
  }

  /** One of some words; the first stands in for anything else. */
  String oneOf(List<String> words) {
    String text = needed();
    if (text.isEmpty() || words.contains(text)) {
      return text.isEmpty() ? words.getFirst() : text;
    }
    fault("'" + text + "' is none of " + String.join(", ", words));
    return words.getFirst();
  }

  void fault(String sentence) {
    faults.add("its " + file + (path.isEmpty() ? "" : ", " + path) + ": " + sentence);
  }

  private Map<?, ?> named() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    if (value != null) {
      fault("is to have named parts in { }");
    }
    return Map.of();
  }
}
