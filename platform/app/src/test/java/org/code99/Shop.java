package org.code99;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.code99.people.Accounts;
import org.code99.people.Actor;
import org.code99.people.NewAccount;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;

/** A house with people in it: Mia runs it, Otto and Rita sell. Lost accounts get Otto as owner. */
public final class Shop implements AutoCloseable {
  private final TestHouse house;

  /** Opens it. */
  public Shop(Path folder) {
    house = new TestHouse(folder);
    house
        .door(People.class)
        .welcome(company(), List.of(person("Mia"), person("Otto"), person("Rita Rep")));
  }

  /** The house itself. */
  public TestHouse house() {
    return house;
  }

  /** The company. */
  public UUID company() {
    return house.company().id();
  }

  /** The id of one of our people. */
  public UUID id(String name) {
    return house.askId("SELECT id FROM people_person WHERE name = '" + name + "'");
  }

  /** Who runs everything. */
  public Actor mia() {
    return new Actor(company(), id("Mia"), "Mia", Set.of(Role.MANAGER), Set.of(company()));
  }

  /** Who sells, and sees only what is theirs. */
  public Actor seller(String name) {
    return new Actor(company(), id(name), name, Set.of(Role.SALESPERSON), Set.of());
  }

  /** Lets somebody sign in as this, for the whole company. */
  public void letIn(String name, Role role) {
    house
        .door(Accounts.class)
        .open(
            new NewAccount(
                company(), name, name, "", "", "", company(), Set.of(role), Set.of(company())),
            "test");
  }

  /** Files a lost account, owned by somebody. */
  public UUID lost(LostAccount account, String owner) {
    house.file(LostAccount.list(account));
    UUID file =
        house.askId("SELECT id FROM drawers_file WHERE account_no = '" + account.number() + "'");
    house.tamper(
        "UPDATE drawers_file SET owner_id = '%s', owner_name = '%s', stage = 'assigned' WHERE id = '%s'"
            .formatted(id(owner), owner, file));
    return file;
  }

  @Override
  public void close() {
    house.close();
  }

  private Person person(String name) {
    return new Person(new UUID(0, 0), company(), name, "", "", "", true);
  }
}
