package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.audit.Words;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Person;
import org.code99.people.Role;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/** Moves everything that is open of a person or of a territory to somebody, in one go (S05). */
@Singleton
class Takeovers {
  private final Sql sql;
  private final Staff staff;
  private final Regions regions;
  private final Lives lives;
  private final Clock clock;
  private final Audit audit;

  Takeovers(Sql sql, Staff staff, Regions regions, Lives lives, Clock clock, Audit audit) {
    this.sql = sql;
    this.staff = staff;
    this.regions = regions;
    this.lives = lives;
    this.clock = clock;
    this.audit = audit;
  }

  CaseFiles.TakenOver ofPerson(Actor manager, UUID from, UUID to, String why) {
    return move(manager, from, List.copyOf(manager.regions()), to, why);
  }

  CaseFiles.TakenOver ofRegion(Actor manager, UUID region, UUID to, String why) {
    if (!manager.regions().contains(region)) {
      throw Refused.notFound("region");
    }
    List<UUID> territory =
        Territory.of(regions.tree(manager.company()), region).stream()
            .filter(manager.regions()::contains)
            .toList();
    return move(manager, null, territory, to, why);
  }

  private CaseFiles.TakenOver move(
      Actor manager, @Nullable UUID from, List<UUID> territory, UUID to, String why) {
    List<UUID> files = held(manager.company(), from, territory, to);
    Person person = asked(manager, from, to, why, files);
    write(manager, files, person, why);
    int tasks =
        sql.run(
            """
            UPDATE drawers_task t SET owner_id = ?, owner_name = ?
             WHERE t.company_id = ? AND t.done_at IS NULL AND NOT t.for_managers
               AND (t.file_id = ANY (?::uuid[])
                    OR (t.file_id IS NULL AND t.owner_id = ? AND t.region_id = ANY (?::uuid[])))
            """,
            to,
            person.name(),
            manager.company(),
            files,
            from,
            territory);
    audit.note(
        manager.company(),
        manager.person().toString(),
        "files.takeover",
        to.toString(),
        "%d files, %d tasks of %s".formatted(files.size(), tasks, from == null ? territory : from));
    lives.told(manager.company(), files);
    return new CaseFiles.TakenOver(files.size(), tasks);
  }

  private List<UUID> held(UUID company, @Nullable UUID from, List<UUID> territory, UUID to) {
    return sql.list(
        """
        SELECT id FROM drawers_file
         WHERE company_id = ? AND NOT withdrawn AND stage NOT IN ('won', 'over')
           AND (?::uuid IS NULL OR owner_id = ?)
           AND coalesce(region_id, company_id) = ANY (?::uuid[])
           AND owner_id IS DISTINCT FROM ?
         ORDER BY id
           FOR NO KEY UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        company,
        from,
        from,
        territory,
        to);
  }

  private Person asked(Actor manager, @Nullable UUID from, UUID to, String why, List<UUID> files) {
    List<Fault> faults = new ArrayList<>(staff.faults(manager.company(), to));
    if (to.equals(from)) {
      faults.add(Fault.at("person", "Files are taken over by somebody else: choose another one."));
    }
    if (Words.sayNothing(why)) {
      faults.add(Fault.at("why", "A takeover has a reason: say why."));
    }
    long barred =
        sql.first(
                "SELECT count(*) FROM drawers_barred WHERE person_id = ? AND file_id = ANY (?::uuid[])",
                row -> row.getLong(1),
                to,
                files)
            .orElse(0L);
    if (barred > 0) {
      faults.add(
          Fault.at(
              "person",
              "%d of these files were handed over by them because of personalities: give those to somebody else first."
                  .formatted(barred)));
    }
    Optional<Person> person = staff.find(manager.company(), to);
    if (!manager.is(Role.MANAGER)) {
      throw Refused.because(Refused.Kind.FORBIDDEN, "A manager moves files: ask yours.");
    }
    if (person.isEmpty() || !faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    return person.get();
  }

  private void write(Actor manager, List<UUID> files, Person to, String why) {
    sql.run(
        """
        INSERT INTO drawers_history (company_id, file_id, at, by_id, by_name, kind, from_value, to_value, why)
        SELECT company_id, id, ?, ?, ?, 'owner',
               CASE WHEN owner_id IS NULL THEN '' ELSE coalesce(owner_name, '') END, ?, ?
          FROM drawers_file WHERE id = ANY (?::uuid[]) ORDER BY id
        """,
        clock.instant(),
        manager.person(),
        manager.name(),
        to.name(),
        why,
        files);
    sql.run(
        """
        UPDATE drawers_file
           SET owner_id = ?, owner_name = ?, owned_since = ?, version = version + 1,
               stage = CASE stage WHEN 'listed' THEN 'assigned' ELSE stage END
         WHERE id = ANY (?::uuid[])
        """,
        to.id(),
        to.name(),
        clock.instant(),
        files);
  }
}
