package org.code99.people;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as what, and how far they see.
 *
 * @param company whose files they see; never those of another one
 * @param person their id, as {@code people_person} has it
 * @param name as histories carry it
 * @param roles what they may do; several are possible
 * @param regions whose files a manager or admin sees: already with those below. A file that lies at
 *     the company itself belongs to the root region, whose id is the company's
 */
public record Actor(UUID company, UUID person, String name, Set<Role> roles, Set<UUID> regions) {
  /** Copies. */
  public Actor {
    roles = Set.copyOf(roles);
    regions = Set.copyOf(regions);
  }

  /** Whether they may act in this role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether they see files beyond their own: managers, admins and Legal of a region. */
  public boolean seesRegions() {
    return is(Role.MANAGER) || is(Role.ADMIN) || is(Role.LEGAL);
  }

  /**
   * Whether they see a file.
   *
   * @param region where it lies; the root of the tree for one that lies at the company itself
   * @param owner whose it is; {@code null} for nobody's
   */
  public boolean sees(UUID region, @Nullable UUID owner) {
    return (seesRegions() && regions.contains(region)) || person.equals(owner);
  }
}
