package org.code99.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody wants to give a price away.
 *
 * @param terms what exactly, in words
 * @param reason why; may be empty where the house rule is off
 * @param approver who stands for it; may be empty where the house rule is off
 */
public record Concession(Kind kind, String terms, String reason, Optional<UUID> approver) {
  /** What looks like a price cut. */
  public enum Kind {
    /** Less than the list says. */
    DISCOUNT,
    /** Money back, or on account. */
    CREDIT,
    /** Months that cost nothing. */
    FREE_PERIOD;

    /** As stored and as the API writes it: {@code free-period}. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a code, if there is one. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
