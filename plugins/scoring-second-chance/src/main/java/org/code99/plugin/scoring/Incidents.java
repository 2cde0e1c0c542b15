package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;

/** What we recorded against ourselves in the last year of the relationship. */
final class Incidents implements Rule {
  private static final int BOUND = 4;

  @Override
  public int least() {
    return -BOUND;
  }

  @Override
  public int most() {
    return 0;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    int incidents = situation.file().incidents();
    if (incidents == 0) {
      return List.of();
    }
    return List.of(
        incidents <= BOUND
            ? Because.of("incidents in the last year", -incidents)
            : Because.of("many incidents in the last year", -BOUND));
  }
}
