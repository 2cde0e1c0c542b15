package org.code99.triage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.code99.api.Money;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.host.Answer;
import org.code99.host.Answers;
import org.code99.host.Check;
import org.code99.regions.Binding;
import org.code99.regions.Extensions;

/** Has files scored by one strategy, and reads what it answers. */
final class ScoringRound {
  private final Extensions extensions;
  private final ScoringCases cases;
  private final LocalDate asOf;
  private final long seed;
  private final String currency;

  /**
   * Asks as of a day.
   *
   * @param seed the only source of chance for strategies
   * @param currency in which a file of unknown value is valued
   */
  ScoringRound(
      Extensions extensions, ScoringCases cases, LocalDate asOf, long seed, String currency) {
    this.extensions = extensions;
    this.cases = cases;
    this.asOf = asOf;
    this.seed = seed;
    this.currency = currency;
  }

  /** The scores by file; none where nothing is bound, or the answer is none. */
  Map<String, Score> scores(Binding binding, List<FileToRank> batch) {
    Map<String, Score> scores = new HashMap<>();
    if (binding instanceof Binding.Bound bound) {
      asked(bound, batch)
          .answered()
          .orElse(List.of())
          .forEach(score -> scores.put(score.key(), score));
    }
    return scores;
  }

  private Answer<List<Score>> asked(Binding.Bound bound, List<FileToRank> batch) {
    List<ScoringCase> asked = batch.stream().map(cases::of).toList();
    return extensions.call(
        ScoringStrategy.class,
        bound.extension(),
        strategy -> strategy.score(ScoringBatch.of(asOf, seed, bound.settings(), asked)),
        check(batch));
  }

  private Check<List<Score>> check(List<FileToRank> batch) {
    Map<String, String> currencies =
        batch.stream()
            .collect(Collectors.toUnmodifiableMap(file -> file.file().toString(), this::currency));
    return Answers.exactlyFor(currencies.keySet(), Score::key)
        .and(scores ->
            scores.stream()
                .filter(score ->
                    score
                        .secondLifetimeValue()
                        .filter(value -> !value.currency().equals(currencies.get(score.key())))
                        .isPresent())
                .map(score ->
                    "it values %s in another currency than %s"
                        .formatted(score.key(), currencies.get(score.key())))
                .limit(1)
                .toList());
  }

  /** In which a file is valued. */
  String currency(FileToRank file) {
    return file.lostPerYear().map(Money::currency).orElse(currency);
  }
}
