package org.code99.protection;

import java.util.List;
import java.util.Optional;

/**
 * A phrase of the lexicon.
 *
 * @param kind what it means; empty for a harmless phrase that only outranks those it contains
 * @param pattern folded letters; a space at an end is a word boundary
 * @param value whether it counts only where a time or a person stands beside it
 * @param language of the phrase, as in the lexicon
 * @param steps what follows the pattern in a phrase with gaps; empty in one without
 */
record Phrase(Optional<Kind> kind, String pattern, Value value, String language, List<Step> steps) {

  Phrase {
    steps = List.copyOf(steps);
  }

  /** Where the time or the person of a phrase stands. */
  enum Value {
    /** After it, if at all: the phrase counts without. */
    OPTIONAL,
    /** After it, and it is still to come. */
    FUTURE,
    AFTER,
    BEFORE,
    /** Before it, and it is still to come. */
    FUTURE_BEFORE,
    /** After it or else before it. */
    BESIDE
  }

  Phrase followedBy(List<Step> next) {
    return new Phrase(kind, pattern, value, language, next);
  }

  boolean hasGaps() {
    return !steps.isEmpty();
  }

  /** The phrase as two lines of the lexicon have it. */
  Phrase besides(Phrase other) {
    if (value == other.value || value == Value.OPTIONAL) {
      return this;
    }
    Value both = other.value == Value.OPTIONAL ? Value.OPTIONAL : Value.BESIDE;
    return new Phrase(kind, pattern, both, language, steps);
  }
}
