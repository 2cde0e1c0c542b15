package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.FixStatus;
import org.code99.api.ReasonForScore;

/**
 * How far the causes are mended. The main cause counts for two thirds, the least mended of the
 * others for one: a chain is as strong as its weakest link.
 */
final class Mended implements Rule {
  @Override
  public int least() {
    return pointsOf(FixStatus.RECURRED);
  }

  @Override
  public int most() {
    return pointsOf(FixStatus.FIXED);
  }

  @Override
  public List<Because> weigh(Situation situation) {
    ReasonForScore main = situation.mainReason();
    if (main == null) {
      return List.of();
    }
    int ofMain = pointsOf(main.fix());
    int weakest = weakestOfOthers(situation.file().reasons(), ofMain);
    String others =
        weakest < ofMain ? ", another one less" : weakest > ofMain ? ", others further" : "";
    return List.of(
        Because.of(sentence(main.fix()) + others, Math.floorDiv(2 * ofMain + weakest, 3)));
  }

  private static int weakestOfOthers(List<ReasonForScore> reasons, int ofMain) {
    if (reasons.size() == 1) {
      return ofMain;
    }
    int weakest = Integer.MAX_VALUE;
    for (ReasonForScore other : reasons.subList(1, reasons.size())) {
      weakest = Math.min(weakest, pointsOf(other.fix()));
    }
    return weakest;
  }

  private static int pointsOf(FixStatus fix) {
    return switch (fix.code()) {
      case "fixed" -> 12;
      case "planned" -> 6;
      case "not-fixable" -> -2;
      case "recurred" -> -4;
      default -> 0;
    };
  }

  private static String sentence(FixStatus fix) {
    return switch (fix.code()) {
      case "fixed" -> "cause fixed, with evidence";
      case "planned" -> "cause being mended";
      case "open" -> "cause not mended yet";
      case "not-fixable" -> "cause cannot be fixed";
      case "recurred" -> "cause fixed, then back again";
      default -> "mending not clear";
    };
  }
}
