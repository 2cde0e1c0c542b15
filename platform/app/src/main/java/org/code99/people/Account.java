package org.code99.people;

import java.util.Set;
import java.util.UUID;

/**
 * How one of our people signs in, as a list shows it.
 *
 * @param person whose it is
 * @param name of the person
 * @param userName in lower case, unique in the installation
 * @param roles at least one
 * @param regions as granted, without those below
 * @param home the region they work in
 * @param title as a letter carries it below the name, may be empty
 * @param active whether they may sign in
 * @param waits whether they have not chosen a password yet
 * @param version another number after each change of what they may do; a change may name the one it
 *     was made on
 */
public record Account(
    UUID person,
    String name,
    String userName,
    Set<Role> roles,
    Set<UUID> regions,
    UUID home,
    String title,
    boolean active,
    boolean waits,
    long version) {
  /** Copies. */
  public Account {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }
}
