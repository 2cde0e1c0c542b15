package org.code99.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.code99.api.Because;
import org.code99.api.Money;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every scoring strategy keeps. A plugin's test implements it and adds its own promises:
 *
 * <pre>{@code
 * class PoliteTest implements ScoringContract {
 *   public ScoringStrategy strategy() {
 *     return new Polite(TestContext.of(Polite.class));
 *   }
 * }
 * }</pre>
 */
public interface ScoringContract {
  /** The seed of the random cases. */
  long SEED = 99;

  /** How many random cases are asked. */
  int CASES = 2_000;

  /** The strategy under test. */
  ScoringStrategy strategy();

  /** The settings with which it is asked: as a region without settings of its own. */
  default Settings settings() {
    return Settings.none();
  }

  /** The answers for some cases. */
  default List<Score> scored(List<ScoringCase> cases) {
    return strategy().score(ScoringBatch.of(ScoringSamples.AS_OF, SEED, settings(), cases));
  }

  @Test
  @DisplayName("S61: each case has exactly one score")
  default void eachCaseHasOneScore() {
    List<ScoringCase> cases = ScoringSamples.cases(SEED, CASES);
    List<Score> scores = scored(cases);
    assertEquals(cases.size(), scores.size(), "scores for seed " + SEED);
    assertEquals(
        new TreeSet<>(cases.stream().map(ScoringCase::key).toList()),
        new TreeSet<>(scores.stream().map(Score::key).toList()));
    assertEquals(List.of(), scored(List.of()), "nobody to score");
  }

  @Test
  @DisplayName("S61: the lines add up to a score from 0 to 100, the probability lies in 0 to 100 %")
  default void theExplanationSumsToTheScore() {
    for (Score score : scored(ScoringSamples.cases(SEED, CASES))) {
      assertAll(
          score.key() + " of seed " + SEED,
          () -> assertFalse(score.because().isEmpty(), "a score explains itself"),
          () ->
              assertEquals(
                  score.because().stream().mapToInt(Because::points).sum(), score.points()),
          () -> assertTrue(score.points() >= 0 && score.points() <= 100),
          () -> assertTrue(score.winProbability().partsPerMillion() >= 0),
          () -> assertTrue(score.winProbability().partsPerMillion() <= 1_000_000));
    }
  }

  @Test
  @DisplayName("S61: the same input gives the same score, in any locale and time zone")
  default void scoringIsPure() {
    List<ScoringCase> cases = ScoringSamples.cases(SEED, CASES);
    PureCalls.assertPure("the strategy", () -> scored(cases));
  }

  @Test
  @DisplayName("S61: a score depends on its own case alone, not on its neighbours or their order")
  default void neighboursDoNotMatter() {
    List<ScoringCase> cases = new ArrayList<>(ScoringSamples.cases(SEED, CASES));
    Map<String, Score> inOrder = byKey(scored(cases));
    Collections.shuffle(cases, new Random(SEED));
    assertEquals(inOrder, byKey(scored(cases)), "shuffled with seed " + SEED);
    ScoringCase alone = cases.getFirst();
    assertEquals(List.of(inOrder.get(alone.key())), scored(List.of(alone)));
  }

  @Test
  @DisplayName("S61: an unknown value gives no second-lifetime value, not one of zero")
  default void unknownIsNotZero() {
    Map<String, Score> scores = byKey(scored(ScoringSamples.cases(SEED, CASES)));
    for (ScoringCase one : ScoringSamples.cases(SEED, CASES)) {
      Score score = scores.get(one.key());
      if (score == null || one.annualValue().isEmpty()) {
        assertTrue(
            score != null && score.secondLifetimeValue().isEmpty(),
            one.key() + ": a second-lifetime value out of nothing");
      }
    }
  }

  @Test
  @DisplayName("S61: a second-lifetime value is in the currency of its case")
  default void currencyStays() {
    Map<String, Score> scores = byKey(scored(ScoringSamples.cases(SEED, CASES)));
    for (ScoringCase one : ScoringSamples.cases(SEED, CASES)) {
      Score score = scores.get(one.key());
      if (score != null && score.secondLifetimeValue().isPresent()) {
        assertEquals(
            one.annualValue().map(Money::currency),
            score.secondLifetimeValue().map(Money::currency),
            one.key());
      }
    }
  }

  private static Map<String, Score> byKey(List<Score> scores) {
    Map<String, Score> byKey = new HashMap<>();
    scores.forEach(score -> byKey.put(score.key(), score));
    return byKey;
  }
}
