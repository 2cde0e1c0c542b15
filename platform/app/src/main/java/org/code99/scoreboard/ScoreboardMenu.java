package org.code99.scoreboard;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** The scoreboard's place in the menu. */
@Factory
class ScoreboardMenu {
  @Singleton
  MenuEntry scoreboard() {
    return MenuEntry.of(50, "/scoreboard", "Scoreboard", "chart-bar", Role.MANAGER, Role.ADMIN);
  }
}
