package org.code99.host;

import java.util.List;
import java.util.Optional;
import org.code99.api.ChangeSignalSource;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.OutreachChannel;
import org.code99.api.ScoringStrategy;
import org.code99.api.SettingsCheck;
import org.code99.api.SettingsRules;
import org.pf4j.ExtensionPoint;

/** The extension points: the only place that lists them. */
public final class Points {
  private static final List<Class<? extends ExtensionPoint>> ALL =
      List.of(
          LossReasonTaxonomy.class,
          ScoringStrategy.class,
          OutreachApproach.class,
          OutreachChannel.class,
          CommissionCalculator.class,
          ChangeSignalSource.class);

  private static final List<Class<?>> BESIDE = List.of(SettingsCheck.class, SettingsRules.class);

  private Points() {}

  /** All of them, in the order in which a file meets them; what watches from outside comes last. */
  public static List<Class<? extends ExtensionPoint>> all() {
    return ALL;
  }

  /** What an extension of any point may answer beside it. */
  public static List<Class<?>> beside() {
    return BESIDE;
  }

  /**
   * The point of a simple class name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Class<? extends ExtensionPoint> named(String name) {
    return ALL.stream()
        .filter(point -> point.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("there is no extension point '" + name + "'"));
  }

  static Optional<Class<? extends ExtensionPoint>> ofInternalName(String internalName) {
    return ALL.stream()
        .<Class<? extends ExtensionPoint>>map(point -> point)
        .filter(point -> point.getName().replace('.', '/').equals(internalName))
        .findFirst();
  }
}
