package org.code99.plugin.scoring;

import java.util.List;
import java.util.OptionalLong;
import org.code99.api.Because;

/** Not too fresh and not too long ago. Age alone never closes a file: it keeps a point. */
final class TimePassed implements Rule {
  private static final long TOO_FRESH_DAYS = 90;
  private static final long REMEMBERED_DAYS = 3 * 365L;
  private static final long FADING_DAYS = 7 * 365L;

  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return 4;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    return List.of(line(situation.daysSince()));
  }

  private static Because line(OptionalLong known) {
    if (known.isEmpty()) {
      return Because.of("day of loss not known", 1);
    }
    long days = known.getAsLong();
    if (days < TOO_FRESH_DAYS) {
      return Because.of("very fresh, let tempers cool", 0);
    }
    if (days <= REMEMBERED_DAYS) {
      return Because.of("cooled down, still remember us", 4);
    }
    return days <= FADING_DAYS ? Because.of("left some years ago", 2) : Because.of("long gone", 1);
  }
}
