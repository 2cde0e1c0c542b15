package org.code99.reasons;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words and short phrases in folded letters.
 *
 * @param phrases whole, their words parted by single spaces
 * @param beginnings of words that go on in any way
 */
record WordList(Set<String> phrases, List<String> beginnings) {
  private static final int LONGEST = 4;

  WordList {
    phrases = Set.copyOf(phrases);
    beginnings = List.copyOf(beginnings);
  }

  /** Reads entries; a star stands for any ending. */
  static WordList of(List<String> entries) {
    Set<String> whole = new HashSet<>(entries);
    whole.removeIf(entry -> entry.endsWith("*"));
    return new WordList(
        whole.stream().map(WordList::folded).collect(Collectors.toSet()),
        entries.stream().filter(entry -> entry.endsWith("*")).map(WordList::folded).toList());
  }

  private static String folded(String entry) {
    return Speech.of(entry).words().stream().map(Word::key).collect(Collectors.joining(" "));
  }

  boolean contains(Word word) {
    return phrases.contains(word.key()) || beginnings.stream().anyMatch(word.key()::startsWith);
  }

  /** Whether an entry begins with a word of a clause. */
  boolean standsAt(List<Word> words, int at) {
    if (contains(words.get(at))) {
      return true;
    }
    StringBuilder phrase = new StringBuilder(words.get(at).key());
    for (int next = at + 1; next < Math.min(words.size(), at + LONGEST); next++) {
      if (phrases.contains(phrase.append(' ').append(words.get(next).key()).toString())) {
        return true;
      }
    }
    return false;
  }

  /** The first place in a clause where an entry stands, or -1. */
  int firstIn(List<Word> words) {
    for (int at = 0; at < words.size(); at++) {
      if (standsAt(words, at)) {
        return at;
      }
    }
    return -1;
  }

  boolean standsIn(List<Word> words) {
    return firstIn(words) >= 0;
  }

  /** Whether a clause ends with an entry. */
  boolean ends(List<Word> words) {
    for (int at = Math.max(0, words.size() - LONGEST); at < words.size(); at++) {
      List<Word> last = words.subList(at, words.size());
      if (phrases.contains(last.stream().map(Word::key).collect(Collectors.joining(" ")))) {
        return true;
      }
    }
    return false;
  }
}
