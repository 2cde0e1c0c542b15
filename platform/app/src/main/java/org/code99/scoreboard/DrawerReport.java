package org.code99.scoreboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.api.Money;

/**
 * A drawer on one page.
 *
 * @param files how many
 * @param since the day of the oldest loss
 * @param latest the day of the newest loss
 * @param worth what a year with them was worth, one amount for each currency
 * @param unknownWorth files of which nobody knows what they were worth
 * @param why the reasons that rule, the most frequent first
 * @param lostTo competitors, the most frequent first; the empty name is nobody known
 * @param lostBy who had them, the most frequent first; the empty name is nobody known
 */
public record DrawerReport(
    UUID drawer,
    String name,
    long files,
    Optional<LocalDate> since,
    Optional<LocalDate> latest,
    List<Money> worth,
    long unknownWorth,
    List<Count> why,
    List<Count> lostTo,
    List<Count> lostBy) {
  /** Copies. */
  public DrawerReport {
    worth = List.copyOf(worth);
    why = List.copyOf(why);
    lostTo = List.copyOf(lostTo);
    lostBy = List.copyOf(lostBy);
  }

  /** How often something is named. */
  public record Count(String name, long files) {}
}
