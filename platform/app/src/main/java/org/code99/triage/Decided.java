package org.code99.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.code99.protection.Standing;
import org.code99.reasons.KnownReason;

/**
 * A decision and its reason.
 *
 * @param because a sentence; empty for a plain visit
 */
record Decided(Decision decision, String because) {
  /** S33: how many days a wound is left alone, by the severity of the worst reason. */
  private static final int COOLING_DAYS = 30;

  private static final int COOLING_DAYS_SEVERE = 90;

  /** From this severity of 100 on a wound is a deep one. */
  private static final int SEVERE = 70;

  /** Protection first, then whether anybody is there to write to, then patience. */
  static Decided on(
      Optional<Standing> standing,
      List<KnownReason> reasons,
      Optional<LocalDate> lostOn,
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
    int cooling = coolingDays(reasons);
    if (lostOn.isPresent() && ChronoUnit.DAYS.between(lostOn.get(), asOf) < cooling) {
      return new Decided(Decision.WATCH, "cooling off: lost less than " + cooling + " days ago");
    }
    return new Decided(Decision.VISIT, "");
  }

  private static int coolingDays(List<KnownReason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.severity() >= SEVERE)
        ? COOLING_DAYS_SEVERE
        : COOLING_DAYS;
  }
}
