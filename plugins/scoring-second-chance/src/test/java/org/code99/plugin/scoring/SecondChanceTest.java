package org.code99.plugin.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.code99.api.Because;
import org.code99.api.BuyerStatus;
import org.code99.api.FixStatus;
import org.code99.api.Hostility;
import org.code99.api.LossClass;
import org.code99.api.Money;
import org.code99.api.Rate;
import org.code99.api.ReasonForScore;
import org.code99.api.Score;
import org.code99.api.ScoringBatch;
import org.code99.api.ScoringCase;
import org.code99.api.Settings;
import org.code99.api.Side;
import org.code99.testkit.ScoringSamples;
import org.code99.testkit.TestContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A score tells who is worth a second chance, and why")
class SecondChanceTest {
  private final SecondChance strategy = new SecondChance(TestContext.of(SecondChance.class));

  private static final ReasonForScore FIXED_PROMISE =
      new ReasonForScore(
          "promise-not-kept", Side.OURS, true, true, LossClass.OUR_FAULT, 0, 100, FixStatus.FIXED);

  private static final ScoringCase BEST =
      new ScoringCase(
          "best",
          Optional.of(Money.of(10_000_000, "EUR")),
          false,
          Optional.of(ScoringSamples.AS_OF.minusYears(1)),
          Optional.empty(),
          List.of(FIXED_PROMISE),
          0,
          List.of(),
          BuyerStatus.PRESENT,
          Optional.empty());

  private static final ScoringCase WORST =
      new ScoringCase(
          "worst",
          Optional.of(Money.zero("EUR")),
          false,
          Optional.of(ScoringSamples.AS_OF),
          Optional.empty(),
          List.of(
              new ReasonForScore(
                  "harm",
                  Side.THEIRS,
                  false,
                  false,
                  LossClass.OUR_FAULT,
                  100,
                  1,
                  FixStatus.RECURRED)),
          40,
          List.of(Hostility.NEVER_AGAIN, Hostility.BADMOUTH, Hostility.DISPUTE, Hostility.RETURNED),
          BuyerStatus.LEFT,
          Optional.of("Somebody Else Ltd"));

  @Test
  @DisplayName("S61: the best case reaches exactly 100 and 40 %, the worst exactly 0 and 2 %")
  void theEndsAreReachedAndNotCutOff() {
    assertEquals(100, score(BEST).points());
    assertEquals(Rate.percent("40"), score(BEST).winProbability());
    assertEquals(0, score(WORST).points());
    assertEquals(Rate.percent("2"), score(WORST).winProbability());
  }

  @Test
  @DisplayName(
      "S61: what the rules can take and give spans 0 to 100, and no rule leaves its bounds")
  void boundedByConstruction() {
    List<Rule> rules =
        Stream.concat(Stream.of(Scorecard.VALUE), Scorecard.CHANCES.stream()).toList();
    assertEquals(0, Scorecard.START + rules.stream().mapToInt(Rule::least).sum());
    assertEquals(100, Scorecard.START + rules.stream().mapToInt(Rule::most).sum());
    Yardstick yardstick = Yardstick.from(Settings.none());
    for (ScoringCase file : ScoringSamples.cases(7, 5_000)) {
      for (Rule rule : rules) {
        int points =
            rule.weigh(new Situation(file, ScoringSamples.AS_OF, yardstick)).stream()
                .mapToInt(Because::points)
                .sum();
        assertTrue(
            points >= rule.least() && points <= rule.most(),
            rule.getClass().getSimpleName() + " gives " + points + " to " + file);
      }
    }
  }

  @Test
  @DisplayName(
      "S61: the value of a second lifetime is annual value x expected years x what returns")
  void secondLifetime() {
    assertEquals(Optional.of(Money.of(40_000_000, "EUR")), score(BEST).secondLifetimeValue());
    Score patient =
        score(BEST, Settings.of(Map.of("second-lifetime-years", "3", "returning-share", "50")));
    assertEquals(Optional.of(Money.of(15_000_000, "EUR")), patient.secondLifetimeValue());
  }

  @Test
  @DisplayName(
      "S61: a tenth of the reference value earns two thirds of the points, in any currency")
  void valueIsOnALogarithmicScale() {
    assertEquals(24, valuePoints(Money.of(10_000_000, "EUR")));
    assertEquals(16, valuePoints(Money.of(1_000_000, "EUR")));
    assertEquals(8, valuePoints(Money.of(100_000, "EUR")));
    assertEquals(16, valuePoints(Money.of(10_000, "JPY")));
    assertEquals(24, valuePoints(Money.of(Long.MAX_VALUE, "EUR")));
  }

  @Test
  @DisplayName("S61: an unknown value is said and lies in the middle")
  void unknownValue() {
    Score score = score(Variations.of(BEST).value(Optional.empty()));
    assertEquals(100 - 12, score.points());
    assertTrue(score.because().contains(Because.of("value not known, middle assumed", 12)));
    assertEquals(Optional.empty(), score.secondLifetimeValue());
  }

  @Test
  @DisplayName("S16: harm of any size still takes off a point after a century")
  void painNeverEnds() {
    ReasonForScore scratch =
        new ReasonForScore(
            "scratch", Side.OURS, true, true, LossClass.OUR_FAULT, 1, 100, FixStatus.FIXED);
    ScoringCase old =
        Variations.of(Variations.of(BEST).reasons(List.of(scratch)))
            .lostOn(Optional.of(ScoringSamples.AS_OF.minusYears(100)));
    assertTrue(score(old).because().contains(Because.of("hurt a little, long ago", -1)));
  }

  @Test
  @DisplayName("S61: where a customer closed or moved away there is hardly a chance")
  void gone() {
    ReasonForScore closed =
        new ReasonForScore(
            "closed", Side.THEIRS, false, false, LossClass.GONE, 0, 90, FixStatus.OPEN);
    assertEquals(
        Rate.percent("1"), score(Variations.of(BEST).reasons(List.of(closed))).winProbability());
  }

  @Test
  @DisplayName("S61: reaching the bound of dislike is said in the line")
  void theBoundIsSaid() {
    assertTrue(
        score(WORST)
            .because()
            .contains(Because.of("sent our product back" + " (no more in all)", -1)));
  }

  @Test
  @DisplayName(
      "S61: the lines are a few words, without figures, and speak neither of pay nor of games")
  void fewWords() {
    for (ScoringCase file : ScoringSamples.cases(11, 5_000)) {
      for (Because line : score(file).because()) {
        String text = line.text().toLowerCase(Locale.ROOT);
        assertFalse(text.contains("commission") || text.contains("dart"), text);
        assertFalse(text.chars().anyMatch(Character::isDigit), text);
        assertFalse(text.endsWith(".") || text.contains(";") || text.length() > 60, text);
      }
    }
  }

  @Test
  @DisplayName("S61: settings that make no sense are refused, all of them at once")
  void nonsenseIsRefused() {
    Settings nonsense = Settings.of(Map.of("pain-floor", "0", "pain-half-life-years", "0"));
    String refusal =
        assertThrows(IllegalArgumentException.class, () -> score(BEST, nonsense)).toString();
    assertTrue(refusal.contains("pain-floor") && refusal.contains("pain-half-life-years"), refusal);
  }

  private int valuePoints(Money value) {
    return score(Variations.of(BEST).value(Optional.of(value))).points() - 76;
  }

  private Score score(ScoringCase file) {
    return score(file, Settings.none());
  }

  private Score score(ScoringCase file, Settings settings) {
    return strategy
        .score(ScoringBatch.of(ScoringSamples.AS_OF, 1, settings, List.of(file)))
        .getFirst();
  }
}
