package org.code99.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.code99.TestHouse;
import org.code99.regions.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Our people")
class PeopleTest {
  private TestHouse house;
  private People people;
  private UUID company;

  @BeforeEach
  void open(@TempDir Path folder) {
    house = new TestHouse(folder);
    people = house.door(People.class);
    company = house.company().id();
  }

  @AfterEach
  void leave() {
    house.close();
  }

  @Test
  @DisplayName("Somebody who is welcomed again keeps their id and takes the new role")
  void keepsTheId() {
    people.welcome(company, List.of(person("Ada", "Sales", true)));
    Person before = people.of(company).getFirst();
    people.welcome(company, List.of(person("Ada", "Head of sales", false)));
    Person after = people.of(company).getFirst();
    assertEquals(before.id(), after.id());
    assertEquals("Head of sales", after.role());
    assertEquals(List.of(after), people.of(company));
    assertNotEquals(new UUID(0, 0), after.id());
  }

  @Test
  @DisplayName("People come in the order of their names, the same on every machine")
  void inOrder() {
    people.welcome(
        company,
        List.of(person("Émile", "", true), person("ada", "", true), person("Zoë", "", true)));
    assertEquals(
        List.of("Zoë", "ada", "Émile"), people.of(company).stream().map(Person::name).toList());
  }

  @Test
  @DisplayName("Two companies may each have somebody of the same name")
  void perCompany() {
    UUID other = house.door(Regions.class).found(TestHouse.company("Other", "EUR")).id();
    people.welcome(company, List.of(person("Ada", "ours", true)));
    people.welcome(
        other, List.of(new Person(new UUID(0, 0), other, "Ada", "theirs", "", "", true)));
    assertEquals("ours", people.of(company).getFirst().role());
    assertEquals("theirs", people.of(other).getFirst().role());
  }

  @Test
  @DisplayName("Nobody is without a name")
  void needsAName() {
    assertThrows(IllegalArgumentException.class, () -> person(" ", "", true));
  }

  private Person person(String name, String role, boolean active) {
    return new Person(new UUID(0, 0), company, name, role, "", "", active);
  }
}
