package org.code99.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads notes with a lexicon. Immutable; most notes are left after one quick walk. */
final class NoteReader {
  private final Map<String, Kind> codes;
  private final Automaton automaton;

  NoteReader(Lexicon lexicon) {
    this.codes = lexicon.codes();
    this.automaton = new Automaton(List.copyOf(lexicon.phrases()));
  }

  Reading read(String sourceCode, String text) {
    boolean silentCode = sourceCode.isBlank() || !speaks(sourceCode);
    boolean silentText = text.isBlank() || !automaton.touches(text);
    if (silentCode && silentText) {
      return Reading.NOTHING;
    }
    Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
    if (!silentCode) {
      Optional.ofNullable(codes.get(Lexicon.folded(sourceCode)))
          .filter(kind -> kind != Kind.ASK_FOR)
          .ifPresentOrElse(
              kind -> findings.put(kind, Finding.of(kind, sourceCode.strip())),
              () -> read(sourceCode, findings));
    }
    if (!silentText) {
      read(text, findings);
    }
    return findings.isEmpty() ? Reading.NOTHING : new Reading(List.copyOf(findings.values()));
  }

  private boolean speaks(String sourceCode) {
    return automaton.touches(sourceCode) || codes.containsKey(Lexicon.folded(sourceCode));
  }

  private void read(String text, Map<Kind, Finding> findings) {
    FoldedText folded = new FoldedText(text);
    for (Hit hit : outranking(hits(folded))) {
      hit.phrase()
          .kind()
          .flatMap(kind -> finding(kind, hit, folded))
          .ifPresent(finding -> findings.merge(finding.kind(), finding, NoteReader::stricter));
    }
  }

  /** A phrase in the folded text, from its first letter to the end of its last word. */
  private record Hit(Phrase phrase, int start, int end) {
    boolean outranks(Hit other) {
      boolean longer = end - start > other.end - other.start;
      return longer && start <= other.start && end >= other.end && bearsOn(other);
    }

    /** Whom to ask for and that somebody left are told beside each other. */
    private boolean bearsOn(Hit other) {
      return phrase.kind().equals(other.phrase.kind())
          || phrase.kind().map(Kind::effect).filter(Kind.Effect.TELLS::equals).isEmpty();
    }
  }

  private List<Hit> hits(FoldedText folded) {
    List<Hit> hits = new ArrayList<>();
    automaton.walk(
        folded.letters(),
        (phrase, end) -> {
          String pattern = phrase.pattern();
          int start = end - pattern.length() + (pattern.startsWith(" ") ? 1 : 0);
          int last = end - (pattern.endsWith(" ") ? 1 : 0);
          hits.add(new Hit(phrase, folded.wordStart(start), folded.wordEnd(last)));
        });
    return hits;
  }

  /** A longer phrase outranks those it contains: "court shoes" is no court. */
  private static List<Hit> outranking(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hits.stream().noneMatch(other -> other.outranks(hit)))
        .sorted(Comparator.comparingInt(Hit::start))
        .toList();
  }

  private static Optional<Finding> finding(Kind kind, Hit hit, FoldedText folded) {
    return switch (kind) {
      case NOT_BEFORE -> notBefore(hit, folded);
      case ASK_FOR -> askFor(hit, folded);
      default -> Optional.of(Finding.of(kind, folded.words(hit.start(), hit.end())));
    };
  }

  private static Optional<Finding> notBefore(Hit hit, FoldedText folded) {
    int from = Math.min(hit.end() + 1, folded.letters().length());
    Optional<Day> day = Day.at(folded.letters().substring(from).strip());
    if (day.isEmpty() && hit.phrase().onlyWithValue()) {
      return Optional.empty();
    }
    int end = day.map(d -> from + d.length()).orElse(hit.end());
    Optional<LocalDate> first = day.flatMap(Day::first);
    return Optional.of(
        new Finding(Kind.NOT_BEFORE, folded.words(hit.start(), end), first, Optional.empty()));
  }

  private static Optional<Finding> askFor(Hit hit, FoldedText folded) {
    String rest = folded.after(hit.end());
    // German writes every noun with a capital: there a name needs its title.
    Optional<Person> person =
        hit.phrase().language().equals("de") ? Person.titled(rest) : Person.at(rest);
    return person.map(p ->
        new Finding(
            Kind.ASK_FOR,
            folded.words(hit.start(), hit.end(), p.length()),
            Optional.empty(),
            Optional.of(p.name())));
  }

  /** Of two wishes for a date the undated one waits for a person, and the later one is safe. */
  private static Finding stricter(Finding one, Finding other) {
    if (one.notBefore().isEmpty()) {
      return one;
    }
    LocalDate first = one.notBefore().get();
    return other.notBefore().filter(d -> !d.isAfter(first)).isPresent() ? one : other;
  }
}
