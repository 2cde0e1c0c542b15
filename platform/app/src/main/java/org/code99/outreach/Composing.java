package org.code99.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.OutreachApproach;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;

/**
 * Has files written to by the approach that suits them. What one approach declines, or fails to
 * write, goes to the nearest live professional one that was not asked yet.
 */
final class Composing {
  private final Extensions extensions;
  private final ApproachChoice choice;
  private final Briefing briefing;
  private final LocalDate asOf;
  private final long seed;

  /**
   * Writes as of a day.
   *
   * @param seed the only source of chance for approaches
   */
  Composing(
      Extensions extensions, ApproachChoice choice, Briefing briefing, LocalDate asOf, long seed) {
    this.extensions = extensions;
    this.choice = choice;
    this.briefing = briefing;
    this.asOf = asOf;
    this.seed = seed;
  }

  /** A file that waits for somebody to write. */
  private record Turn(
      Candidate candidate,
      FileTraits traits,
      ApproachChoice.Answered answer,
      List<Binding.Bound> tried) {
    ApproachChoice.Chosen chosen() {
      return answer.chosen().orElseThrow();
    }
  }

  /**
   * Writes to these files; one result for each, in their order.
   *
   * @param neverFun whom protection bars from a fun approach today
   */
  List<Written> write(List<Candidate> candidates, Predicate<Candidate> neverFun) {
    Map<UUID, Written> written = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (Candidate candidate : candidates) {
      FileTraits traits = briefing.traits(candidate, neverFun.test(candidate));
      turns.add(new Turn(candidate, traits, choice.suits(traits), List.of()));
    }
    while (!turns.isEmpty()) {
      turns = round(turns, written);
    }
    return candidates.stream()
        .map(candidate -> Objects.requireNonNull(written.get(candidate.file())))
        .toList();
  }

  /** Asks everybody's approach once; answers whose turn comes again with another one. */
  private List<Turn> round(List<Turn> turns, Map<UUID, Written> written) {
    Map<Binding.Bound, List<Turn>> batches = new LinkedHashMap<>();
    for (Turn turn : turns) {
      if (turn.answer().chosen().isPresent()) {
        batches.computeIfAbsent(turn.chosen().binding(), b -> new ArrayList<>()).add(turn);
      } else {
        written.put(
            turn.candidate().file(),
            new Written.Nothing(turn.candidate(), turn.answer().because()));
      }
    }
    List<Turn> again = new ArrayList<>();
    batches.forEach((binding, batch) -> again.addAll(ask(binding, batch, written)));
    return again;
  }

  private List<Turn> ask(Binding.Bound binding, List<Turn> batch, Map<UUID, Written> written) {
    List<Brief> briefs =
        batch.stream()
            .map(turn ->
                briefing.brief(
                    turn.candidate(), turn.traits(), turn.chosen().profile().languages()))
            .toList();
    Answer<List<Composition>> answer = compose(binding, briefs);
    Map<String, Composition> byKey =
        answer.answered().orElse(List.of()).stream()
            .collect(Collectors.toMap(Composition::key, composition -> composition));
    String failure = answer.failed().map(Object::toString).orElse("");
    List<Turn> again = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Turn turn = batch.get(i);
      Brief brief = briefs.get(i);
      Composition composition = byKey.get(brief.key());
      if (composition != null && !composition.pieces().isEmpty()) {
        written.put(
            turn.candidate().file(),
            Written.Composed.of(
                turn.candidate(),
                turn.chosen(),
                brief,
                composition.pieces(),
                turn.answer().because()));
      } else {
        again.add(next(turn, composition == null ? failure : composition.declined()));
      }
    }
    return again;
  }

  private Answer<List<Composition>> compose(Binding.Bound binding, List<Brief> briefs) {
    return extensions.call(
        OutreachApproach.class,
        binding.extension(),
        approach -> approach.compose(CompositionBatch.of(asOf, seed, binding.settings(), briefs)),
        Answers.exactlyFor(
            briefs.stream().map(Brief::key).collect(Collectors.toUnmodifiableSet()),
            Composition::key));
  }

  private Turn next(Turn turn, String why) {
    List<Binding.Bound> tried =
        Stream.concat(turn.tried().stream(), Stream.of(turn.chosen().binding())).toList();
    String because =
        Stream.of(turn.answer().because(), why)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return new Turn(
        turn.candidate(), turn.traits(), choice.insteadOf(tried, turn.traits(), because), tried);
  }
}
