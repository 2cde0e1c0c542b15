package org.code99.desk;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.code99.drawers.CaseFile;
import org.code99.people.Actor;
import org.code99.reasons.Clashes;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;
import org.code99.visits.Visits;

/** Asks the house rules what they say to a decision about a file (P3). */
@Singleton
class Advisor {
  private final HouseRules rules;
  private final Visits visits;
  private final Clashes clashes;

  Advisor(HouseRules rules, Visits visits, Clashes clashes) {
    this.rules = rules;
    this.visits = visits;
    this.clashes = clashes;
  }

  List<Advice> on(Actor actor, CaseFile file) {
    String at = "/files/" + file.id();
    List<Advice> said = new ArrayList<>();
    if (!file.facts().dossierRead()) {
      say(said, actor, file, Rule.DOSSIER_READ, "Read it", at + "/dossier");
    }
    if (file.facts().factFindingClosedAt().isEmpty()) {
      said.add(
          new Advice(
              false,
              "Nobody has heard them yet: fact finding is not closed.",
              "Before you go in",
              at + "/before"));
    } else if (visits.reviewDue(actor, file.id())) {
      say(said, actor, file, Rule.REVIEW, "Answer them", at + "/review");
    }
    clashes
        .of(actor, file.id())
        .filter(two -> file.owner().filter(owner -> owner.id().equals(two.ours())).isPresent())
        .ifPresent(two ->
            said.add(
                new Advice(
                    false,
                    "It went wrong between %s and %s: hand it over, where it is worth the effort."
                        .formatted(two.oursName(), two.theirs()),
                    "The two",
                    at + "/between")));
    if (file.facts().handovers() > 0) {
      say(said, actor, file, Rule.HANDOVERS, "", "");
    }
    return List.copyOf(said);
  }

  private void say(
      List<Advice> said, Actor actor, CaseFile file, Rule rule, String words, String path) {
    RuleAnswer answer = rules.ask(actor.company(), file.region(), rule);
    if (answer.on()) {
      said.add(new Advice(answer.refuses(), answer.sentence(), words, path));
    }
  }
}
