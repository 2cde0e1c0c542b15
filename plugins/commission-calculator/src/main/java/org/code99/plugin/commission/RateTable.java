package org.code99.plugin.commission;

import java.math.BigDecimal;
import java.util.List;
import org.code99.api.Rate;

/** What a base earns, in whole units of the currency and not rounded. */
sealed interface RateTable {
  BigDecimal earned(BigDecimal base);

  /** How it is said in an explanation. */
  String sentence();

  private static BigDecimal part(BigDecimal base, Rate rate) {
    return base.multiply(BigDecimal.valueOf(rate.partsPerMillion(), 6));
  }

  /** One rate for all. */
  record Flat(Rate rate) implements RateTable {
    @Override
    public BigDecimal earned(BigDecimal base) {
      return part(base, rate);
    }

    @Override
    public String sentence() {
      return rate.toString();
    }
  }

  /** Each tier's rate for the part of the base that lies in the tier. */
  record Marginal(List<Tier> tiers) implements RateTable {
    @Override
    public BigDecimal earned(BigDecimal base) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Tier tier : tiers) {
        boolean last = tier.equals(tiers.getLast());
        BigDecimal top = last ? base : base.min(tier.to());
        sum = sum.add(part(top.subtract(tier.from()).max(BigDecimal.ZERO), tier.rate()));
      }
      return sum;
    }

    @Override
    public String sentence() {
      return "the tiers " + Tier.list(tiers) + ", each for its part of the base";
    }
  }

  /** The rate of the tier that the whole base reaches, for all of it; a bound belongs below. */
  record WholeBase(List<Tier> tiers) implements RateTable {
    @Override
    public BigDecimal earned(BigDecimal base) {
      return part(
          base,
          tiers.stream()
              .filter(tier -> base.compareTo(tier.to()) <= 0)
              .findFirst()
              .orElse(tiers.getLast())
              .rate());
    }

    @Override
    public String sentence() {
      return "the tiers " + Tier.list(tiers) + ", the reached rate for the whole base";
    }
  }
}
