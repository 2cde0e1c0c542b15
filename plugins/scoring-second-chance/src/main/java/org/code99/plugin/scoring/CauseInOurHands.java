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
      return Because.of("Nobody knows why they left; ask before anything else.", PARTLY);
    }
    if (situation.gone()) {
      return Because.of("They closed or moved away; there is hardly anybody to win back.", 0);
    }
    if (!main.canChange()) {
      return Because.of("The cause cannot change.", 0);
    }
    return main.weControlIt()
        ? Because.of("The cause can change, and it is in our hands.", FULL)
        : Because.of("The cause can change, but not by our doing.", PARTLY);
  }
}
