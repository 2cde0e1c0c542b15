package org.code99.plugin.commission;

import java.math.BigDecimal;
import org.code99.api.MoneyEvent;

/**
 * What an event adds to the base, or takes off, in whole units of the currency.
 *
 * @param before what its invoice counted before the event
 */
record Movement(MoneyEvent event, String invoice, BigDecimal before, BigDecimal change) {
  BigDecimal after() {
    return before.add(change);
  }
}
