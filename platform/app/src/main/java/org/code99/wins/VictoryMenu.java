package org.code99.wins;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Who sells finds it in the menu, who leads on the scoreboard. */
@Factory
class VictoryMenu {
  @Singleton
  MenuEntry victories() {
    return MenuEntry.of(45, "/victories", "Brought back", "trophy", Role.SALESPERSON);
  }
}
