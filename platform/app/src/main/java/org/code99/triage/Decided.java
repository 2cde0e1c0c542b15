package org.code99.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;

/**
 * A decision and its reason.
 *
 * @param because a sentence; empty for a plain visit
 * @param coolsUntil when it would be a visit, where a fresh wound is all that holds it
 */
record Decided(Decision decision, String because, Optional<LocalDate> coolsUntil) {
  Decided(Decision decision, String because) {
    this(decision, because, Optional.empty());
  }

  /** Protection first, then whether anybody is there to write to, then patience. */
  static Decided on(
      Optional<Standing> standing,
      List<KnownReason> reasons,
      Optional<Cooling> cooling,
      LocalDate asOf) {
    if (standing.isPresent() && standing.get().level() == Standing.Level.STOPPED) {
      return new Decided(Decision.STOPPED, String.join("; ", standing.get().because()));
    }
    Optional<KnownReason> nobodyThere =
        reasons.stream().filter(reason -> reason.allowedTones().isEmpty()).findFirst();
    if (nobodyThere.isPresent()) {
      return new Decided(
          Decision.STOPPED, "the reason '" + nobodyThere.get().label("en") + "' allows no contact");
    }
    if (standing.isPresent() && standing.get().level() == Standing.Level.HELD) {
      return new Decided(Decision.WATCH, String.join("; ", standing.get().because()));
    }
    return cooling
        .filter(wound -> wound.isOn(asOf))
        .map(wound ->
            new Decided(
                Decision.WATCH,
                "cooling off: lost less than " + wound.days() + " days ago",
                Optional.of(wound.until())))
        .orElseGet(() -> new Decided(Decision.VISIT, ""));
  }
}
