package org.code99.drawers;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.People;
import org.code99.people.Person;
import org.code99.web.Fault;

/** Who of our people may get which file. */
@Singleton
class Staff {
  private final People people;
  private final Sql sql;

  Staff(People people, Sql sql) {
    this.people = people;
    this.sql = sql;
  }

  Optional<Person> find(UUID company, UUID person) {
    return people.of(company).stream().filter(p -> p.id().equals(person)).findFirst();
  }

  /** What keeps somebody from getting files at all; without a fault, they are found. */
  List<Fault> faults(UUID company, UUID person) {
    Optional<Person> found = find(company, person);
    if (found.isEmpty()) {
      return List.of(Fault.at("person", "Nobody of ours has this id: choose one of our people."));
    }
    if (!found.get().active()) {
      return List.of(
          Fault.at(
              "person",
              found.get().name() + " gets no files any more: choose somebody who is active."));
    }
    return List.of();
  }

  boolean barred(UUID file, UUID person) {
    return sql.first(
            "SELECT 1 FROM drawers_barred WHERE file_id = ? AND person_id = ?",
            row -> true,
            file,
            person)
        .orElse(false);
  }

  List<Fault> faults(Lives.Held held, UUID person) {
    List<Fault> faults = faults(held.company(), person);
    if (faults.isEmpty() && barred(held.id(), person)) {
      return List.of(
          Fault.at(
              "person",
              "This file was handed over by them because of personalities: they may not contact these people again. Choose somebody else."));
    }
    return faults;
  }
}
