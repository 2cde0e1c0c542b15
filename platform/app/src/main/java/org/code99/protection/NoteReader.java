package org.code99.protection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads notes with a lexicon. Immutable; most notes are left after one quick walk. */
final class NoteReader {
  private static final int LONGEST_TIME = 32;

  private final Map<String, Kind> codes;
  private final Automaton automaton;
  private final WaitReader waits;
  private final LeavingReader leavings;

  NoteReader(Lexicon lexicon) {
    this.codes = lexicon.codes();
    this.automaton = new Automaton(List.copyOf(lexicon.phrases()));
    this.waits = new WaitReader(lexicon);
    this.leavings = new LeavingReader(lexicon);
  }

  Reading read(String sourceCode, String text, Known known) {
    boolean silentCode = sourceCode.isBlank() || !speaks(sourceCode);
    String joined = Hyphens.joined(text);
    boolean silentText = text.isBlank() || !automaton.touches(text);
    boolean silentJoined = joined.equals(text) || !automaton.touches(joined);
    if (silentCode && silentText && silentJoined) {
      return alone(text, known);
    }
    Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
    if (!silentCode) {
      Optional.ofNullable(codes.get(Lexicon.folded(sourceCode)))
          .filter(kind -> kind != Kind.ASK_FOR)
          .ifPresentOrElse(
              kind -> findings.put(kind, Finding.of(kind, sourceCode.strip())),
              () -> read(new FoldedText(sourceCode), Known.NOTHING, findings));
    }
    if (!silentText) {
      read(new FoldedText(text), known, findings);
    }
    if (!silentJoined) {
      read(new FoldedText(text, joined), known, findings);
    }
    return findings.isEmpty() ? alone(text, known) : new Reading(List.copyOf(findings.values()));
  }

  /** "2. HJ 2026" has no phrase; whoever writes only that means when to come back. */
  private Reading alone(String text, Known known) {
    boolean isShort = !text.isBlank() && text.length() <= LONGEST_TIME;
    if (!isShort || !(text.chars().anyMatch(Character::isDigit) || waits.beginsWithAfter(text))) {
      return Reading.NOTHING;
    }
    return waits
        .alone(new FoldedText(text), known.today())
        .map(wish -> new Reading(List.of(wish)))
        .orElse(Reading.NOTHING);
  }

  private boolean speaks(String sourceCode) {
    return automaton.touches(sourceCode) || codes.containsKey(Lexicon.folded(sourceCode));
  }

  private void read(FoldedText folded, Known known, Map<Kind, Finding> findings) {
    List<Finding> goingBack = new ArrayList<>();
    for (Hit hit : Hit.in(folded, automaton)) {
      Optional<Finding> said =
          hit.phrase().kind().flatMap(kind -> finding(kind, hit, folded, known));
      if (said.filter(f -> f.kind() == Kind.NO_CONTACT).isPresent()
          && waits.goesBack(hit, folded)) {
        goingBack.add(Finding.of(Kind.NOT_BEFORE, folded.words(hit.start(), hit.end())));
      } else {
        said.ifPresent(f -> findings.merge(f.kind(), f, NoteReader::stricter));
      }
    }
    if (!goingBack.isEmpty()) {
      findings.putIfAbsent(Kind.NOT_BEFORE, goingBack.getFirst());
    }
  }

  private Optional<Finding> finding(Kind kind, Hit hit, FoldedText folded, Known known) {
    return switch (kind) {
      case NOT_BEFORE -> waits.read(hit, folded, known.today());
      case NO_CONTACT ->
          waits
              .limited(hit, folded, known.today())
              .or(() -> Optional.of(Finding.of(kind, folded.words(hit.start(), hit.end()))));
      case CONTACT_LEFT -> leavings.read(hit, folded, known.contact());
      case ASK_FOR ->
          hit.phrase().value() == Phrase.Value.BEFORE ? askedFor(hit, folded) : askFor(hit, folded);
      case COUNSEL -> counsel(hit, folded);
      default -> Optional.of(Finding.of(kind, folded.words(hit.start(), hit.end())));
    };
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

  /** "Frau Heil verlangen": the person stands before the phrase. */
  private static Optional<Finding> askedFor(Hit hit, FoldedText folded) {
    String text = folded.before(hit.start()).stripTrailing();
    return Person.titledAtEnd(text)
        .map(person ->
            new Finding(
                Kind.ASK_FOR,
                folded.words(hit.start(), hit.end()),
                Optional.empty(),
                Optional.of(person.name())));
  }

  /** "RAin" is rain, unless a name follows. */
  private static Optional<Finding> counsel(Hit hit, FoldedText folded) {
    boolean told =
        hit.phrase().value() != Phrase.Value.AFTER
            || Person.at(folded.after(hit.end())).isPresent();
    return told
        ? Optional.of(Finding.of(Kind.COUNSEL, folded.words(hit.start(), hit.end())))
        : Optional.empty();
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
