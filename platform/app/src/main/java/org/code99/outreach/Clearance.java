package org.code99.outreach;

import java.util.List;
import org.code99.regions.Rule;

/**
 * The one list of policies that every piece must pass, whoever wrote it and whenever it is asked:
 * when it is composed, when its wording is approved, and again when it goes. A policy says all that
 * it objects to; a piece is refused with all objections at once.
 */
final class Clearance {
  private static final List<Policy> POLICIES =
      List.of(
          Policy.ofFile("protection", FilePolicies::protection),
          Policy.ofFile("stage", StatePolicies::workedOn),
          Policy.ofFile("reply", StatePolicies::answered),
          Policy.ofFile("freeze", StatePolicies::frozen),
          Policy.ofFile("signer", StatePolicies::signer),
          Policy.ofFile("contact left", FilePolicies::contactLeft),
          Policy.ofFile("address", FilePolicies::address),
          Policy.ofFile("consent", FilePolicies::consent),
          Policy.ofRule(
              "dossier",
              Rule.DOSSIER_READ,
              StatePolicies::dossierRead,
              draft -> "its owner has not read the dossier: open it first"),
          Policy.ofRule(
              "game plan",
              Rule.GAME_PLAN,
              StatePolicies::planned,
              draft -> "there is no game plan: accept one first"),
          coolingOff("cooling-off", Rule.COOLING_OFF),
          coolingOff("cooling-off of a deep wound", Rule.COOLING_OFF_DEEP),
          Policy.ofFile("tone", FilePolicies::tone),
          Policy.ofWording("kind", WordingPolicies::kind),
          Policy.ofWording("humour", WordingPolicies::humour),
          Policy.ofWording("pitch lock", WordingPolicies::pitch),
          Policy.ofWording("unresolved field", WordingPolicies::unresolved),
          Policy.ofWording("mistake without proof", WordingPolicies::mistakes),
          Policy.ofWording("fix without proof", WordingPolicies::fixes),
          Policy.ofWording("gift", WordingPolicies::gifts),
          Policy.ofWording("meeting", WordingPolicies::meeting),
          Policy.ofWording("imported words", ImportedWords::objections),
          Policy.ofFile("at most once", StatePolicies::atMostOnce));

  private Clearance() {}

  /** S33. */
  private static Policy coolingOff(String name, Rule rule) {
    return Policy.ofRule(
        name,
        rule,
        draft -> StatePolicies.freshWound(draft).filter(wound -> wound.rule() == rule).isEmpty(),
        draft -> StatePolicies.freshWound(draft).map(StatePolicies::tooEarly).orElse(""));
  }

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
    if (!objections.isEmpty()) {
      return new Verdict.Refused(objections);
    }
    List<String> remarks =
        POLICIES.stream().flatMap(policy -> policy.remarks().apply(draft).stream()).toList();
    return new Verdict.Cleared(new ClearedPiece(draft, remarks));
  }
}
