package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.code99.api.Rate;

/** A stretch of the base in whole units of the currency. The last one's rate goes on above it. */
record Tier(BigDecimal from, BigDecimal to, Rate rate) {
  static String list(List<Tier> tiers) {
    return tiers.stream().map(Tier::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return from.toPlainString() + "-" + to.toPlainString() + ": " + rate;
  }
}
