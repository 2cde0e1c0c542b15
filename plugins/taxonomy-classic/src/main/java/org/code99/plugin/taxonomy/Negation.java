package org.code99.plugin.taxonomy;

import java.util.List;
import org.code99.plugin.taxonomy.Phrase.Role;

/**
 * How far a "no" reaches in one note.
 *
 * @param all the phrases that stand in it
 */
record Negation(Phrasebook phrasebook, Words words, List<Sighting> all) {
  /** How many words a "not" reaches ahead: "no complaints at all about late deliveries". */
  private static final int REACH_OF_NOT = 4;

  /** Whether a phrase is said only to deny it. */
  boolean takesBack(Sighting sighting) {
    return isNegated(sighting) || isDenied(sighting) || isDisclaimed(sighting);
  }

  /**
   * Whether a phrase speaks against its reason. Any "not" spoils praise - "not always on time" -
   * also one that belongs to another phrase, and so does a pause within.
   */
  boolean praises(Sighting sighting) {
    return sighting.phrase().role() == Role.PRAISE
        && !isAfterNot(sighting, false)
        && !isDisclaimed(sighting)
        && isOneClause(sighting.first(), sighting.last());
  }

  /** Whether a phrase says that nothing was our fault. */
  boolean acquits(Sighting sighting) {
    return sighting.phrase().role() == Role.BLAMELESS
        && isOneClause(sighting.first(), sighting.last());
  }

  /**
   * Whether a phrase begins with a "no" that a pause parts from the rest: "never late, on time".
   */
  boolean isTorn(Sighting sighting) {
    return words.is(sighting.first(), phrasebook.negations())
        && !isOneClause(sighting.first(), sighting.last());
  }

  private boolean isNegated(Sighting sighting) {
    return isAfterNot(sighting, true);
  }

  private boolean isAfterNot(Sighting sighting, boolean free) {
    for (int word = sighting.first(); word <= sighting.last(); word++) {
      if (!sighting.owns(word) && isNot(word, free)) {
        return true;
      }
    }
    int farthest = Math.max(0, sighting.first() - REACH_OF_NOT);
    for (int word = sighting.first() - 1; word >= farthest; word--) {
      if (words.beginsClause(word + 1) || words.is(word, phrasebook.turns())) {
        return false;
      }
      if (isNot(word, free)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNot(int word, boolean free) {
    return words.is(word, phrasebook.negations()) && !(free && isPartOfAPhrase(word));
  }

  /** A "not" that belongs to a phrase of its own - "not answered" - denies nothing else. */
  private boolean isPartOfAPhrase(int word) {
    for (Sighting other : all) {
      Role role = other.phrase().role();
      if ((role == Role.EVIDENCE || role == Role.HUSH || role == Role.CAUSE) && other.owns(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDenied(Sighting sighting) {
    for (Sighting denial : all) {
      if (denial.phrase().role() == Role.DENIAL
          && denial.first() > sighting.last()
          && isOneClause(sighting.last(), denial.first())) {
        return true;
      }
    }
    return false;
  }

  private boolean isDisclaimed(Sighting sighting) {
    for (Sighting disclaimer : all) {
      if (disclaimer.phrase().role() == Role.DISCLAIMER
          && disclaimer.last() < sighting.first()
          && isOneThought(disclaimer.last(), sighting.first())) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing parts two words but, perhaps, the comma before a "that". */
  private boolean isOneThought(int from, int to) {
    for (int word = from + 1; word <= to; word++) {
      boolean parts = words.beginsClause(word) && !words.is(word, phrasebook.thats());
      if (parts || words.beginsSentence(word) || words.is(word, phrasebook.turns())) {
        return false;
      }
    }
    return true;
  }

  /** Whether no pause and no "but" stands between two words. */
  boolean isOneClause(int from, int to) {
    for (int word = from + 1; word <= to; word++) {
      if (words.beginsClause(word) || words.is(word, phrasebook.turns())) {
        return false;
      }
    }
    return true;
  }
}
