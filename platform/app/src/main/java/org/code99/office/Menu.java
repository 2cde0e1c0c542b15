package org.code99.office;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** The back office's place in the menu: one entry, the rest lies behind it. */
@Factory
class Menu {
  private static final int LAST = 900;

  /** Who looks after the group and works in no house finds it here, everybody else in the house. */
  @Singleton
  MenuEntry group() {
    return MenuEntry.of(LAST, "/group", "Group", "buildings", Role.GROUP)
        .where(actor -> !actor.is(Role.ADMIN) && !actor.is(Role.MANAGER));
  }

  @Singleton
  MenuEntry house() {
    return MenuEntry.of(LAST, "/house", "House", "home-cog", Role.ADMIN, Role.MANAGER);
  }
}
