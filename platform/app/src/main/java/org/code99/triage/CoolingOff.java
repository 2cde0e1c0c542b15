package org.code99.triage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.api.LossClass;
import org.code99.database.Sql;
import org.code99.reasons.KnownReason;
import org.code99.reasons.Reasons;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/** The door of patience after a loss (S33): until when a wound is left alone, and for whom not. */
@Singleton
public class CoolingOff {
  private final Sql sql;
  private final HouseRules rules;
  private final Reasons reasons;

  CoolingOff(Sql sql, HouseRules rules, Reasons reasons) {
    this.sql = sql;
    this.rules = rules;
    this.reasons = reasons;
  }

  /** The cooling-off of a file's latest loss as things are now, whether it is over or not. */
  @Transactional
  public Optional<Cooling> of(UUID company, UUID region, UUID file) {
    Map<Rule, RuleAnswer> house = house(company, List.of(region)).getOrDefault(region, Map.of());
    return sql.first(
            """
            SELECT l.lost_on,
                   ARRAY(SELECT r.code FROM reasons_ruling r WHERE r.episode_id = l.episode_id) AS codes
              FROM drawers_loss l
             WHERE l.company_id = ? AND l.file_id = ?
             ORDER BY l.lifetime DESC LIMIT 1
            """,
            row ->
                new Wound(
                    Optional.ofNullable(row.getObject("lost_on", LocalDate.class)),
                    List.of((String[]) row.getArray("codes").getArray())),
            company,
            file)
        .flatMap(wound -> Cooling.of(wound.lostOn(), known(company, wound.codes()), house));
  }

  /** A loss and the codes that rule. */
  private record Wound(Optional<LocalDate> lostOn, List<String> codes) {}

  /** What the rules of patience say in each of these regions. */
  Map<UUID, Map<Rule, RuleAnswer>> house(UUID company, Collection<UUID> regions) {
    Map<UUID, Map<Rule, RuleAnswer>> house = new HashMap<>();
    for (Rule rule : Cooling.RULES) {
      rules
          .ask(company, regions, rule)
          .forEach((region, answer) ->
              house.computeIfAbsent(region, here -> new HashMap<>()).put(rule, answer));
    }
    return house;
  }

  /** The files for whose latest loss a manager went past the rules. */
  Set<UUID> passed(UUID company) {
    return new HashSet<>(
        sql.list(
            """
            SELECT DISTINCT o.subject_id
              FROM regions_override o
              JOIN LATERAL (SELECT l.lost_on FROM drawers_loss l
                             WHERE l.file_id = o.subject_id ORDER BY l.lifetime DESC LIMIT 1) l ON o.at >= l.lost_on
             WHERE o.company_id = ? AND o.rule = ANY (?::text[])
            """,
            row -> row.getObject(1, UUID.class),
            company,
            Cooling.RULES.stream().map(Rule::key).toList()));
  }

  private List<KnownReason> known(UUID company, List<String> codes) {
    Map<String, KnownReason> catalogue = reasons.catalogue(company);
    return codes.stream()
        .map(code -> catalogue.getOrDefault(code, KnownReason.unknown()))
        .filter(reason -> !reason.lossClass().equals(LossClass.UNKNOWN))
        .toList();
  }
}
