package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.ReasonForScore;
import org.code99.api.Side;

/** Whose doing the main cause was: what we did, we can make good. */
final class WhoseDoing implements Rule {
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
    return main == null ? List.of() : List.of(line(main.side()));
  }

  private static Because line(Side side) {
    if (side.equals(Side.OURS)) {
      return Because.of("our doing", 3);
    }
    if (side.equals(Side.BOTH)) {
      return Because.of("doing of both sides", 2);
    }
    if (side.equals(Side.THIRD_PARTY)) {
      return Because.of("somebody else's doing", 1);
    }
    return side.equals(Side.THEIRS)
        ? Because.of("their own doing", 0)
        : Because.of("whose doing is not clear", 1);
  }
}
