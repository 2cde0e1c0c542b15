package org.code99.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A channel's answer for one parcel.
 *
 * @param key of the parcel
 * @param outcome {@code accepted}, {@code refused} or {@code try-later}
 * @param note the carrier's reference, or the reason
 * @param notBefore when to try again, for {@code try-later}
 */
public record Receipt(String key, String outcome, String note, Optional<Instant> notBefore) {
  /** Checks key and outcome. */
  public Receipt {
    Checks.text("the key of a receipt", key);
    Checks.code("outcome", outcome);
  }

  /** The parcel has left; the reference is the carrier's own, or empty. */
  public static Receipt accepted(String key, String reference) {
    return new Receipt(key, "accepted", reference, Optional.empty());
  }

  /** The parcel did not leave and never will. */
  public static Receipt refused(String key, String why) {
    return new Receipt(key, "refused", why, Optional.empty());
  }

  /** Nothing left; ask again, not before this instant. */
  public static Receipt tryLater(String key, Instant notBefore, String why) {
    return new Receipt(key, "try-later", why, Optional.of(notBefore));
  }
}
