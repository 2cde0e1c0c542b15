package org.code99.wins;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer who came back, as a colleague reads of it.
 *
 * @param on the day of the first paid order
 * @param winner our person who brought them back; empty when nobody owned the file
 * @param region where the file lies, by name
 * @param customer for those only who see the file
 * @param story how it went and what it taught, once somebody told it
 */
record Victory(
    LocalDate on,
    String winner,
    String region,
    Optional<Customer> customer,
    Optional<Story> story) {
  /** Whose file it is. */
  record Customer(UUID file, int lifetime, String company) {}

  /** How they came back, and what we learnt from it. */
  record Story(String words, String lesson, String by) {}
}
