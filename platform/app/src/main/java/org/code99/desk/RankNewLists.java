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
  private final Triage triage;

  RankNewLists(Triage triage) {
    this.triage = triage;
  }

  @EventListener
  @Transactional
  void filed(ListFiled filed) {
    triage.rank(RankOrder.of(filed.company(), filed.asOf()));
  }
}
