package org.code99.plugin.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.plugin.taxonomy.Phrase.Role;

/** Hears what a text says, and what it denies. Serves one call, in one thread. */
final class Listener {
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
    List<Sighting> seen = phrasebook.sightings(words);
    if (seen.isEmpty()) {
      return Evidence.NONE;
    }
    List<Sighting> heard = seen.stream().filter(one -> !isHushed(one, seen)).toList();
    Negation negation = new Negation(phrasebook, words, heard);
    List<Sighting> meant = new ArrayList<>();
    List<Sighting> takenBack = new ArrayList<>();
    for (Sighting sighting : heard) {
      if (sighting.phrase().role() == Role.EVIDENCE && !negation.isTorn(sighting)) {
        (negation.takesBack(sighting) ? takenBack : meant).add(sighting);
      }
    }
    // "the price was not too high": with the long phrase goes the short one inside it
    meant.removeIf(sighting -> takenBack.stream().anyMatch(sighting::isWeakerPartOf));
    Set<Integer> denied = denied(heard, takenBack, negation);
    if (heard.stream().anyMatch(negation::acquits)) {
      // whatever happened, they do not hold it against us
      meant.removeIf(sighting -> phrasebook.faults().contains(sighting.phrase().reason()));
      denied.addAll(phrasebook.faults());
    }
    meant.forEach(sighting -> denied.remove(sighting.phrase().reason()));
    return Evidence.of(meant, sighting -> weight(sighting, heard, negation), text, words)
        .denying(denied);
  }

  private static Set<Integer> denied(
      List<Sighting> heard, List<Sighting> takenBack, Negation negation) {
    return Stream.concat(heard.stream().filter(negation::praises), takenBack.stream())
        .map(sighting -> sighting.phrase().reason())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A cell that a spreadsheet would run is nobody's sentence. */
  private static boolean isFormula(String text) {
    return text.length() > 2
        && "=@".indexOf(text.charAt(0)) >= 0
        && Character.isLetter(text.charAt(1))
        && text.indexOf('(') > 0;
  }

  private static boolean isHushed(Sighting sighting, List<Sighting> all) {
    if (sighting.phrase().role() == Role.HUSH) {
      return false;
    }
    for (Sighting other : all) {
      if (other.phrase().role() == Role.HUSH
          && other.overlaps(sighting)
          && other.length() >= sighting.length()) {
        return true;
      }
    }
    return false;
  }

  private static int weight(Sighting sighting, List<Sighting> all, Negation negation) {
    int weight = sighting.phrase().weight();
    for (Sighting cause : all) {
      int distance = sighting.first() - cause.last();
      if (cause.phrase().role() == Role.CAUSE
          && distance > 0
          && distance <= REACH_OF_CAUSE
          && negation.isOneClause(cause.last(), sighting.first())) {
        return weight + weight * cause.phrase().weight() / 100;
      }
    }
    return weight;
  }
}
