package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.ReasonForScore;

/** How sure the classification of the main reason is. */
final class Certainty implements Rule {
  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return 3;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    ReasonForScore main = situation.mainReason();
    return main == null ? List.of() : List.of(line(main.confidence()));
  }

  private static Because line(int confidence) {
    if (confidence >= 80) {
      return Because.of("reason well established", 3);
    }
    return confidence >= 50
        ? Because.of("reason likely", 2)
        : Because.of("reason a guess, ask first", 0);
  }
}
