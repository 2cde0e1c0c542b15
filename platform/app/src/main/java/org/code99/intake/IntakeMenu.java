package org.code99.intake;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

@Factory
class IntakeMenu {
  @Bean
  @Singleton
  MenuEntry lists() {
    return MenuEntry.of(30, "/imports", "Lists", "file-import", Role.MANAGER, Role.ADMIN);
  }
}
