package org.code99.plugin.scoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.code99.api.FixStatus;
import org.code99.api.Hostility;
import org.code99.api.Money;
import org.code99.api.ReasonForScore;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.Settings;
import org.code99.testkit.ScoringSamples;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A better case never scores worse")
class MonotoneTest {
  private static final long SEED = 1961;
  private static final List<ScoringCase> CASES = ScoringSamples.cases(SEED, 5_000);
  private static final List<FixStatus> FROM_WORST_TO_BEST =
      List.of(
          FixStatus.RECURRED,
          FixStatus.NOT_FIXABLE,
          FixStatus.OPEN,
          FixStatus.PLANNED,
          FixStatus.FIXED);

  private final SecondChance strategy = new SecondChance(TestContext.of(SecondChance.class));
  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  @DisplayName("S61: more value never lowers the score, and never the probability")
  void moreValue() {
    for (ScoringCase file : CASES) {
      long less = (long) Math.pow(10, random.nextDouble(0, 12));
      long more = less + (long) Math.pow(10, random.nextDouble(0, 12));
      assertNotWorse(
          Variations.of(file).value(Optional.of(Money.of(more, "EUR"))),
          Variations.of(file).value(Optional.of(Money.of(less, "EUR"))));
    }
  }

  @Test
  @DisplayName("S61: a cause that is mended further never lowers the score")
  void moreFixed() {
    for (ScoringCase file : CASES) {
      for (int reason = 0; reason < file.reasons().size(); reason++) {
        int severity = file.reasons().get(reason).severity();
        for (int step = 1; step < FROM_WORST_TO_BEST.size(); step++) {
          assertNotWorse(
              Variations.of(file).reason(reason, severity, FROM_WORST_TO_BEST.get(step)),
              Variations.of(file).reason(reason, severity, FROM_WORST_TO_BEST.get(step - 1)));
        }
      }
    }
  }

  @Test
  @DisplayName("S16: more severity never raises the score")
  void moreSevere() {
    for (ScoringCase file : CASES) {
      for (int index = 0; index < file.reasons().size(); index++) {
        ReasonForScore reason = file.reasons().get(index);
        int more = random.nextInt(reason.severity(), 101);
        assertNotWorse(file, Variations.of(file).reason(index, more, reason.fix()));
      }
    }
  }

  @Test
  @DisplayName("S61: one marker of hostility more never raises the score")
  void moreHostile() {
    for (ScoringCase file : CASES) {
      for (Hostility marker :
          List.of(
              Hostility.RETURNED,
              Hostility.BADMOUTH,
              Hostility.NEVER_AGAIN,
              Hostility.DISPUTE,
              Hostility.of("glares"))) {
        List<Hostility> more = new ArrayList<>(file.hostility());
        more.add(marker);
        assertNotWorse(file, Variations.of(file).hostility(more));
      }
    }
  }

  private void assertNotWorse(ScoringCase better, ScoringCase worse) {
    Score high = score(better);
    Score low = score(worse);
    assertTrue(
        high.points() >= low.points()
            && high.winProbability().partsPerMillion() >= low.winProbability().partsPerMillion(),
        () -> "seed " + SEED + ": " + high + " for " + better + " but " + low + " for " + worse);
  }

  private Score score(ScoringCase file) {
    return strategy
        .score(ScoringBatch.of(ScoringSamples.AS_OF, SEED, Settings.none(), List.of(file)))
        .getFirst();
  }
}
