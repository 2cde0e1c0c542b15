package org.code99.outreach;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.regions.HouseRules;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/** What the house rules about pieces say in each region of a company, asked once. */
record RulesByRegion(Map<Rule, Map<UUID, RuleAnswer>> answers) {
  /** Those that wait for something first; a manager may go past each. */
  static final List<Rule> ASKED =
      List.of(Rule.DOSSIER_READ, Rule.GAME_PLAN, Rule.COOLING_OFF, Rule.COOLING_OFF_DEEP);

  static RulesByRegion of(HouseRules rules, RegionTree tree) {
    var regions = tree.regions().stream().map(Region::id).toList();
    return new RulesByRegion(
        ASKED.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    rule -> rule, rule -> rules.ask(tree.company().id(), regions, rule))));
  }

  Map<Rule, RuleAnswer> in(UUID region) {
    Map<Rule, RuleAnswer> here = new EnumMap<>(Rule.class);
    answers.forEach((rule, byRegion) ->
        Optional.ofNullable(byRegion.get(region)).ifPresent(answer -> here.put(rule, answer)));
    return Map.copyOf(here);
  }
}
