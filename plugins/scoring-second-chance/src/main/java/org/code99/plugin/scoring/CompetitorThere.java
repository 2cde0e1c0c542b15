package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;

/** Somebody else serves them, so there is a habit to overcome. */
final class CompetitorThere implements Rule {
  private static final int TAKES = 3;

  @Override
  public int least() {
    return -TAKES;
  }

  @Override
  public int most() {
    return 0;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    return situation.file().competitor().isPresent()
        ? List.of(Because.of("known competitor there", -TAKES))
        : List.of();
  }
}
