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
import org.code99.regions.Choice;
import org.code99.regions.Regions;
import org.pf4j.ExtensionPoint;

/** Which plugin is used where: what the company's file says. */
@Singleton
class PluginChoices {
  private static final Map<String, Class<? extends ExtensionPoint>> POINTS = points();

  private final Regions regions;

  PluginChoices(Regions regions) {
    this.regions = regions;
  }

  /** Writes down a choice of the company's file; what is wrong with it is told with its place. */
  List<String> choose(
      UUID company, Map<String, UUID> codes, CompanyFile.PluginChoice choice, LocalDate asOf) {
    Class<? extends ExtensionPoint> point = Objects.requireNonNull(POINTS.get(choice.kind()));
    String extension = choice.plugin().isEmpty() ? "" : extension(company, point, choice);
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

  /** How a company's file calls points that are named simply, in its order. */
  static List<String> kinds(List<String> points) {
    return POINTS.entrySet().stream()
        .filter(point -> points.contains(point.getValue().getSimpleName()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * A short name stands for the live extension that ends with it, or for ours of that name where
   * none does.
   */
  private String extension(
      UUID company, Class<? extends ExtensionPoint> point, CompanyFile.PluginChoice choice) {
    String suffix = choice.kind() + "-" + choice.plugin();
    return regions.offers(company, point).stream()
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
