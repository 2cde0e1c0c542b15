package org.code99.office;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.code99.people.Actor;
import org.code99.regions.HouseRules;
import org.code99.regions.Region;
import org.code99.regions.RegionTree;
import org.code99.regions.Regions;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.regions.RuleFault;
import org.code99.regions.RuleWord;
import org.code99.web.Fault;
import org.code99.web.Meanwhile;
import org.code99.web.Refused;

/** House rules as an admin sets them, within the regions that they see. */
@Singleton
class Rulings {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final HouseRules rules;
  private final Regions regions;
  private final Meanwhile meanwhile;

  Rulings(HouseRules rules, Regions regions, Meanwhile meanwhile) {
    this.rules = rules;
    this.regions = regions;
    this.meanwhile = meanwhile;
  }

  @Transactional
  public List<RuleRow> of(Actor actor, UUID region) {
    seen(actor, region);
    RegionTree tree = regions.tree(actor.company());
    Map<Rule, Long> overrides = rules.overrides(actor.company(), region);
    Map<UUID, List<RuleWord>> words =
        tree.lineage(region).stream()
            .collect(
                Collectors.toMap(Region::id, place -> rules.words(actor.company(), place.id())));
    return rules.of(actor.company(), region).stream()
        .map(answer -> row(answer, tree, region, overrides.getOrDefault(answer.rule(), 0L), words))
        .toList();
  }

  private static RuleRow row(
      RuleAnswer answer,
      RegionTree tree,
      UUID region,
      long overridden,
      Map<UUID, List<RuleWord>> words) {
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
        overridden,
        answer
            .decidedIn()
            .flatMap(place -> newest(words, place, answer.rule()))
            .map(word -> new RuleRow.Said(word.by(), word.at(), word.why())),
        newest(words, region, answer.rule()).map(RuleWord::version).orElse(0L));
  }

  private static Optional<RuleWord> newest(
      Map<UUID, List<RuleWord>> words, UUID region, Rule rule) {
    return words.getOrDefault(region, List.of()).stream()
        .filter(word -> word.isOf(rule))
        .reduce((first, second) -> second);
  }

  @Transactional
  public void set(Actor actor, UUID region, RuleOrder order) {
    seen(actor, region);
    Optional<Rule> rule = Rule.of(order.rule());
    Optional<Rule.Mode> mode = Rule.Mode.of(order.mode());
    List<Fault> faults = new ArrayList<>(unreadable(order));
    rule.ifPresentOrElse(
        known ->
            rules
                .faults(
                    actor.company(),
                    region,
                    known,
                    mode,
                    number(order, mode),
                    actor.name(),
                    order.why())
                .forEach(fault -> faults.add(told(fault))),
        () -> reason(order.why(), faults));
    refuse(faults);
    meanwhile.unlessOvertaken(
        actor,
        () -> rules.unchangedSince(actor.company(), region, rule.orElseThrow(), order.version()));
    rules.set(
        actor.company(),
        region,
        rule.orElseThrow(),
        mode,
        number(order, mode),
        actor.name(),
        order.why());
  }

  /** What of it says nothing that the rules could judge. */
  private static List<Fault> unreadable(RuleOrder order) {
    List<Fault> faults = new ArrayList<>();
    if (Rule.of(order.rule()).isEmpty()) {
      faults.add(
          Fault.at("rule", "'%s' is no house rule: name one by its key.".formatted(order.rule())));
    }
    if (Rule.Mode.of(order.mode()).isEmpty() && !order.mode().equals("inherit")) {
      faults.add(
          Fault.at(
              "mode",
              "'%s' is no mode: choose strict, advisory, off or inherit.".formatted(order.mode())));
    }
    if (!order.number().isEmpty() && !NUMBER.matcher(order.number()).matches()) {
      faults.add(
          Fault.at("number", "\"%s\" is no number: give 1 to 3650.".formatted(order.number())));
    }
    return faults;
  }

  private static OptionalInt number(RuleOrder order, Optional<Rule.Mode> mode) {
    return mode.isPresent() && NUMBER.matcher(order.number()).matches()
        ? OptionalInt.of(Integer.parseInt(order.number()))
        : OptionalInt.empty();
  }

  @Transactional
  public void choose(Actor actor, UUID region, PresetOrder order) {
    seen(actor, region);
    String why = order.why().orElse("");
    Optional<Rule.Preset> chosen = order.preset().flatMap(Rule.Preset::of);
    List<Fault> faults = new ArrayList<>();
    if (chosen.isEmpty()) {
      faults.add(Fault.at("preset", "Choose gentle or strict for all rules."));
      reason(why, faults);
    }
    refuse(faults);
    meanwhile.unlessOvertaken(
        actor, () -> rules.unchangedSince(actor.company(), region, order.version()));
    refuse(
        rules.choose(actor.company(), region, chosen.orElseThrow(), actor.name(), why).stream()
            .map(Rulings::told)
            .toList());
  }

  private static void reason(String why, List<Fault> faults) {
    if (why.isBlank()) {
      faults.add(Fault.at("why", "A word on a house rule has a reason: say why."));
    }
  }

  private static Fault told(RuleFault fault) {
    return Fault.at(fault.field(), fault.sentence());
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
  }

  private static void seen(Actor actor, UUID region) {
    if (!actor.regions().contains(region)) {
      throw Refused.notFound("region");
    }
  }
}
