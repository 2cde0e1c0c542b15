package org.code99.reasons;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.code99.api.Classification;
import org.code99.api.ClassificationBatch;
import org.code99.api.LossNote;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.ReasonMatch;
import org.code99.database.CopyRows;
import org.code99.database.Sql;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;
import org.jspecify.annotations.Nullable;

/**
 * Notes that wait for one taxonomy with one set of settings: read a few thousand at a time, like
 * notes only once. A later note of the same voice takes the place of an earlier one once it is
 * read; while its taxonomy fails, the earlier reading stays.
 */
final class NoteStack {
  private static final int HEIGHT = 4_000;
  private static final int MOST_REASONS = 3;

  private final Sql sql;
  private final Extensions extensions;
  private final UUID company;
  private final Binding.Bound binding;
  private final String givenBy;
  private final Set<String> codes;
  private final List<Waiting> waiting = new ArrayList<>(HEIGHT);

  NoteStack(
      Sql sql,
      Extensions extensions,
      UUID company,
      Binding.Bound binding,
      String givenBy,
      Set<String> codes) {
    this.sql = sql;
    this.extensions = extensions;
    this.company = company;
    this.binding = binding;
    this.givenBy = givenBy;
    this.codes = Set.copyOf(codes);
  }

  private record Waiting(Place place, int ordinal, Words words) {
    Waiting newerOf(Waiting other) {
      return other.ordinal > ordinal ? other : this;
    }
  }

  private record Place(UUID episode, Voice voice) {}

  private record Words(String sourceCode, String text, String competitor) {}

  /**
   * Puts a note on the stack.
   *
   * @param ordinal counts what a voice said of an episode, from 1
   */
  void add(
      UUID episode, Voice voice, int ordinal, String sourceCode, String text, String competitor) {
    waiting.add(
        new Waiting(new Place(episode, voice), ordinal, new Words(sourceCode, text, competitor)));
    if (waiting.size() == HEIGHT) {
      readAll();
    }
  }

  void readAll() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<Words, String> keys = new LinkedHashMap<>();
    waiting.forEach(note -> keys.computeIfAbsent(note.words(), w -> "n" + keys.size()));
    List<LossNote> notes =
        keys.entrySet().stream()
            .map(e ->
                LossNote.of(
                    e.getValue(),
                    e.getKey().sourceCode(),
                    e.getKey().text(),
                    e.getKey().competitor()))
            .toList();
    Answer<List<Classification>> answer =
        extensions.call(
            LossReasonTaxonomy.class,
            binding.extension(),
            taxonomy -> taxonomy.classify(ClassificationBatch.of(binding.settings(), notes)),
            check(Set.copyOf(keys.values())));
    if (answer instanceof Answer.Answered<List<Classification>>(List<Classification> read)) {
      write(keys, read);
    }
    waiting.clear();
  }

  private Check<List<Classification>> check(Set<String> keys) {
    return Answers.exactlyFor(keys, Classification::key)
        .and(answers ->
            answers.stream()
                .flatMap(one -> one.matches().stream())
                .map(ReasonMatch::reasonCode)
                .filter(code -> !codes.contains(code))
                .distinct()
                .map(code -> "it gave the reason '" + code + "', which its own taxonomy has not")
                .toList())
        .and(answers ->
            answers.stream()
                .filter(NoteStack::repeatsItself)
                .map(one -> "it gave one reason twice for the note " + one.key())
                .limit(1)
                .toList());
  }

  private static boolean repeatsItself(Classification one) {
    return one.matches().stream().map(ReasonMatch::reasonCode).distinct().count()
        < one.matches().size();
  }

  private void write(Map<Words, String> keys, List<Classification> read) {
    Map<String, Classification> byKey = new HashMap<>();
    read.forEach(classification -> byKey.put(classification.key(), classification));
    forgetEarlierReadings();
    Map<Place, Waiting> newest = new LinkedHashMap<>();
    waiting.forEach(note -> newest.merge(note.place(), note, Waiting::newerOf));
    try (CopyRows rows =
        sql.copy(
            "COPY reasons_reason (episode_id, voice, rank, company_id, code, confidence, words, given_by) FROM STDIN")) {
      for (Waiting note : newest.values()) {
        int rank = 0;
        for (ReasonMatch match : matches(byKey, keys.get(note.words()))) {
          if (++rank <= MOST_REASONS) {
            rows.cell(note.place().episode())
                .cell(note.place().voice().order())
                .cell(rank)
                .cell(company)
                .cell(match.reasonCode())
                .cell(match.confidence())
                .cell(String.join(" · ", match.words()))
                .cell(givenBy)
                .endRow();
          }
        }
      }
    }
  }

  private void forgetEarlierReadings() {
    Map<Voice, List<UUID>> again = new EnumMap<>(Voice.class);
    waiting.stream()
        .filter(note -> note.ordinal() > 1)
        .map(Waiting::place)
        .forEach(place ->
            again.computeIfAbsent(place.voice(), v -> new ArrayList<>()).add(place.episode()));
    again.forEach((voice, episodes) ->
        sql.run(
            "DELETE FROM reasons_reason WHERE voice = ? AND episode_id = ANY (?)",
            voice.order(),
            episodes));
  }

  private static List<ReasonMatch> matches(
      Map<String, Classification> byKey, @Nullable String key) {
    Classification read = byKey.get(key);
    return read == null ? List.of() : read.matches();
  }
}
