package org.code99.people;

import java.util.UUID;

/**
 * One of our people.
 *
 * @param id of the person
 * @param region where they work: its files and those of the regions below it without people of
 *     their own
 * @param name as files and letters carry it; never blank
 * @param role as a letter carries it below the name, may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param active whether they get files
 */
public record Person(
    UUID id, UUID region, String name, String role, String email, String phone, boolean active) {
  /** Asks for a name. */
  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("one of our people has no name: files need it");
    }
  }
}
