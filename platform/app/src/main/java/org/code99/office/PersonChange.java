package org.code99.office;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.code99.people.Account;
import org.code99.people.Role;
import org.code99.web.Form;
import org.code99.web.Means;
import org.code99.web.Meanwhile;

/**
 * What becomes of somebody's account; what is left out stays as it is.
 *
 * @param home the region they work in; the company's id for all of it
 * @param roles codes of roles
 * @param regions whose files a manager, admin or Legal sees, with those below
 * @param version of the account that was read
 */
record PersonChange(
    @Means("The region they work in. Left out, it stays.") Optional<UUID> home,
    @Means("Left out, they stay.") Optional<List<String>> roles,
    @Means("Whose files they see, with those below. Left out, they stay.")
        Optional<List<UUID>> regions,
    @Means(Meanwhile.VERSION) OptionalLong version) {

  static PersonChange of(Form form) {
    PersonOrder order = PersonOrder.of(form);
    return new PersonChange(
        Optional.ofNullable(order.home()),
        Optional.of(order.roles()),
        Optional.of(order.regions()),
        form.version());
  }

  /** All of what the account is to be. */
  PersonOrder of(Account account) {
    return new PersonOrder(
        account.name(),
        account.userName(),
        account.title(),
        "",
        "",
        home.orElse(account.home()),
        roles.orElseGet(() -> account.roles().stream().map(Role::code).toList()),
        regions.orElseGet(() -> List.copyOf(account.regions())));
  }
}
