package org.code99.office;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.people.Role;
import org.code99.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to sign in, or what becomes of their account.
 *
 * @param name as histories and letters carry it
 * @param userName what they sign in with
 * @param title as a letter carries it, may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param home the region they work in; the company's id for all of it
 * @param roles codes of roles
 * @param regions whose files a manager, admin or Legal sees, with those below
 */
record PersonOrder(
    String name,
    String userName,
    String title,
    String email,
    String phone,
    @Nullable UUID home,
    List<String> roles,
    List<UUID> regions) {
  /** What a program left out is empty. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // JSON leaves out what it likes
  PersonOrder {
    name = name == null ? "" : name;
    userName = userName == null ? "" : userName;
    title = title == null ? "" : title;
    email = email == null ? "" : email;
    phone = phone == null ? "" : phone;
    roles = roles == null ? List.of() : List.copyOf(roles);
    regions = regions == null ? List.of() : List.copyOf(regions);
  }

  static PersonOrder of(Form form) {
    @Nullable UUID home = form.id("home").orElse(null);
    List<UUID> regions =
        form.all("regions").stream().flatMap(id -> Ids.parsed(id).stream()).toList();
    if (regions.size() < form.all("regions").size()) {
      form.fault("regions", "One of these regions is none of those offered: choose again.");
    }
    form.check();
    return new PersonOrder(
        form.text("name"),
        form.text("userName"),
        form.text("title"),
        form.text("email"),
        form.text("phone"),
        home,
        form.all("roles"),
        regions);
  }

  Set<Role> known() {
    return roles.stream()
        .flatMap(code -> Role.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
