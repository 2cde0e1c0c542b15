package org.code99.outreach;

import java.util.ArrayList;
import java.util.List;
import org.code99.api.BuyerStatus;

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
    return Suitability.objections(
        draft.tone(), draft.reasons(), draft.standing().neverFun() || draft.candidate().neverFun());
  }
}
