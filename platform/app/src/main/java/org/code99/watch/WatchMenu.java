package org.code99.watch;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Where the room stands in the menu. */
@Factory
class WatchMenu {
  @Singleton
  @Named("watched")
  MenuEntry watched() {
    return MenuEntry.of(40, "/watched", "Watched", "eye", Role.MANAGER, Role.SALESPERSON);
  }
}
