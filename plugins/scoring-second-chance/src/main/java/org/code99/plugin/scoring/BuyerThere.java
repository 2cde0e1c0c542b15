package org.code99.plugin.scoring;

import java.util.List;
import org.code99.api.Because;
import org.code99.api.BuyerStatus;

/** Whether the person who bought from us is still there. */
final class BuyerThere implements Rule {
  @Override
  public int least() {
    return 0;
  }

  @Override
  public int most() {
    return 6;
  }

  @Override
  public List<Because> weigh(Situation situation) {
    BuyerStatus buyer = situation.file().buyer();
    if (buyer.equals(BuyerStatus.PRESENT)) {
      return List.of(Because.of("buyer still there", 6));
    }
    return List.of(
        buyer.equals(BuyerStatus.LEFT)
            ? Because.of("buyer left", 0)
            : Because.of("buyer not checked", 2));
  }
}
