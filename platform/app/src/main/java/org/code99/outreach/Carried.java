package org.code99.outreach;

import java.time.Instant;
import java.util.Optional;

/** What became of a parcel that was handed to a channel. */
sealed interface Carried {
  /** It left. */
  record Accepted(String reference) implements Carried {}

  /** It did not leave, and never will. */
  record Refused(String why) implements Carried {}

  /** Nothing left; it may be tried again. */
  record Later(Optional<Instant> notBefore, String why) implements Carried {}

  /** Nobody knows. */
  record Unknown(String why) implements Carried {}
}
