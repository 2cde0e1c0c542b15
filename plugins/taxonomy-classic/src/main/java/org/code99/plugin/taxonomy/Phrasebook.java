package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The phrases, each found by its first word.
 *
 * @param negations the lexeme of words that say no
 * @param turns the lexeme of words that turn a sentence: but, aber, mais
 * @param thats the lexeme of words that begin what somebody says: that, dass, que
 * @param faults the places of the reasons that are faults of ours
 * @param byFirst by lexeme
 */
record Phrasebook(
    Vocabulary vocabulary,
    int negations,
    int turns,
    int thats,
    Set<Integer> faults,
    List<List<Phrase>> byFirst) {
  /** Longer than any phrase. */
  private static final int LONGEST_PATH = 16;

  /** A quotation stays short, whatever somebody wrote between two words. */
  private static final int LONGEST_QUOTE = 120;

  Phrasebook {
    faults = Set.copyOf(faults);
    byFirst = byFirst.stream().map(List::copyOf).toList();
  }

  /** All phrases that stand in the note, in the order of their first words. */
  List<Sighting> sightings(Words words) {
    List<Sighting> found = new ArrayList<>();
    int[] path = new int[LONGEST_PATH];
    for (int word = 0; word < words.size(); word++) {
      for (int lexeme : words.lexemes(word)) {
        List<Phrase> candidates = byFirst.get(lexeme);
        for (int i = 0; i < candidates.size(); i++) {
          Phrase phrase = candidates.get(i);
          int length = phrase.steps().size();
          if (words.contain(phrase.last())
              && phrase.standsAt(words, word, path)
              && words.end(path[length - 1]) - words.start(word) <= LONGEST_QUOTE) {
            found.add(new Sighting(phrase, Arrays.copyOf(path, length)));
          }
        }
      }
    }
    return found;
  }
}
