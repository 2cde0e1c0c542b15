package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads until when contact shall wait. */
final class WaitReader {
  private final Times times;
  private final Set<String> after;
  private final Set<String> limits;
  private final Set<String> earlier;
  private final Set<String> fillers;

  WaitReader(Lexicon lexicon) {
    this.times = new Times(lexicon);
    this.after = lexicon.list("after").keySet();
    this.limits = lexicon.list("before").keySet();
    this.earlier = lexicon.list("earlier").keySet();
    this.fillers = lexicon.list("filler").keySet();
  }

  /** The wish; empty where the phrase says it only with a time, and none stands beside it. */
  Optional<Finding> read(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    Optional<Day> day =
        switch (hit.phrase().value()) {
          case OPTIONAL, AFTER -> after(hit, folded, today);
          case FUTURE -> toCome(hit, folded, today);
          case BEFORE -> before(hit, folded, today);
          case FUTURE_BEFORE -> before(hit, folded, today).filter(d -> isToCome(d, today));
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

  /** "Do not call" that a time limits: "vor 2027 nicht anrufen" is no refusal for good. */
  Optional<Finding> limited(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    return before(hit, folded, today)
        .filter(day -> standsBefore(folded, day.start(), limits))
        .filter(day -> isToCome(day, today))
        .map(day -> wish(folded.words(day.start(), hit.end()), day));
  }

  /** Whether "do not call" goes back to a time told before: "vorher nicht anrufen". */
  boolean goesBack(Hit hit, FoldedText folded) {
    return standsBefore(folded, hit.start(), earlier);
  }

  /** A short note that is nothing but a time to come, or a season that has to pass first. */
  Optional<Finding> alone(FoldedText folded, Optional<LocalDate> today) {
    String letters = folded.letters();
    return times
        .at(letters, 1, false, today)
        .filter(day -> isFiller(letters.substring(day.end()).strip()))
        .filter(day -> isToCome(day, today) || (day.first().isEmpty() && beginsWithAfter(letters)))
        .map(day -> wish(folded.words(day.start(), day.end()), day));
  }

  /** Whether a text begins as "after lambing" does. */
  boolean beginsWithAfter(String text) {
    String words = text.strip();
    int blank = words.indexOf(' ');
    return blank > 0 && after.contains(Lexicon.folded(words.substring(0, blank)));
  }

  private boolean isFiller(String rest) {
    return rest.isEmpty() || fillers.contains(rest);
  }

  private static boolean standsBefore(FoldedText folded, int start, Set<String> words) {
    String before = folded.letters().substring(0, start).stripTrailing();
    return words.stream().anyMatch(word -> before.endsWith(" " + word));
  }

  private static Finding wish(String words, Day day) {
    return new Finding(Kind.NOT_BEFORE, words, day.first(), Optional.empty());
  }

  private Optional<Day> after(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    int from = Math.min(hit.end() + 1, folded.letters().length());
    String phrase = folded.letters().substring(hit.start(), hit.end());
    boolean past = after.contains(phrase.substring(phrase.lastIndexOf(' ') + 1));
    return times.at(folded.letters(), from, past, today);
  }

  /** "Until 2026" said in 2026 is the end of that year: contact waits too long, never too short. */
  private Optional<Day> toCome(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    int from = Math.min(hit.end() + 1, folded.letters().length());
    return Stream.of(false, true)
        .flatMap(past -> times.at(folded.letters(), from, past, today).stream())
        .filter(day -> isToCome(day, today))
        .findFirst();
  }

  private static boolean isToCome(Day day, Optional<LocalDate> today) {
    return day.first().filter(first -> today.filter(first::isAfter).isPresent()).isPresent();
  }

  private Optional<Day> before(Hit hit, FoldedText folded, Optional<LocalDate> today) {
    return times.before(folded.letters(), hit.start() - 1, today);
  }
}
