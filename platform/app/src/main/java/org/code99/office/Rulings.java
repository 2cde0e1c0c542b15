package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.web.Fault;
import org.code99.web.Refused;

/** House rules as an admin sets them, within the regions that they see. */
@Singleton
class Rulings {
  private final HouseRules rules;
  private final Regions regions;

  Rulings(HouseRules rules, Regions regions) {
    this.rules = rules;
    this.regions = regions;
  }

  @Transactional
  public List<RuleRow> of(Actor actor, UUID region) {
    seen(actor, region);
    RegionTree tree = regions.tree(actor.company());
    Map<Rule, Long> overrides = rules.overrides(actor.company(), region);
    return rules.of(actor.company(), region).stream()
        .map(answer -> row(answer, tree, region, overrides.getOrDefault(answer.rule(), 0L)))
        .toList();
  }

  private static RuleRow row(RuleAnswer answer, RegionTree tree, UUID region, long overridden) {
    boolean own = answer.decidedIn().filter(region::equals).isPresent();
    String decided =
        answer.rule().locked()
            ? "Everywhere"
            : own
                ? "Decided here"
                : answer
                    .decidedIn()
                    .map(above -> "As " + tree.region(above).name())
                    .orElse("The house's own");
    return new RuleRow(
        answer.rule().key(),
        answer.sentence(),
        answer.mode().code(),
        decided,
        own,
        answer.number().isPresent() ? Integer.toString(answer.number().getAsInt()) : "",
        overridden);
  }

  @Transactional
  public void set(Actor actor, UUID region, RuleOrder order) {
    seen(actor, region);
    Rule rule = Rule.of(order.rule()).orElseThrow(() -> Refused.notFound("house rule"));
    Optional<Rule.Mode> mode = Rule.Mode.of(order.mode());
    if (mode.isEmpty() && !order.mode().equals("inherit")) {
      throw Refused.because(
          Refused.Kind.INVALID,
          "'%s' is no mode: choose strict, advisory, off or inherit.".formatted(order.mode()));
    }
    if (!order.number().isEmpty() && !order.number().matches("\\d{1,6}")) {
      throw Refused.because(
          Refused.Kind.INVALID, "\"%s\" is no number: give 1 to 3650.".formatted(order.number()));
    }
    refuse(
        rules.set(
            actor.company(),
            region,
            rule,
            mode,
            order.number().isEmpty() || mode.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(order.number())),
            actor.name(),
            order.why()));
  }

  @Transactional
  public void choose(Actor actor, UUID region, String preset, String why) {
    seen(actor, region);
    Rule.Preset chosen =
        Rule.Preset.of(preset)
            .orElseThrow(() ->
                Refused.because(Refused.Kind.INVALID, "Choose gentle or strict for all rules."));
    refuse(rules.choose(actor.company(), region, chosen, actor.name(), why));
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults.stream().map(Fault::of).toList());
    }
  }

  private static void seen(Actor actor, UUID region) {
    if (!actor.regions().contains(region)) {
      throw Refused.notFound("region");
    }
  }
}
