package org.code99.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frees an answer of the plugin's own objects. A list of the plugin's own class would run its code
 * whenever it is read, and pin its loader for ever.
 */
final class Detached {
  private Detached() {}

  /** Copies lists, sets and maps; the check on the rest is {@link #problems}. */
  @SuppressWarnings("unchecked") // a copy of a collection is a collection of the same elements
  static <R> R copy(R answer) {
    return switch (answer) {
      case List<?> list -> (R) List.copyOf(list);
      case Set<?> set -> (R) Set.copyOf(set);
      case Map<?, ?> map -> (R) Map.copyOf(map);
      default -> answer;
    };
  }

  static List<String> problems(Object answer, ClassLoader loader) {
    List<String> problems = new ArrayList<>();
    switch (answer) {
      case Iterable<?> many -> many.forEach(one -> look(one, loader, problems));
      case Map<?, ?> map ->
          map.forEach((key, value) -> {
            look(key, loader, problems);
            look(value, loader, problems);
          });
      default -> look(answer, loader, problems);
    }
    return problems.stream().distinct().toList();
  }

  private static void look(Object one, ClassLoader loader, List<String> problems) {
    if (loader.equals(one.getClass().getClassLoader())) {
      problems.add("it answered with an object of its own class " + one.getClass().getName());
    }
  }
}
