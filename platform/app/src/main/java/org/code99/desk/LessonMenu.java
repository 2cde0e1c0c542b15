package org.code99.desk;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Where what we learnt stands in the menu. */
@Factory
class LessonMenu {
  @Singleton
  @Named("lessons")
  MenuEntry lessons() {
    return MenuEntry.of(50, "/lessons", "What we learnt", "bulb", Role.MANAGER, Role.ADMIN);
  }
}
