package org.code99.agreements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What one side takes upon itself.
 *
 * @param side whose it is
 * @param what to do
 * @param ownerId who of ours does it; empty for theirs, and for people who do not sign in
 * @param ownerName by name, on either side
 * @param dueOn business day in the region
 * @param warnDays how many days before to warn; a warning on a weekend comes on the Friday before
 */
public record Duty(
    Side side,
    String what,
    Optional<UUID> ownerId,
    String ownerName,
    LocalDate dueOn,
    int warnDays) {
  /** When nobody says otherwise. */
  public static final int USUAL_WARNING = 3;

  /** Stands where nobody said by when; such an obligation is refused. */
  static final LocalDate NO_DAY = LocalDate.MAX;

  /** Whose it is. */
  public enum Side {
    /** We owe it. */
    OURS,
    /** They owe it. */
    THEIRS;

    /** As the API writes it. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
