package org.code99.protection;

import java.util.List;
import java.util.Set;

/**
 * A later part of a phrase with gaps: up to three free words may stand before it.
 *
 * @param words single words, one of which must stand there
 * @param beginnings what else may stand there: several words with a space at the end, or the
 *     beginning of a longer word
 */
record Step(Set<String> words, List<String> beginnings) {
  static final int FREE_WORDS = 3;

  static final int NOWHERE = -1;

  Step {
    words = Set.copyOf(words);
    beginnings = List.copyOf(beginnings);
  }

  /** Where the part ends that begins at most three words after a separator, or nowhere. */
  int end(String letters, int separator) {
    int from = separator + 1;
    for (int free = 0; free <= FREE_WORDS && from < letters.length(); free++) {
      int end = endAt(letters, from);
      if (end != NOWHERE) {
        return end;
      }
      from = letters.indexOf(' ', from) + 1;
    }
    return NOWHERE;
  }

  private int endAt(String letters, int from) {
    int wordEnd = letters.indexOf(' ', from);
    if (words.contains(letters.substring(from, wordEnd))) {
      return wordEnd;
    }
    for (String beginning : beginnings) {
      if (letters.startsWith(beginning, from)) {
        return letters.indexOf(' ', from + beginning.length() - 1);
      }
    }
    return NOWHERE;
  }
}
