package org.code99.plugin.commission;

import java.math.BigDecimal;

/** What a resurrected customer earns beyond the base. */
sealed interface WinBack {
  String COMPONENT = "win-back";

  Component component(RateTable rates);

  /** The base is paid so many times in all, so the win-back part is that less one. */
  record Multiplier(BigDecimal times) implements WinBack {
    @Override
    public Component component(RateTable rates) {
      BigDecimal beyondBase = times.subtract(BigDecimal.ONE);
      return new RatedComponent(
          COMPONENT,
          base -> rates.earned(base).multiply(beyondBase),
          "at "
              + rates.sentence()
              + ", times "
              + beyondBase.stripTrailingZeros().toPlainString()
              + " on top for a customer won back");
    }
  }

  /** Once for the customer, on the first money that counts. */
  record Bonus(long minorUnits) implements WinBack {
    @Override
    public Component component(RateTable rates) {
      return new BonusComponent(COMPONENT, minorUnits);
    }
  }
}
