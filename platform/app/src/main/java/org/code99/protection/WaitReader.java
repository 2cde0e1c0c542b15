package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads until when contact shall wait. */
final class WaitReader {
  private final Times times;
  private final Set<String> after;

  WaitReader(Lexicon lexicon) {
    this.times = new Times(lexicon);
    this.after = lexicon.list("after").keySet();
  }

  /** The wish; empty where the phrase says it only with a time, and none stands beside it. */
  Optional<Finding> read(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    Optional<Day> day =
        switch (hit.phrase().value()) {
          case OPTIONAL, AFTER -> after(hit, folded, today);
          case BEFORE -> before(hit, folded, today);
          case BESIDE -> after(hit, folded, today).or(() -> before(hit, folded, today));
        };
    if (day.isEmpty() && hit.phrase().value() != Phrase.Value.OPTIONAL) {
      return Optional.empty();
    }
    int start = Math.min(hit.start(), day.map(Day::start).orElse(hit.start()));
    int end = Math.max(hit.end(), day.map(Day::end).orElse(hit.end()));
    return Optional.of(
        new Finding(
            Kind.NOT_BEFORE, folded.words(start, end), day.flatMap(Day::first), Optional.empty()));
  }

  private Optional<Day> after(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    int from = Math.min(hit.end() + 1, folded.letters().length());
    String phrase = folded.letters().substring(hit.start(), hit.end());
    boolean past = after.contains(phrase.substring(phrase.lastIndexOf(' ') + 1));
    return times.at(folded.letters(), from, past, today);
  }

  private Optional<Day> before(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    return times.before(folded.letters(), hit.start() - 1, today);
  }
}
