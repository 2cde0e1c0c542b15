package org.code99.web;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.code99.database.WholeHouse;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.Founding;

/**
 * The first day: one link founds the company and opens the first account, and then never works
 * again.
 */
@Singleton
@WholeHouse
class SetUp {
  private final Accounts accounts;
  private final Founding founding;

  SetUp(Accounts accounts, Founding founding) {
    this.accounts = accounts;
    this.founding = founding;
  }

  /** Who was let in first, and where. */
  record First(UUID company, UUID person, String userName) {}

  boolean works(String token) {
    return accounts.works("set-up", token);
  }

  /** All of it or nothing; of two at once one is told that the link was used. */
  @Transactional
  public First settle(String token, SetUpOrder order) {
    if (!accounts.works("set-up", token)) {
      throw used();
    }
    List<Fault> faults = faults(order);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    if (!accounts.useSetUp(token)) {
      throw used();
    }
    UUID company =
        founding.found(Founding.beginning(order.company(), order.country(), order.currency())).id();
    return first(company, order);
  }

  private First first(UUID company, SetUpOrder order) {
    List<String> faults =
        accounts.open(
            new NewAccount(
                company,
                order.name(),
                order.userName(),
                "",
                order.userName().contains("@") ? order.userName() : "",
                "",
                company,
                Set.of(Role.ADMIN, Role.MANAGER, Role.GROUP),
                Set.of(company)),
            "set-up");
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults.stream().map(Fault::of).toList());
    }
    Account account =
        accounts.of(company).stream()
            .filter(a -> a.userName().equals(order.userName().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow();
    accounts.password(account.person(), order.password());
    return new First(company, account.person(), account.userName());
  }

  private List<Fault> faults(SetUpOrder order) {
    List<Fault> faults = new ArrayList<>();
    Founding.faults(order.company(), order.country(), order.currency())
        .forEach((field, sentence) -> faults.add(Fault.at(field, sentence)));
    if (order.name().isEmpty()) {
      faults.add(Fault.at("name", "Your name is empty: files and histories need it."));
    }
    if (order.userName().isEmpty() || order.userName().chars().anyMatch(Character::isWhitespace)) {
      faults.add(
          Fault.at(
              "userName",
              "The user name is empty or has a space: your e-mail address is a good one."));
    }
    String userName = order.userName().isEmpty() ? "\n" : order.userName();
    accounts
        .faults(order.password(), userName)
        .forEach(fault -> faults.add(Fault.at("password", fault)));
    if (!order.password().equals(order.again())) {
      faults.add(Fault.at("again", "The two passwords differ: type the same one twice."));
    }
    return faults;
  }

  private static Refused used() {
    return Refused.because(
        Refused.Kind.CONFLICT,
        "This link was used or is too old. Sign in, or start Code 99 again for a new one while nobody"
            + " can sign in.");
  }
}
