package org.code99.plugin.commission;

import java.util.List;
import org.code99.api.CommissionCase;
import org.code99.api.PlanBasis;

/** A region's commission plan. */
record Plan(PlanBasis basis, RateTable rates, WinBack winBack) {

  /**
   * What a case earns by this plan: the base always, the win-back part where the ledger shows one.
   */
  List<Component> componentsFor(CommissionCase one) {
    Component base = new RatedComponent("base", rates::earned, "at " + rates.sentence());
    return one.resurrected() ? List.of(base, winBack.component(rates)) : List.of(base);
  }
}
