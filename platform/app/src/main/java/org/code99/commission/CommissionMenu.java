package org.code99.commission;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Commission shows in the menu only where a calculator is chosen (S78). */
@Factory
class CommissionMenu {
  @Singleton
  MenuEntry commission(Commission commission) {
    return MenuEntry.of(
            60, "/commission", "Commission", "coins", Role.SALESPERSON, Role.MANAGER, Role.ADMIN)
        .where(commission::enabled);
  }
}
