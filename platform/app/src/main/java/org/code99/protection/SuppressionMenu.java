package org.code99.protection;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Legal finds the list in the menu; everybody else behind their house or group. */
@Factory
class SuppressionMenu {
  @Singleton
  MenuEntry suppressions() {
    return MenuEntry.of(60, "/suppressions", "Not to be contacted", "hand-stop", Role.LEGAL);
  }
}
