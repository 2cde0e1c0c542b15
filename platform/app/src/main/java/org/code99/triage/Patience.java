package org.code99.triage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.reasons.KnownReason;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * How long the wounds of a company are left alone, read once for all its files.
 *
 * @param house what the rules say in each region
 * @param passed files for whose loss a manager went past them
 */
record Patience(Map<UUID, Map<Rule, RuleAnswer>> house, Set<UUID> passed) {
  Patience {
    house = Map.copyOf(house);
    passed = Set.copyOf(passed);
  }

  Optional<Cooling> with(FileToRank file, List<KnownReason> reasons) {
    return passed.contains(file.file())
        ? Optional.empty()
        : Cooling.of(file.lostOn(), reasons, house.getOrDefault(file.region(), Map.of()));
  }
}
