package org.code99.visits;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.code99.regions.HouseRules;
import org.code99.regions.Rule;
import org.code99.regions.RuleAnswer;

/** What a visit needs before it can be closed (S18, S34, S39). Recording needs nothing. */
@Singleton
class ClosingRules {
  private final HouseRules rules;

  ClosingRules(HouseRules rules) {
    this.rules = rules;
  }

  Readiness of(UUID company, UUID region, List<Visit.Note> notes, List<Visit.Choice> choices) {
    List<String> missing = new ArrayList<>();
    List<String> advice = new ArrayList<>();
    if (notes.isEmpty()) {
      missing.add("Nothing was recorded yet: write down what happened.");
    } else {
      if (unanswered(notes, VisitNote::whyLost)) {
        missing.add("Why we lost touch is not answered: write it in their words, or 'not said'.");
      }
      if (unanswered(notes, VisitNote::cost)) {
        missing.add("What it cost them is not answered: write it in their words, or 'not said'.");
      }
    }
    if (choices.isEmpty()) {
      weigh(
          rules.ask(company, region, Rule.DOCUMENTED_REASON),
          "No reason is documented: choose one, or 'would not say'.",
          missing,
          advice);
    }
    if (!notes.isEmpty() && !present(notes)) {
      weigh(
          rules.ask(company, region, Rule.DECISION_MAKER),
          "The decision maker was not there: the visit is incomplete until somebody spoke to them.",
          missing,
          advice);
    }
    return new Readiness(missing, advice);
  }

  /** Whether somebody says that the decision maker was there, on whichever occasion. */
  static boolean present(List<Visit.Note> notes) {
    return notes.stream().anyMatch(note -> note.content().decisionMakerPresent().orElse(false));
  }

  private static boolean unanswered(List<Visit.Note> notes, Function<VisitNote, Told> question) {
    return notes.stream()
        .map(note -> question.apply(note.content()))
        .allMatch(Told.NotAnswered.class::isInstance);
  }

  private static void weigh(
      RuleAnswer rule, String sentence, List<String> missing, List<String> advice) {
    if (rule.refuses()) {
      missing.add(sentence);
    } else if (rule.on()) {
      advice.add(sentence);
    }
  }
}
