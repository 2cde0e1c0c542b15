package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.BuyerStatus;
import org.code99.api.Tone;

/** What a file itself has against a piece. */
final class FilePolicies {
  private FilePolicies() {}

  static List<String> protection(Draft draft) {
    return draft.standing().allowsContact() ? List.of() : draft.standing().because();
  }

  static List<String> contactLeft(Draft draft) {
    return draft.candidate().buyer().equals(BuyerStatus.LEFT)
        ? List.of("the person on file has left: ring reception and ask who buys today")
        : List.of();
  }

  static List<String> address(Draft draft) {
    List<String> missing = new ArrayList<>();
    if (draft.candidate().street().isBlank()) {
      missing.add("a street");
    }
    if (draft.candidate().postalCode().isBlank()) {
      missing.add("a postal code");
    }
    if (draft.candidate().city().isBlank()) {
      missing.add("a town");
    }
    return missing.isEmpty()
        ? List.of()
        : List.of("the address lacks " + String.join(" and ", missing) + ": complete it first");
  }

  /** P12: nothing light-hearted after harm, a dispute, or for a reason that nobody knows. */
  static List<String> tone(Draft draft) {
    if (draft.tone().equals(Tone.PROFESSIONAL)) {
      return List.of();
    }
    List<String> objections = new ArrayList<>();
    if (draft.standing().neverFun()) {
      objections.add("what happened here bars a " + draft.tone() + " approach for good");
    }
    if (draft.reasons().isEmpty()) {
      objections.add("nobody knows the reason, so a " + draft.tone() + " approach does not suit");
    }
    draft.reasons().stream()
        .filter(reason -> !reason.allowedTones().contains(draft.tone()))
        .map(
            reason -> "'" + reason.label("en") + "' does not allow a " + draft.tone() + " approach")
        .forEach(objections::add);
    return objections;
  }
}
