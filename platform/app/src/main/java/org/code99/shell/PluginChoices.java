package org.code99.shell;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.code99.api.CommissionCalculator;
import org.code99.api.LossReasonTaxonomy;
import org.code99.api.OutreachApproach;
import org.code99.api.ScoringStrategy;
import org.code99.api.Settings;
import org.code99.api.Tone;
import org.code99.host.Check;
import org.code99.host.Failure;
import org.code99.host.FailureKind;
import org.code99.host.Offer;
import org.code99.regions.Choice;
import org.code99.regions.Extensions;
import org.code99.regions.Regions;
import org.pf4j.ExtensionPoint;

/** Which plugin is used where: what the company's file says, else what is there. */
@Singleton
class PluginChoices {
  /** The standard choice holds on any business day, also one before the first run. */
  private static final LocalDate EVER = LocalDate.EPOCH;

  private static final Map<String, Class<? extends ExtensionPoint>> POINTS = points();

  private final Regions regions;
  private final Extensions extensions;

  PluginChoices(Regions regions, Extensions extensions) {
    this.regions = regions;
    this.extensions = extensions;
  }

  /**
   * At each point where the company itself never chose, the first live extension that may be
   * chosen; of the approaches the first professional one.
   */
  void useWhatIsThere(UUID company) {
    for (Class<? extends ExtensionPoint> point : POINTS.values()) {
      if (regions.chosen(company, company, point.getSimpleName()).isEmpty()) {
        useFirst(company, point);
      }
    }
  }

  private void useFirst(UUID company, Class<? extends ExtensionPoint> point) {
    for (Offer offer : extensions.offers(point)) {
      boolean suits = !point.equals(OutreachApproach.class) || professional(offer);
      if (suits && accepted(company, point, offer)) {
        return;
      }
    }
  }

  /** Writes down a choice of the company's file; what is wrong with it is told with its place. */
  List<String> choose(
      UUID company, Map<String, UUID> codes, CompanyFile.PluginChoice choice, LocalDate asOf) {
    Class<? extends ExtensionPoint> point = Objects.requireNonNull(POINTS.get(choice.kind()));
    String extension = choice.plugin().isEmpty() ? "" : extension(point, choice);
    return regions
        .choose(
            company,
            new Choice(
                codes.getOrDefault(choice.region(), company),
                point.getSimpleName(),
                "",
                extension,
                choice.settings(),
                asOf,
                "company file",
                ""))
        .stream()
        .map(fault -> choice.where() + ": " + fault)
        .toList();
  }

  /** One that is refused is named among the failures, and the next one gets its turn. */
  private boolean accepted(UUID company, Class<? extends ExtensionPoint> point, Offer offer) {
    List<String> faults =
        regions.choose(
            company,
            new Choice(
                company,
                point.getSimpleName(),
                "",
                offer.ref().extensionId(),
                Map.of(),
                EVER,
                "set-up",
                "the standard choice"));
    if (!faults.isEmpty()) {
      extensions.remember(
          new Failure(
              offer.pluginId(),
              offer.version(),
              offer.ref().extensionId(),
              FailureKind.NONSENSE,
              String.join("; ", faults)));
    }
    return faults.isEmpty();
  }

  private boolean professional(Offer offer) {
    Settings settings = regions.standardSettings(offer);
    return extensions
        .call(
            OutreachApproach.class,
            offer.ref(),
            approach -> approach.profile(settings).tone().equals(Tone.PROFESSIONAL),
            Check.none())
        .answered()
        .orElse(false);
  }

  /**
   * A short name stands for the live extension that ends with it, or for ours of that name where
   * none does.
   */
  private String extension(Class<? extends ExtensionPoint> point, CompanyFile.PluginChoice choice) {
    String suffix = choice.kind() + "-" + choice.plugin();
    return extensions.offers(point).stream()
        .map(offer -> offer.ref().extensionId())
        .filter(id -> id.equals(choice.plugin()) || id.endsWith("." + suffix))
        .findFirst()
        .orElse(choice.plugin().contains(".") ? choice.plugin() : "org.code99." + suffix);
  }

  private static Map<String, Class<? extends ExtensionPoint>> points() {
    Map<String, Class<? extends ExtensionPoint>> points = new LinkedHashMap<>();
    points.put("taxonomy", LossReasonTaxonomy.class);
    points.put("scoring", ScoringStrategy.class);
    points.put("approach", OutreachApproach.class);
    points.put("commission", CommissionCalculator.class);
    return points;
  }
}
