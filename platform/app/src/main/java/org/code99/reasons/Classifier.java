package org.code99.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossNote;
import org.code99.api.LossReason;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.ReasonMatch;
import org.code99.api.Taxonomy;
import org.code99.drawers.NotesReader.Note;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;

/**
 * One taxonomy with one set of settings: reads a few thousand notes at a time, like notes only
 * once. A call that fails is kept with the extensions' failures, and its notes stay unread.
 */
final class Classifier {
  private static final int AT_ONCE = 4_000;

  private final Extensions extensions;
  private final Binding.Bound binding;
  private final String name;
  private final Set<String> codes;
  private final Map<String, Optional<String>> hidden;

  /**
   * A reader of notes.
   *
   * @param hidden the codes that the company gives no more, each with what it gives instead, if
   *     anything
   */
  Classifier(
      Extensions extensions,
      Binding.Bound binding,
      Taxonomy taxonomy,
      Map<String, Optional<String>> hidden) {
    this.extensions = extensions;
    this.binding = binding;
    this.hidden = Map.copyOf(hidden);
    this.name = taxonomy.id() + " " + taxonomy.version();
    this.codes =
        taxonomy.reasons().stream().map(LossReason::code).collect(Collectors.toUnmodifiableSet());
  }

  /** A note that was read, and what it gives and denies as reasons. */
  record NoteRead(Note note, Classification said) {}

  private record Words(String sourceCode, String text, String competitor) {
    static Words of(Note note) {
      return new Words(note.words().sourceCode(), note.words().text(), note.competitor());
    }
  }

  /** Who gives these reasons. */
  String name() {
    return name;
  }

  /** The notes that could be read, in their order. */
  List<NoteRead> read(List<Note> notes) {
    List<NoteRead> read = new ArrayList<>(notes.size());
    for (int from = 0; from < notes.size(); from += AT_ONCE) {
      readSome(notes.subList(from, Math.min(from + AT_ONCE, notes.size())), read);
    }
    return read;
  }

  private void readSome(List<Note> notes, List<NoteRead> read) {
    Map<Words, String> keys = new LinkedHashMap<>();
    notes.forEach(note -> keys.computeIfAbsent(Words.of(note), w -> "n" + keys.size()));
    List<LossNote> asked = new ArrayList<>(keys.size());
    keys.forEach((words, key) ->
        asked.add(LossNote.of(key, words.sourceCode(), words.text(), words.competitor())));
    Answer<List<Classification>> answer =
        extensions.call(
            LossReasonTaxonomy.class,
            binding.extension(),
            taxonomy -> taxonomy.classify(ClassificationBatch.of(binding.settings(), asked)),
            check(Set.copyOf(keys.values())));
    if (answer instanceof Answer.Answered<List<Classification>>(List<Classification> answered)) {
      Map<String, Classification> byKey = new HashMap<>();
      answered.forEach(one -> byKey.put(one.key(), one));
      notes.forEach(note ->
          read.add(
              new NoteRead(
                  note,
                  withoutHidden(Objects.requireNonNull(byKey.get(keys.get(Words.of(note))))))));
    }
  }

  private Classification withoutHidden(Classification said) {
    if (said.matches().stream().noneMatch(match -> hidden.containsKey(match.reasonCode()))) {
      return said;
    }
    Map<String, ReasonMatch> given = new LinkedHashMap<>();
    for (ReasonMatch match : said.matches()) {
      hidden
          .getOrDefault(match.reasonCode(), Optional.of(match.reasonCode()))
          .filter(code -> !said.denied().contains(code))
          .ifPresent(code ->
              given.putIfAbsent(code, ReasonMatch.of(code, match.confidence(), match.words())));
    }
    return Classification.of(said.key(), List.copyOf(given.values())).withDenied(said.denied());
  }

  private Check<List<Classification>> check(Set<String> keys) {
    return Answers.exactlyFor(keys, Classification::key)
        .and(answers ->
            answers.stream()
                .flatMap(Classifier::named)
                .filter(code -> !codes.contains(code))
                .distinct()
                .map(code ->
                    "it gave or denied the reason '" + code + "', which its own taxonomy has not")
                .toList())
        .and(answers ->
            answers.stream()
                .filter(Classifier::repeatsItself)
                .map(one -> "it named one reason twice for the note " + one.key())
                .limit(1)
                .toList());
  }

  private static Stream<String> named(Classification one) {
    return Stream.concat(
        one.matches().stream().map(ReasonMatch::reasonCode), one.denied().stream());
  }

  private static boolean repeatsItself(Classification one) {
    return named(one).distinct().count() < named(one).count();
  }
}
