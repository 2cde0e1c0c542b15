package org.code99.people;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Change;
import org.code99.audit.Overtaken;
import org.code99.database.Ids;
import org.code99.database.Sql;

/** The roll of accounts: who is on it, as what, and how far they see. */
@Singleton
class Roll {
  private static final String ACCOUNT = "people.account";

  private final Sql sql;
  private final Ids ids;
  private final Audit audit;

  Roll(Sql sql, Ids ids, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.audit = audit;
  }

  List<String> open(NewAccount account, String by) {
    oneAtATime();
    String userName = account.userName().strip().toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    if (account.name().isBlank()) {
      faults.add("The name is empty: files and letters need it.");
    }
    if (userName.isEmpty() || userName.chars().anyMatch(Character::isWhitespace)) {
      faults.add("The user name is empty or has a space: an e-mail address is a good one.");
    }
    if (account.roles().isEmpty()) {
      faults.add("No role was chosen: choose at least one.");
    }
    if (taken(userName)) {
      faults.add("Somebody signs in as " + userName + " already: choose another user name.");
    }
    if (known(account)) {
      faults.add(
          account.name().strip()
              + " signs in already: change their roles, or tell the two apart by name.");
    }
    if (!faults.isEmpty()) {
      return List.copyOf(faults);
    }
    UUID person = person(account);
    sql.run(
        """
        INSERT INTO people_account (person_id, company_id, user_name, password_hash, roles, regions)
        VALUES (?, ?, ?, '', ?, ?::uuid[])
        """,
        person,
        account.company(),
        userName,
        sorted(account.roles()),
        account.regions());
    audit.note(account.company(), by, ACCOUNT, person.toString(), codes(account.roles()));
    return List.of();
  }

  private boolean taken(String userName) {
    return sql.first("SELECT 1 FROM people_account WHERE user_name = ?", row -> 1, userName)
        .isPresent();
  }

  private UUID person(NewAccount account) {
    return sql.first(
            """
            INSERT INTO people_person (id, company_id, region_id, name, role, email, phone, active)
            VALUES (?, ?, ?, ?, ?, ?, ?, true)
            ON CONFLICT (company_id, name) DO UPDATE SET active = true, region_id = excluded.region_id
            RETURNING id
            """,
            row -> row.getObject(1, UUID.class),
            ids.next(),
            account.company(),
            account.home(),
            account.name().strip(),
            account.title(),
            account.email(),
            account.phone())
        .orElseThrow();
  }

  List<Account> of(UUID company) {
    return sql.list(
        """
        SELECT a.*, p.name, p.active, p.region_id, p.role AS title FROM people_account a JOIN people_person p ON p.id = a.person_id
        WHERE a.company_id = ? ORDER BY p.name COLLATE "C"
        """,
        row ->
            new Account(
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("user_name"),
                SignedIn.roles(row),
                Set.of((UUID[]) row.getArray("regions").getArray()),
                row.getObject("region_id", UUID.class),
                row.getString("title"),
                row.getBoolean("active"),
                row.getString("password_hash").isEmpty(),
                row.getLong("version")),
        company);
  }

  List<String> allow(Actor admin, UUID person, Permission wished, OptionalLong seen) {
    oneAtATime();
    if (wished.roles().isEmpty()) {
      return List.of("No role was chosen: choose at least one.");
    }
    if (!wished.roles().contains(Role.ADMIN) && lastAdmin(admin.company(), person)) {
      return List.of("They are the last admin: make somebody else one first.");
    }
    if (!wished.roles().contains(Role.GROUP) && lastOfTheGroup(person)) {
      return List.of("Nobody else looks after the group: let somebody do so first.");
    }
    List<Change> changes =
        of(admin.company()).stream()
            .filter(account -> account.person().equals(person))
            .map(before -> Change.between(Permission.of(before).parts(), wished.parts()))
            .flatMap(List::stream)
            .toList();
    if (!changes.isEmpty()) {
      write(admin, person, wished, seen);
      note(admin, ACCOUNT, person, Change.detail(changes));
    }
    return List.of();
  }

  private void write(Actor admin, UUID person, Permission wished, OptionalLong seen) {
    int written =
        sql.run(
            """
            UPDATE people_account SET roles = ?, regions = ?::uuid[], version = ?
             WHERE person_id = ? AND company_id = ? AND version = coalesce(?::bigint, version)
            """,
            sorted(wished.roles()),
            wished.regions(),
            audit.next(admin.company()),
            person,
            admin.company(),
            seen.isPresent() ? seen.getAsLong() : null);
    if (written == 0) {
      throw new Overtaken(
          audit.edits(admin.company(), Set.of(ACCOUNT), person.toString(), seen.orElse(0)));
    }
    sql.run(
        "UPDATE people_person SET region_id = ? WHERE id = ? AND company_id = ?",
        wished.home(),
        person,
        admin.company());
  }

  private void note(Actor admin, String action, UUID person, String detail) {
    audit.note(admin.company(), admin.person().toString(), action, person.toString(), detail);
  }

  List<String> activate(Actor admin, UUID person, boolean active) {
    oneAtATime();
    if (!active && person.equals(admin.person())) {
      return List.of("Nobody lets themselves out: ask another admin.");
    }
    if (!active && lastAdmin(admin.company(), person)) {
      return List.of("They are the last admin: make somebody else one first.");
    }
    if (!active && lastOfTheGroup(person)) {
      return List.of("Nobody else looks after the group: let somebody do so first.");
    }
    sql.run(
        "UPDATE people_person SET active = ? WHERE id = ? AND company_id = ?",
        active,
        person,
        admin.company());
    note(admin, "people.active", person, active ? "let in" : "let out");
    return List.of();
  }

  private boolean lastOfTheGroup(UUID person) {
    return sql.list(
            """
            SELECT a.person_id FROM people_account a JOIN people_person p ON p.id = a.person_id
            WHERE p.active AND 'group' = ANY (a.roles)
            """,
            row -> row.getObject(1, UUID.class))
        .equals(List.of(person));
  }

  private boolean lastAdmin(UUID company, UUID person) {
    List<UUID> admins =
        sql.list(
            """
            SELECT a.person_id FROM people_account a JOIN people_person p ON p.id = a.person_id
            WHERE a.company_id = ? AND p.active AND 'admin' = ANY (a.roles)
            """,
            row -> row.getObject(1, UUID.class),
            company);
    return admins.equals(List.of(person));
  }

  private boolean known(NewAccount account) {
    return sql.first(
            """
            SELECT 1 FROM people_account a JOIN people_person p ON p.id = a.person_id
            WHERE p.company_id = ? AND p.name = ?
            """,
            row -> true,
            account.company(),
            account.name().strip())
        .orElse(false);
  }

  /**
   * User names are unlike in the whole installation: whoever changes the roll waits for the others.
   */
  private void oneAtATime() {
    sql.first("SELECT pg_advisory_xact_lock(99, hashtext('people_account'))::text", row -> true);
  }

  private static List<String> sorted(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().toList();
  }

  private static String codes(Set<Role> roles) {
    return String.join(" ", sorted(roles));
  }
}
