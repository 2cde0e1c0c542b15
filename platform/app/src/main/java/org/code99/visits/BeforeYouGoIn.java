package org.code99.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody reads in the car, right before the visit.
 *
 * @param file whom they see
 * @param company the customer's name
 * @param who the decision maker; else the person we knew, unless a note asks for somebody else
 * @param appointment when, if it was planned
 * @param goodYears calendar years in which they ordered; 0 when our books do not say
 * @param wentWrong what our own books show, a short sentence each
 * @param fixed causes that are mended, since when and with which proof
 * @param stillHappening causes that are not
 * @param reminders what to keep in mind, in the order of their weight
 */
public record BeforeYouGoIn(
    UUID file,
    String company,
    String who,
    Optional<Instant> appointment,
    int goodYears,
    List<String> wentWrong,
    List<Fixed> fixed,
    List<Map<String, String>> stillHappening,
    List<String> reminders) {
  /** Copies. */
  public BeforeYouGoIn {
    wentWrong = List.copyOf(wentWrong);
    fixed = List.copyOf(fixed);
    stillHappening = List.copyOf(stillHappening);
    reminders = List.copyOf(reminders);
  }

  /** Whether the approach here is a fun one, so that there are darts to look for. */
  public boolean darts() {
    return reminders.contains(Sheets.DARTS);
  }

  /**
   * A cause that is mended.
   *
   * @param labels by language tag, {@code en} always there
   * @param since the business day
   * @param proof what shows it
   */
  public record Fixed(Map<String, String> labels, LocalDate since, String proof) {
    /** Copies. */
    public Fixed {
      labels = Map.copyOf(labels);
    }
  }
}
