package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.ReasonForScore;

/** The worst harm that we did, as far as it is still felt. Any harm costs at least a point. */
final class Hurt implements Rule {
  private static final int WORST = 15;
  private static final int SEVERITY_WHERE_NOBODY_KNOWS = 50;

  @Override
  public int least() {
    return -WORST;
  }

  @Override
  public int most() {
    return 0;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    List<ReasonForScore> reasons = situation.file().reasons();
    int severity = reasons.isEmpty() ? SEVERITY_WHERE_NOBODY_KNOWS : 0;
    for (ReasonForScore reason : reasons) {
      severity = Math.max(severity, reason.severity());
    }
    if (severity == 0) {
      return List.of();
    }
    double felt = Pain.felt(situation.daysSince(), situation.yardstick());
    int points = -(int) StrictMath.ceil(WORST * severity * felt / 100);
    return List.of(Because.of(harm(reasons.isEmpty(), severity) + memory(felt), points));
  }

  private static String harm(boolean unknown, int severity) {
    if (unknown) {
      return "hurt not known, middle assumed";
    }
    return severity >= 70 ? "hurt badly" : severity >= 35 ? "hurt" : "hurt a little";
  }

  private static String memory(double felt) {
    return felt > 0.75 ? ", still fresh" : felt > 0.4 ? ", softened" : ", long ago";
  }
}
