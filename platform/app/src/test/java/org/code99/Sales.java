package org.code99;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.people.Actor;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.MapOrder;
import org.code99.regions.Regions;

/**
 * A sales team in a {@link TestHouse}: north with Ada and Bob, south with Cem, each with a manager;
 * Zoe is not active any more.
 */
public final class Sales {
  private final TestHouse house;
  private final UUID company;
  private final Map<String, Person> people;

  /** Hires everybody. */
  public Sales(TestHouse house) {
    this.house = house;
    this.company = house.company().id();
    house.door(Regions.class).draw(company, List.of(region("north"), region("south")));
    house
        .door(People.class)
        .welcome(
            company,
            List.of(
                person("Ada", north(), true),
                person("Bob", north(), true),
                person("Cem", south(), true),
                person("Nora", north(), true),
                person("Sven", south(), true),
                person("Zoe", north(), false)));
    people =
        house.door(People.class).of(company).stream()
            .collect(Collectors.toMap(Person::name, Function.identity()));
  }

  /** The region of Ada and Bob. */
  public UUID north() {
    return house.askId("SELECT id FROM regions_region WHERE code = 'north'");
  }

  /** The region of Cem. */
  public UUID south() {
    return house.askId("SELECT id FROM regions_region WHERE code = 'south'");
  }

  /** The id of somebody. */
  public UUID id(String name) {
    return person(name).id();
  }

  /** Where somebody works; whoever is not of the team works for the company itself. */
  public UUID home(String name) {
    return people.containsKey(name) ? person(name).region() : company;
  }

  /** Somebody who works their own files. */
  public Actor seller(String name) {
    return new Actor(company, id(name), name, Set.of(Role.SALESPERSON), Set.of());
  }

  /** The manager of the north. */
  public Actor nora() {
    return manager("Nora", north());
  }

  /** The manager of the south. */
  public Actor sven() {
    return manager("Sven", south());
  }

  /** A manager of everything. */
  public Actor boss() {
    return manager("Nora", company, north(), south());
  }

  private Actor manager(String name, UUID... regions) {
    return new Actor(company, id(name), name, Set.of(Role.MANAGER), Set.of(regions));
  }

  private Person person(String name) {
    Person person = people.get(name);
    if (person == null) {
      throw new IllegalArgumentException("nobody is called " + name);
    }
    return person;
  }

  private static Person person(String name, UUID region, boolean active) {
    return new Person(new UUID(0, 0), region, name, "", "", "", active);
  }

  private static MapOrder region(String code) {
    return new MapOrder(
        code,
        code,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        List.of(),
        List.of());
  }
}
