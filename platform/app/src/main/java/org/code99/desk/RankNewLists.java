package org.code99.desk;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.code99.intake.ListFiled;
import org.code99.triage.RankOrder;
import org.code99.triage.Triage;

/** Files that came in, or read as before again, get their place in the order at once. */
@Singleton
class RankNewLists {
  /** The order is the same however often it is reckoned. */
  private static final long SEED = 99;

  private final Triage triage;

  RankNewLists(Triage triage) {
    this.triage = triage;
  }

  @EventListener
  @Transactional
  void filed(ListFiled filed) {
    triage.rank(new RankOrder(filed.company(), filed.asOf(), SEED, done -> {}));
  }
}
