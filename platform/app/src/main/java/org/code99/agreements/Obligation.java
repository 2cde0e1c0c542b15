package org.code99.agreements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Who owes what by when.
 *
 * @param id of the obligation
 * @param file whom it is about
 * @param duty what is owed
 * @param state how far it is
 * @param on the day on which it was kept or broken
 * @param evidence that it was kept, or how it was broken; may be empty
 */
public record Obligation(
    UUID id, UUID file, Duty duty, State state, Optional<LocalDate> on, String evidence) {

  /** How far it is. */
  public enum State {
    /** Running. */
    OPEN,
    /** Done, with evidence. */
    KEPT,
    /** Its day went by, or somebody said that it will not be. */
    BROKEN;

    /** As the API writes it. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The day of its early warning: never on a weekend, when nobody would read it. */
  public LocalDate warnOn() {
    LocalDate day = duty.dueOn().minusDays(duty.warnDays());
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.with(DayOfWeek.FRIDAY);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }
}
