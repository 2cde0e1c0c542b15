package org.code99.outreach.sink;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.code99.people.Role;
import org.code99.web.MenuEntry;

/** Where the demonstration's mail stands in the menu. */
@Factory
@Requires(property = Tray.PLACE)
class MailMenu {
  @Singleton
  @Named("mail")
  MenuEntry mail(Tray tray) {
    return MenuEntry.of(31, "/mail", "Mail", "mailbox", Role.MANAGER, Role.ADMIN)
        .where(actor -> tray.isThere(actor.company()));
  }
}
