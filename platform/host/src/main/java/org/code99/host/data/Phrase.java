package org.code99.host.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * Words that stand side by side; a star stands for any ending.
 *
 * @param keys as {@link NoteWords} compares them, without stars
 * @param open of each, whether it may go on
 */
record Phrase(List<String> keys, List<Boolean> open) {
  Phrase {
    keys = List.copyOf(keys);
    open = List.copyOf(open);
  }

  static Phrase of(String written) {
    List<String> parts =
        Stream.of(written.strip().split("\\s+", -1))
            .filter(part -> !NoteWords.of(part).words().isEmpty())
            .toList();
    return new Phrase(
        parts.stream().map(part -> NoteWords.of(part).words().getFirst().key()).toList(),
        parts.stream().map(part -> part.endsWith("*")).toList());
  }

  boolean standsAt(NoteWords note, int at) {
    if (keys.isEmpty() || at + keys.size() > note.words().size()) {
      return false;
    }
    for (int i = 0; i < keys.size(); i++) {
      String word = note.words().get(at + i).key();
      if (open.get(i) ? !word.startsWith(keys.get(i)) : !word.equals(keys.get(i))) {
        return false;
      }
    }
    return true;
  }
}
