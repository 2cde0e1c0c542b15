package org.code99.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A phrase in a folded text, from its first letter to the end of its last word. */
record Hit(Phrase phrase, int start, int end) {

  /** The hits in a text in its order, without those that a longer phrase outranks. */
  static List<Hit> in(FoldedText folded, Automaton automaton) {
    List<Hit> hits = new ArrayList<>();
    automaton.walk(folded.letters(), (phrase, end) -> hits.add(at(phrase, end, folded)));
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> other.outranks(hit)))
        .sorted(Comparator.comparingInt(Hit::start))
        .toList();
  }

  private static Hit at(Phrase phrase, int end, FoldedText folded) {
    String pattern = phrase.pattern();
    int start = end - pattern.length() + (pattern.startsWith(" ") ? 1 : 0);
    int last = end - (pattern.endsWith(" ") ? 1 : 0);
    return new Hit(phrase, folded.wordStart(start), folded.wordEnd(last));
  }

  /** A longer phrase outranks those it contains: "court shoes" is no court. */
  private boolean outranks(Hit other) {
    boolean longer = end - start > other.end - other.start;
    return longer && start <= other.start && end >= other.end && bearsOn(other);
  }

  /** Whom to ask for and that somebody left are told beside each other. */
  private boolean bearsOn(Hit other) {
    return phrase.kind().equals(other.phrase.kind())
        || phrase.kind().map(Kind::effect).filter(Kind.Effect.TELLS::equals).isEmpty();
  }
}
