package org.code99.outreach;

import java.util.List;
import java.util.Optional;
import org.code99.drawers.Stage;
import org.code99.triage.Cooling;
import org.code99.web.Show;

/** What later rooms told of a file has against a piece. */
final class StatePolicies {
  private StatePolicies() {}

  /** Nothing goes out once it is over, won, or waits for something (S65). */
  static List<String> workedOn(Draft draft) {
    FileState state = draft.candidate().state();
    if (state.withdrawn() || state.stage() == Stage.OVER || state.stage() == Stage.PARKED) {
      return List.of("the file is no longer worked on");
    }
    return state.stage() == Stage.WON ? List.of("they are won back already") : List.of();
  }

  /** S80: whoever answered is talked to, not written to. */
  static List<String> answered(Draft draft) {
    return draft.candidate().state().answered()
        ? List.of("they answered already: talk to them")
        : List.of();
  }

  /** S54. */
  static List<String> frozen(Draft draft) {
    return draft.candidate().state().frozen().stream()
        .map(why -> "selling is frozen: " + why)
        .toList();
  }

  /** P9: whoever was taken off these people does not sign; nor does anybody for somebody else. */
  static List<String> signer(Draft draft) {
    if (draft.candidate().state().ownerBarred()) {
      return List.of("its owner may not contact these people any more");
    }
    return draft.signer().equals(draft.candidate().owner())
        ? List.of()
        : List.of(
            "%s signed it, and the file is with %s now: compose it again"
                .formatted(named(draft.signer()), named(draft.candidate().owner())));
  }

  private static String named(String person) {
    return person.isBlank() ? "nobody" : person;
  }

  /** S21. */
  static boolean dossierRead(Draft draft) {
    return draft.candidate().state().dossierRead();
  }

  /** S50. */
  static boolean planned(Draft draft) {
    return draft.candidate().state().planned();
  }

  /** S33. */
  static Optional<Cooling> freshWound(Draft draft) {
    return Cooling.of(draft.candidate().lostOn(), draft.reasons(), draft.rules())
        .filter(wound -> wound.isOn(draft.on()));
  }

  static String tooEarly(Cooling wound) {
    return "they were lost on %s, and the wound cools off until %s: wait, or have a manager say why not"
        .formatted(Show.day(wound.lostOn()), Show.day(wound.until()));
  }

  /** P12. */
  static List<String> atMostOnce(Draft draft) {
    return draft.hadOne().stream().toList();
  }
}
