package org.code99.outreach;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.code99.api.BuyerStatus;
import org.code99.protection.Kind;
import org.code99.protection.Protection;

/** What a file itself has against a piece. */
final class FilePolicies {
  private FilePolicies() {}

  /** What a name says counts as much as what a note says. */
  private static final Set<Kind> IN_A_NAME =
      EnumSet.of(
          Kind.DEATH, Kind.INSOLVENCY, Kind.CLOSED, Kind.MOVED, Kind.NO_CONTACT, Kind.CONTACT_LEFT);

  static List<String> protection(Draft draft) {
    if (!draft.standing().allowsContact()) {
      return draft.standing().because();
    }
    String names = draft.candidate().company() + " - " + draft.candidate().person().orElse("");
    List<String> said = new ArrayList<>();
    Protection.read("", names).findings().stream()
        .filter(finding -> IN_A_NAME.contains(finding.kind()))
        .map(finding -> "the name on file says '" + finding.words() + "': look at the file first")
        .forEach(said::add);
    if (names.contains("†")) {
      said.add("the name on file bears a cross: look at the file first");
    }
    return said;
  }

  static List<String> contactLeft(Draft draft) {
    if (draft.candidate().buyer().equals(Addressee.TO_BE_FOUND)) {
      return List.of("the note asks for somebody: find out who that is first");
    }
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
