package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/**
 * One reason for which a piece may not go.
 *
 * @param name as refusals are counted
 * @param bindsTheApproach whether an objection means that the approach broke a rule, rather than
 *     that the file is what it is
 * @param objections what it objects to in a draft, in sentences; nothing when it has no objection
 * @param remarks what it says of a draft that may go all the same
 */
record Policy(
    String name,
    boolean bindsTheApproach,
    Function<Draft, List<String>> objections,
    Function<Draft, List<String>> remarks) {
  /** A policy about the file: nobody's fault. */
  static Policy ofFile(String name, Function<Draft, List<String>> objections) {
    return new Policy(name, false, objections, draft -> List.of());
  }

  /** A policy about what was written: the approach answers for it. */
  static Policy ofWording(String name, Function<Draft, List<String>> objections) {
    return new Policy(name, true, objections, draft -> List.of());
  }

  /**
   * A house rule about the file: where it is strict it objects, where it is advisory it says so.
   *
   * @param kept whether the file keeps it
   * @param sentence what is missing, and what to do
   */
  static Policy ofRule(
      String name, Rule rule, Predicate<Draft> kept, Function<Draft, String> sentence) {
    return new Policy(
        name,
        false,
        draft ->
            broken(draft, rule, kept)
                .filter(RuleAnswer::refuses)
                .map(r -> sentence.apply(draft))
                .stream()
                .toList(),
        draft ->
            broken(draft, rule, kept)
                .filter(r -> !r.refuses())
                .map(r -> sentence.apply(draft))
                .stream()
                .toList());
  }

  /** The rule, where it has something to say and nobody went past it by name. */
  private static Optional<RuleAnswer> broken(Draft draft, Rule rule, Predicate<Draft> kept) {
    return draft
        .rule(rule)
        .filter(RuleAnswer::on)
        .filter(answer -> !kept.test(draft))
        .filter(answer -> !draft.candidate().state().passed().contains(rule));
  }
}
