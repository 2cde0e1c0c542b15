package org.code99.plugin.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.code99.api.PlanBasis;
import org.code99.api.Settings;
import org.code99.api.SettingsFinding;

/** A plan, or everything that is wrong with its settings. */
record PlanReading(Optional<Plan> plan, List<SettingsFinding> faults) {
  private static final long LARGEST_BONUS = 1_000_000_000_000L;

  static PlanReading of(Settings settings) {
    Figures figures = new Figures(settings, new ArrayList<>());
    PlanBasis basis = PlanBasis.of(figures.choice("basis", List.of("paid", "invoiced")));
    RateTable rates = rates(figures);
    WinBack winBack = winBack(figures);
    List<SettingsFinding> faults = List.copyOf(figures.faults());
    return faults.isEmpty()
        ? new PlanReading(Optional.of(new Plan(basis, rates, winBack)), faults)
        : new PlanReading(Optional.empty(), faults);
  }

  List<String> problems() {
    return faults.stream().map(SettingsFinding::sentence).toList();
  }

  private static RateTable rates(Figures figures) {
    RateTable flat = new RateTable.Flat(figures.percent("base-rate", "5"));
    boolean marginal =
        figures.choice("tier-mode", List.of("marginal", "whole-base")).equals("marginal");
    return figures
        .settings()
        .find("tiers")
        .map(text -> TierText.read(text, problem -> figures.fault("tiers", problem)))
        .filter(tiers -> !tiers.isEmpty())
        .<RateTable>map(
            tiers -> marginal ? new RateTable.Marginal(tiers) : new RateTable.WholeBase(tiers))
        .orElse(flat);
  }

  private static WinBack winBack(Figures figures) {
    WinBack multiplier = new WinBack.Multiplier(figures.number("multiplier", "2.0", 1, 10));
    WinBack bonus = new WinBack.Bonus(figures.number("bonus", "0", 0, LARGEST_BONUS).longValue());
    return figures.choice("win-back", List.of("multiplier", "bonus")).equals("bonus")
        ? bonus
        : multiplier;
  }
}
