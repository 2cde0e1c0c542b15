package org.code99.desk;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

@Factory
class DeskMenu {
  @Singleton
  @Named("today")
  MenuEntry today() {
    return MenuEntry.of(
        10, "/today", "Today", "sun-high", Role.SALESPERSON, Role.MANAGER, Role.CONTRIBUTOR);
  }

  @Singleton
  @Named("drawers")
  MenuEntry drawers() {
    return MenuEntry.of(20, "/drawers", "Drawers", "archive", Role.MANAGER, Role.ADMIN, Role.LEGAL);
  }
}
