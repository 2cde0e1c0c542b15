package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.code99.plugin.taxonomy.Phrase.Role;

/** Hears what a text says, and what it says only to deny it. Serves one call, in one thread. */
final class Listener {
  /** How many words a "not" reaches ahead: "no complaints at all about late deliveries". */
  private static final int REACH_OF_NOT = 4;

  /** How many words "because of" reaches ahead. */
  private static final int REACH_OF_CAUSE = 4;

  private final Phrasebook phrasebook;
  private final Words words;

  Listener(Phrasebook phrasebook) {
    this.phrasebook = phrasebook;
    this.words = new Words(phrasebook.vocabulary());
  }

  /** The evidence in a text, by reason. */
  Evidence listen(String text) {
    if (isFormula(text)) {
      return Evidence.NONE;
    }
    words.read(text);
    List<Sighting> all = phrasebook.sightings(words);
    if (all.isEmpty()) {
      return Evidence.NONE;
    }
    List<Sighting> meant = new ArrayList<>();
    List<Sighting> takenBack = new ArrayList<>();
    for (Sighting sighting : all) {
      if (sighting.phrase().role() == Role.EVIDENCE && !isHushed(sighting, all)) {
        boolean meantSo = !isNegated(sighting, all) && !isDenied(sighting, all);
        (meantSo ? meant : takenBack).add(sighting);
      }
    }
    // "the price was not too high": with the long phrase goes the short one inside it
    meant.removeIf(sighting -> takenBack.stream().anyMatch(sighting::isWeakerPartOf));
    return Evidence.of(meant, sighting -> weight(sighting, all), text, words);
  }

  /** A cell that a spreadsheet would run is nobody's sentence. */
  private static boolean isFormula(String text) {
    return text.length() > 2
        && "=@".indexOf(text.charAt(0)) >= 0
        && Character.isLetter(text.charAt(1))
        && text.indexOf('(') > 0;
  }

  private static boolean isHushed(Sighting sighting, List<Sighting> all) {
    for (Sighting other : all) {
      if (other.phrase().role() == Role.HUSH
          && other.overlaps(sighting)
          && other.length() >= sighting.length()) {
        return true;
      }
    }
    return false;
  }

  private boolean isNegated(Sighting sighting, List<Sighting> all) {
    for (int word = sighting.first(); word <= sighting.last(); word++) {
      if (!sighting.owns(word) && isFreeNegation(word, all)) {
        return true;
      }
    }
    int farthest = Math.max(0, sighting.first() - REACH_OF_NOT);
    for (int word = sighting.first() - 1; word >= farthest; word--) {
      if (words.beginsClause(word + 1) || words.is(word, phrasebook.turns())) {
        return false;
      }
      if (isFreeNegation(word, all)) {
        return true;
      }
    }
    return false;
  }

  /** A "not" that belongs to a phrase of its own - "not answered" - denies nothing else. */
  private boolean isFreeNegation(int word, List<Sighting> all) {
    if (!words.is(word, phrasebook.negations())) {
      return false;
    }
    for (Sighting other : all) {
      if (other.phrase().role() != Role.DENIAL && other.owns(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDenied(Sighting sighting, List<Sighting> all) {
    for (Sighting denial : all) {
      if (denial.phrase().role() == Role.DENIAL
          && denial.first() > sighting.last()
          && isOneClause(sighting.last(), denial.first())) {
        return true;
      }
    }
    return false;
  }

  private int weight(Sighting sighting, List<Sighting> all) {
    int weight = sighting.phrase().weight();
    for (Sighting cause : all) {
      int distance = sighting.first() - cause.last();
      if (cause.phrase().role() == Role.CAUSE
          && distance > 0
          && distance <= REACH_OF_CAUSE
          && isOneClause(cause.last(), sighting.first())) {
        return weight + weight * cause.phrase().weight() / 100;
      }
    }
    return weight;
  }

  private boolean isOneClause(int from, int to) {
    for (int word = from + 1; word <= to; word++) {
      if (words.beginsClause(word) || words.is(word, phrasebook.turns())) {
        return false;
      }
    }
    return true;
  }
}
