package org.code99.web;

import java.util.List;
import java.util.Optional;

/**
 * A list as the API answers it.
 *
 * @param items of one page
 * @param next what to send as {@code after} for the next page; left out on the last one
 */
public record Listed<T>(List<T> items, Optional<String> next) {
  /** How many items a program may ask for at once, of any list. */
  public static final int MOST = 200;

  /** Copies. */
  public Listed {
    items = List.copyOf(items);
  }

  /** A list that is told as a whole. */
  public static <T> Listed<T> all(List<T> items) {
    return new Listed<>(items, Optional.empty());
  }
}
