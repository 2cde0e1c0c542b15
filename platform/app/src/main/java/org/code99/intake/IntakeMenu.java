package org.code99.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

@Factory
class IntakeMenu {
  @Singleton
  @Named("lists")
  MenuEntry lists() {
    return MenuEntry.of(25, "/imports", "Lists", "file-import", Role.MANAGER, Role.ADMIN);
  }
}
