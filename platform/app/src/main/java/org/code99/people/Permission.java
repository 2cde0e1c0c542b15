package org.code99.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody who signs in may do.
 *
 * @param roles at least one
 * @param home the region they work in; the company's id for all of it
 * @param regions whose files a manager, admin or Legal sees, with those below
 */
public record Permission(Set<Role> roles, UUID home, Set<UUID> regions) {
  /** Copies. */
  public Permission {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }

  /** What an account allows now. */
  static Permission of(Account account) {
    return new Permission(account.roles(), account.home(), account.regions());
  }

  /** Its parts as the audit trail tells them. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("roles", listed(roles.stream().map(Role::code)));
    parts.put("home", home.toString());
    parts.put("regions", listed(regions.stream().map(UUID::toString)));
    return parts;
  }

  private static String listed(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(", "));
  }
}
