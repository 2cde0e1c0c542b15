package org.code99.host;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frees an answer of the plugin's own collections, which would run its code whenever they are read
 * and pin its loader for ever. What is inside is looked through by {@link Stowaways}.
 */
final class Detached {
  private Detached() {}

  /**
   * A copy.
   *
   * @throws NullPointerException when there is a null in it
   */
  @SuppressWarnings("unchecked") // a copy of a collection is a collection of the same elements
  static <R> R copy(R answer) {
    return switch (answer) {
      case List<?> list -> (R) List.copyOf(list);
      case Set<?> set -> (R) Set.copyOf(set);
      case Map<?, ?> map -> (R) Map.copyOf(map);
      default -> answer;
    };
  }
}
