package org.code99.plugin.dartboard;

import org.code99.api.KitItem;
import org.code99.api.OutreachApproach;
import org.code99.testkit.ApproachContract;
import org.code99.testkit.TestContext;

final class DartboardContractTest implements ApproachContract {
  @Override
  public OutreachApproach approach() {
    return new DartboardApproach(TestContext.of(DartboardApproach.class));
  }

  @Override
  public boolean isDarts(KitItem item) {
    return item.sku().startsWith("DB-DART");
  }
}
