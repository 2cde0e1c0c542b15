package org.code99.protection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known when a note is read.
 *
 * @param today the day from which "next year" counts
 * @param contact the name of the person on file, or blank
 */
record Known(Optional<LocalDate> today, String contact) {
  static final Known NOTHING = new Known(Optional.empty(), "");
}
