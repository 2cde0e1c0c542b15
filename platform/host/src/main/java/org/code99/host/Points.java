package org.code99.host;

import java.util.List;
import java.util.Optional;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.OutreachChannel;
import org.code99.api.ScoringStrategy;
import org.pf4j.ExtensionPoint;

/** The five extension points. */
final class Points {
  static final List<Class<? extends ExtensionPoint>> ALL =
      List.of(
          LossReasonTaxonomy.class,
          ScoringStrategy.class,
          OutreachApproach.class,
          OutreachChannel.class,
          CommissionCalculator.class);

  private Points() {}

  static Optional<Class<? extends ExtensionPoint>> ofInternalName(String internalName) {
    return ALL.stream()
        .<Class<? extends ExtensionPoint>>map(point -> point)
        .filter(point -> point.getName().replace('.', '/').equals(internalName))
        .findFirst();
  }
}
