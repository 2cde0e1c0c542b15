package org.code99.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.code99.reasons.KnownReason;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * How long the wound of a loss is left alone (S33). The house rules of the region say how many
 * days; the worst of the ruling reasons says which of the two counts.
 *
 * @param rule that leaves it alone
 * @param lostOn when it happened
 */
public record Cooling(Rule rule, LocalDate lostOn, int days) {
  /** The rules that leave a wound alone: a deep one longer. */
  public static final List<Rule> RULES = List.of(Rule.COOLING_OFF, Rule.COOLING_OFF_DEEP);

  /** From this severity of 100 on a wound is a deep one. */
  private static final int DEEP = 70;

  /**
   * The cooling-off of a loss, whether it is over or not.
   *
   * @param reasons that rule, as far as they are known
   * @param house what its rules say where the file lies
   * @return empty when nobody knows the day of the loss, or the rule is off
   */
  public static Optional<Cooling> of(
      Optional<LocalDate> lostOn, List<KnownReason> reasons, Map<Rule, RuleAnswer> house) {
    boolean deep = reasons.stream().anyMatch(reason -> reason.severity() >= DEEP);
    Rule rule = deep ? Rule.COOLING_OFF_DEEP : Rule.COOLING_OFF;
    OptionalInt days =
        Optional.ofNullable(house.get(rule))
            .filter(RuleAnswer::on)
            .map(RuleAnswer::number)
            .orElse(OptionalInt.empty());
    return days.isPresent()
        ? lostOn.map(day -> new Cooling(rule, day, days.getAsInt()))
        : Optional.empty();
  }

  /** The first day on which it is over. */
  public LocalDate until() {
    return lostOn.plusDays(days);
  }

  /** Whether the wound is still fresh on a day. */
  public boolean isOn(LocalDate day) {
    return day.isBefore(until());
  }
}
