package org.code99.outreach;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Where this room stands in the menu. */
@Factory
class OutreachMenu {
  @Singleton
  @Named("going-out")
  MenuEntry goingOut() {
    return MenuEntry.of(30, "/going-out", "Going out", "mail-forward", Role.MANAGER);
  }
}
