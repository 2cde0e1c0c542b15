package org.code99.outreach;

import java.util.List;

/**
 * The one list of policies that every piece must pass, whoever wrote it. A policy says all that it
 * objects to; a piece is refused with all objections at once.
 */
final class Clearance {
  private static final List<Policy> POLICIES =
      List.of(
          Policy.ofFile("protection", FilePolicies::protection),
          Policy.ofFile("contact left", FilePolicies::contactLeft),
          Policy.ofFile("address", FilePolicies::address),
          Policy.ofFile("tone", FilePolicies::tone),
          Policy.ofWording("kind", WordingPolicies::kind),
          Policy.ofWording("humour", WordingPolicies::humour),
          Policy.ofWording("pitch lock", WordingPolicies::pitch),
          Policy.ofWording("unresolved field", WordingPolicies::unresolved),
          Policy.ofWording("mistake without proof", WordingPolicies::mistakes),
          Policy.ofWording("fix without proof", WordingPolicies::fixes),
          Policy.ofWording("gift", WordingPolicies::gifts),
          Policy.ofWording("meeting", WordingPolicies::meeting),
          Policy.ofWording("imported words", ImportedWords::objections));

  private Clearance() {}

  /** All of them, in the order in which their objections are told. */
  static List<Policy> policies() {
    return POLICIES;
  }

  /** Reads a draft by every policy. */
  static Verdict clear(Draft draft) {
    List<Objection> objections =
        POLICIES.stream()
            .flatMap(policy ->
                policy.objections().apply(draft).stream()
                    .map(sentence ->
                        new Objection(policy.name(), sentence, policy.bindsTheApproach())))
            .toList();
    return objections.isEmpty()
        ? new Verdict.Cleared(new ClearedPiece(draft))
        : new Verdict.Refused(objections);
  }
}
