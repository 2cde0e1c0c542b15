package org.code99.plugin.taxonomy;

import java.util.List;
import java.util.Set;

/**
 * Words in a row that say something.
 *
 * @param role what finding it means
 * @param reason the place of its reason in the catalogue, or {@link #NO_REASON}
 * @param weight from 1 to 100: how sure one may be of the reason on these words alone
 * @param yieldsTo the places of reasons beside which it is no evidence
 * @param steps the lexemes in their order
 */
record Phrase(Role role, int reason, int weight, Set<Integer> yieldsTo, List<Step> steps) {
  /** The lexeme of any number. */
  static final int NUMBER = 0;

  static final int NO_REASON = -1;

  Phrase {
    yieldsTo = Set.copyOf(yieldsTo);
    steps = List.copyOf(steps);
  }

  /** What a phrase does when it is found. */
  enum Role {
    /** It speaks for its reason. */
    EVIDENCE,
    /** It looks like something and is not: its words count for nothing. */
    HUSH,
    /** It denies what its clause has said before it. */
    DENIAL,
    /** It denies what its sentence says after it: "nobody can say that ...". */
    DISCLAIMER,
    /** It speaks against its reason: "always on time". */
    PRAISE,
    /** It says that nothing was our fault, whatever else it says. */
    BLAMELESS,
    /** It announces the cause: what follows weighs more. */
    CAUSE
  }

  /**
   * One word of a phrase.
   *
   * @param lexeme the word
   * @param slack how many other words may stand before it
   */
  record Step(int lexeme, int slack) {}

  int first() {
    return steps.getFirst().lexeme();
  }

  int last() {
    return steps.getLast().lexeme();
  }

  /**
   * Follows the phrase from a word that is its first lexeme.
   *
   * @param path receives the places of its words
   * @return whether the whole phrase stands there, within one sentence
   */
  boolean standsAt(Words words, int from, int[] path) {
    path[0] = from;
    int at = from;
    for (int i = 1; i < steps.size(); i++) {
      at = find(words, at + 1, steps.get(i));
      if (at < 0) {
        return false;
      }
      path[i] = at;
    }
    return true;
  }

  private static int find(Words words, int from, Step step) {
    int end = Math.min(words.size(), from + step.slack() + 1);
    for (int at = from; at < end && !words.beginsSentence(at); at++) {
      if (words.is(at, step.lexeme())) {
        return at;
      }
    }
    return -1;
  }
}
