package org.code99.people;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is to sign in.
 *
 * @param company whose files they will see
 * @param name as histories and letters carry it
 * @param userName what they sign in with, such as their e-mail address
 * @param title as a letter carries it below the name, may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param home the region they work in; the company's id for all of it
 * @param roles at least one
 * @param regions whose files a manager, admin or Legal sees, with those below
 */
public record NewAccount(
    UUID company,
    String name,
    String userName,
    String title,
    String email,
    String phone,
    UUID home,
    Set<Role> roles,
    Set<UUID> regions) {
  /** Copies. */
  public NewAccount {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }
}
