package org.code99.web;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.code99.database.WholeHouse;
import org.code99.people.Account;
import org.code99.people.Accounts;
import org.code99.people.NewAccount;
import org.code99.people.Role;
import org.code99.regions.Company;
import org.code99.regions.Founding;

/**
 * The first day: one link founds the company and opens the first account, and then never works
 * again.
 */
@Singleton
@WholeHouse
class SetUp {
  private static final int LONGEST_NAME = 120;

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
        founding
            .found(
                new Company(
                    new UUID(0, 0),
                    order.company(),
                    List.of(),
                    order.country(),
                    "",
                    "",
                    "",
                    "",
                    order.currency(),
                    Optional.empty()))
            .id();
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
                Set.of(Role.ADMIN, Role.MANAGER),
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
    if (order.company().isEmpty() || order.company().length() > LONGEST_NAME) {
      faults.add(
          Fault.at(
              "company",
              "The company has a name of 1 to 120 letters: letters carry it as their sender."));
    }
    if (!Arrays.asList(Locale.getISOCountries()).contains(order.country())) {
      faults.add(Fault.at("country", "No country was chosen: post to any other one names it."));
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(known -> known.getCurrencyCode().equals(order.currency()))) {
      faults.add(Fault.at("currency", "No currency was chosen: the company reckons in one."));
    }
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
