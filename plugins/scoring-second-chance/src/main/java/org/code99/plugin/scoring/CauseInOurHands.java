package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.ReasonForScore;

/** Whether the main cause can change, and whether the change is ours to make. */
final class CauseInOurHands implements Rule {
  private static final int FULL = 8;
  private static final int PARTLY = 3;

  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return FULL;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    return List.of(line(situation));
  }

  private static Because line(Situation situation) {
    ReasonForScore main = situation.mainReason();
    if (main == null) {
      return Because.of("cause not known, ask first", PARTLY);
    }
    if (situation.gone()) {
      return Because.of("closed or moved away", 0);
    }
    if (!main.canChange()) {
      return Because.of("cause cannot change", 0);
    }
    return main.weControlIt()
        ? Because.of("cause in our hands", FULL)
        : Because.of("cause can change, not by us", PARTLY);
  }
}
