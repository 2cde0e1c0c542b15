package org.code99.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.code99.api.Brief;
import org.code99.api.Composition;
import org.code99.api.CompositionBatch;
import org.code99.api.OutreachApproach;
import org.code99.api.Tone;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;

/**
 * Has files written to by the approach that suits them; what one approach declines goes to a
 * professional one.
 */
final class Composing {
  private final Extensions extensions;
  private final ApproachChoice choice;
  private final Briefing briefing;
  private final WaveOrder order;

  Composing(Extensions extensions, ApproachChoice choice, Briefing briefing, WaveOrder order) {
    this.extensions = extensions;
    this.choice = choice;
    this.briefing = briefing;
    this.order = order;
  }

  /**
   * What came of a file.
   *
   * @param chosen by whom, if by anybody
   * @param composition what was written; empty when nothing was
   * @param because why not, or why by another approach than the region's own
   */
  record Written(
      Candidate candidate,
      Brief brief,
      Optional<ApproachChoice.Chosen> chosen,
      Optional<Composition> composition,
      String because) {}

  /** Writes to these files; one answer for each, in their order. */
  List<Written> write(List<Candidate> candidates) {
    Map<Candidate, Written> written = new LinkedHashMap<>();
    Map<Candidate, ApproachChoice.Answered> answers = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      answers.put(
          candidate,
          choice.suits(candidate.region(), briefing.reasons(candidate), candidate.neverFun()));
      written.put(candidate, nothing(candidate, answers.get(candidate)));
    }
    Map<Candidate, ApproachChoice.Answered> again = round(answers, written);
    round(again, written);
    return List.copyOf(written.values());
  }

  /** One round of asking; answers who is to be asked again in a professional tone. */
  private Map<Candidate, ApproachChoice.Answered> round(
      Map<Candidate, ApproachChoice.Answered> answers, Map<Candidate, Written> written) {
    Map<Candidate, ApproachChoice.Answered> again = new LinkedHashMap<>();
    Map<Binding.Bound, List<Candidate>> batches = new LinkedHashMap<>();
    answers.forEach((candidate, answer) ->
        answer
            .chosen()
            .ifPresent(chosen ->
                batches.computeIfAbsent(chosen.binding(), b -> new ArrayList<>()).add(candidate)));
    batches.forEach((binding, batch) -> {
      Map<Candidate, Written> round = compose(binding, batch, answers);
      round.forEach((candidate, result) -> {
        written.put(candidate, result);
        if (result.chosen().isPresent()
            && !result.chosen().get().profile().tone().equals(Tone.PROFESSIONAL)
            && result.composition().map(c -> !c.declined().isEmpty()).orElse(true)) {
          again.put(
              candidate,
              choice.professional(
                  candidate.region(), briefing.reasons(candidate), result.because()));
        }
      });
    });
    return again;
  }

  private Map<Candidate, Written> compose(
      Binding.Bound binding,
      List<Candidate> batch,
      Map<Candidate, ApproachChoice.Answered> answers) {
    List<Brief> briefs = batch.stream().map(briefing::brief).toList();
    Answer<List<Composition>> answer =
        extensions.call(
            OutreachApproach.class,
            binding.extension(),
            approach ->
                approach.compose(
                    CompositionBatch.of(order.asOf(), order.seed(), binding.settings(), briefs)),
            Answers.exactlyFor(
                briefs.stream().map(Brief::key).collect(Collectors.toUnmodifiableSet()),
                Composition::key));
    Map<String, Composition> byKey = new HashMap<>();
    answer
        .answered()
        .orElse(List.of())
        .forEach(composition -> byKey.put(composition.key(), composition));
    Map<Candidate, Written> round = new LinkedHashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      Candidate candidate = batch.get(i);
      Optional<Composition> composition = Optional.ofNullable(byKey.get(briefs.get(i).key()));
      String because =
          composition
              .map(Composition::declined)
              .filter(declined -> !declined.isEmpty())
              .orElseGet(() ->
                  answer
                      .failed()
                      .map(failure -> failure.toString())
                      .orElseGet(() ->
                          chosen(answers, candidate)
                              .map(ApproachChoice.Chosen::because)
                              .orElse("")));
      round.put(
          candidate,
          new Written(candidate, briefs.get(i), chosen(answers, candidate), composition, because));
    }
    return round;
  }

  private static Optional<ApproachChoice.Chosen> chosen(
      Map<Candidate, ApproachChoice.Answered> answers, Candidate candidate) {
    return Optional.ofNullable(answers.get(candidate)).flatMap(ApproachChoice.Answered::chosen);
  }

  private Written nothing(Candidate candidate, ApproachChoice.Answered answer) {
    return new Written(
        candidate, briefing.brief(candidate), Optional.empty(), Optional.empty(), answer.because());
  }
}
