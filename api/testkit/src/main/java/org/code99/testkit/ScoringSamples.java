package org.code99.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.code99.api.BuyerStatus;
import org.code99.api.FixStatus;
import org.code99.api.Hostility;
import org.code99.api.Money;
import org.code99.api.ReasonForScore;
import org.code99.api.ScoringCase;
import org.code99.api.Side;

/** Lost customers by the thousand, the same for the same seed; odd and extreme ones among them. */
public final class ScoringSamples {
  /** The business day on which the samples are reckoned. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

  private static final List<Side> SIDES =
      List.of(Side.OURS, Side.THEIRS, Side.BOTH, Side.THIRD_PARTY, Side.of("newer-than-you"));
  private static final List<FixStatus> FIXES =
      List.of(
          FixStatus.OPEN,
          FixStatus.PLANNED,
          FixStatus.FIXED,
          FixStatus.NOT_FIXABLE,
          FixStatus.RECURRED,
          FixStatus.of("newer-than-you"));
  private static final List<Hostility> MARKERS =
      List.of(
          Hostility.RETURNED,
          Hostility.BADMOUTH,
          Hostility.NEVER_AGAIN,
          Hostility.DISPUTE,
          Hostility.of("newer-than-you"));
  private static final List<BuyerStatus> BUYERS =
      List.of(
          BuyerStatus.PRESENT,
          BuyerStatus.LEFT,
          BuyerStatus.UNKNOWN,
          BuyerStatus.of("newer-than-you"));

  private ScoringSamples() {}

  /** Cases with the keys {@code case-0}, {@code case-1}, ... */
  public static List<ScoringCase> cases(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, count).mapToObj(i -> one("case-" + i, random)).toList();
  }

  private static ScoringCase one(String key, SplittableRandom random) {
    return new ScoringCase(
        key,
        maybe(random, Money.of((long) Math.pow(10, random.nextDouble(0, 11)) - 1, "EUR")),
        random.nextInt(8) == 0,
        maybe(random, AS_OF.minusDays(random.nextInt(-30, 9_000))),
        maybe(random, AS_OF.minusDays(random.nextInt(-30, 9_000))),
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> reason(i, random)).toList(),
        random.nextInt(10) == 0 ? Integer.MAX_VALUE : random.nextInt(5),
        markers(random),
        one(BUYERS, random),
        maybe(random, "Somebody Else Ltd"));
  }

  private static ReasonForScore reason(int index, SplittableRandom random) {
    return new ReasonForScore(
        "reason-" + index,
        one(SIDES, random),
        random.nextBoolean(),
        random.nextBoolean(),
        one(LossClasses.ALL, random),
        random.nextInt(101),
        random.nextInt(1, 101),
        one(FIXES, random));
  }

  private static List<Hostility> markers(SplittableRandom random) {
    List<Hostility> held = new ArrayList<>();
    for (Hostility marker : MARKERS) {
      if (random.nextInt(3) == 0) {
        held.add(marker);
      }
    }
    return held;
  }

  private static <T> T one(List<T> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static <T> Optional<T> maybe(SplittableRandom random, T value) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
  }
}
