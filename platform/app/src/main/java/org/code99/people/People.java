package org.code99.people;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;

/** The door to our people. Names are unlike within a company. */
@Singleton
public class People {
  private final Sql sql;
  private final Ids ids;

  People(Sql sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * Takes people in, or brings those of the same name up to date: a known one keeps their id, a new
   * one gets one, and the ids given here are not looked at.
   */
  @Transactional
  public void welcome(UUID company, List<Person> people) {
    people.forEach(person ->
        sql.run(
            """
            INSERT INTO people_person (id, company_id, region_id, name, role, email, phone, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (company_id, name) DO UPDATE SET
              region_id = excluded.region_id, role = excluded.role, email = excluded.email,
              phone = excluded.phone, active = excluded.active
            """,
            ids.next(),
            company,
            person.region(),
            person.name(),
            person.role(),
            person.email(),
            person.phone(),
            person.active()));
  }

  /** All people of a company, in the order of their names. */
  @Transactional
  public List<Person> of(UUID company) {
    return sql.list(
        "SELECT * FROM people_person WHERE company_id = ? ORDER BY name COLLATE \"C\"",
        row ->
            new Person(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("active")),
        company);
  }

  /**
   * Active managers and admins who see a region: whose word counts there for more than their own
   * files.
   */
  @Transactional
  public List<Person> leaders(UUID company, UUID region) {
    Set<UUID> leading =
        Set.copyOf(
            sql.list(
                """
                WITH RECURSIVE above AS (
                  SELECT id, parent_id FROM regions_region WHERE company_id = ? AND id = ?
                  UNION
                  SELECT r.id, r.parent_id FROM regions_region r JOIN above ON above.parent_id = r.id)
                SELECT a.person_id FROM people_account a
                 WHERE a.company_id = ? AND a.roles && ARRAY['manager', 'admin']
                   AND EXISTS (SELECT FROM above WHERE above.id = ANY (a.regions))
                """,
                row -> row.getObject(1, UUID.class),
                company,
                region,
                company));
    return of(company).stream()
        .filter(person -> person.active() && leading.contains(person.id()))
        .toList();
  }

  /** Active people who may get files: all but those who sign in for something else than selling. */
  @Transactional
  public List<Person> sellers(UUID company) {
    Set<UUID> others =
        Set.copyOf(
            sql.list(
                "SELECT person_id FROM people_account WHERE company_id = ? AND NOT 'salesperson' = ANY (roles)",
                row -> row.getObject(1, UUID.class),
                company));
    return of(company).stream()
        .filter(person -> person.active() && !others.contains(person.id()))
        .toList();
  }
}
