package org.code99.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A phrase in a folded text, from its first letter to the end of its last word. */
record Hit(Phrase phrase, int start, int end) {

  /** The hits in a text in its order, without those that a longer phrase outranks. */
  static List<Hit> in(FoldedText folded, Automaton automaton) {
    List<Hit> hits = new ArrayList<>();
    automaton.walk(folded.letters(), (phrase, end) -> at(phrase, end, folded).ifPresent(hits::add));
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> other.outranks(hit)))
        .sorted(Comparator.comparingInt(Hit::start))
        .toList();
  }

  /** Empty where a phrase with gaps begins and does not go on. */
  private static Optional<Hit> at(Phrase phrase, int end, FoldedText folded) {
    String pattern = phrase.pattern();
    int start = end - pattern.length() + (pattern.startsWith(" ") ? 1 : 0);
    int last = end - (pattern.endsWith(" ") ? 1 : 0);
    int begin = folded.wordStart(start);
    int stop = folded.wordEnd(last);
    for (Step step : phrase.steps()) {
      stop = step.end(folded.letters(), stop);
      if (stop == Step.NOWHERE) {
        return Optional.empty();
      }
    }
    return phrase.hasGaps() && folded.endsSentence(begin, stop)
        ? Optional.empty()
        : Optional.of(new Hit(phrase, begin, stop));
  }

  /** A longer phrase outranks those it contains: "court shoes" is no court. */
  private boolean outranks(Hit other) {
    int longer = (end - start) - (other.end - other.start);
    boolean takesBack = phrase.kind().isEmpty() && other.phrase.kind().isPresent();
    return (longer > 0 || (longer == 0 && takesBack))
        && start <= other.start
        && end >= other.end
        && bearsOn(other);
  }

  /** Whom to ask for is told beside the rest; free words in a gap may say something else. */
  private boolean bearsOn(Hit other) {
    if (phrase.kind().equals(other.phrase.kind())) {
      return true;
    }
    if (phrase.hasGaps() && phrase.kind().isPresent()) {
      return isWish() && other.isWish();
    }
    return phrase.kind().map(Kind::effect).filter(Kind.Effect.TELLS::equals).isEmpty();
  }

  private boolean isWish() {
    return phrase.kind().map(Kind::effect).filter(Kind.Effect.HOLDS::equals).isPresent();
  }
}
