package org.code99.reasons;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;
import org.code99.drawers.CaseFiles;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door to *personalities*: between which two people it went wrong. Managers and admins read and
 * write it; for everybody else there is none.
 */
@Singleton
public class Clashes {
  private final Sql sql;
  private final CaseFiles files;
  private final Clock clock;
  private final Audit audit;

  Clashes(Sql sql, CaseFiles files, Clock clock, Audit audit) {
    this.sql = sql;
    this.files = files;
    this.clock = clock;
    this.audit = audit;
  }

  /** The newest word on a file that they see; nothing for who may not read it. */
  @Transactional
  public Optional<Clash> of(Actor actor, UUID file) {
    if (!mayRead(actor)) {
      return Optional.empty();
    }
    UUID id = files.find(actor, file).id();
    return sql.first(
        """
        SELECT c.ours, p.name, c.theirs, c.noted_by_name
          FROM reasons_clash c JOIN people_person p ON p.id = c.ours
         WHERE c.company_id = ? AND c.file_id = ?
         ORDER BY c.ordinal DESC LIMIT 1
        """,
        row ->
            new Clash(
                row.getObject("ours", UUID.class),
                row.getString("name"),
                row.getString("theirs"),
                row.getString("noted_by_name")),
        actor.company(),
        id);
  }

  /**
   * Names the two.
   *
   * @param ours the id of one of our people
   * @throws Refused when it is not theirs to say, or one of the two is missing
   */
  @Transactional
  public void name(Actor actor, UUID file, Optional<UUID> ours, String theirs) {
    if (!mayRead(actor)) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "Between whom it went wrong is for managers and admins.");
    }
    UUID id = files.find(actor, file).id();
    List<Fault> faults = new ArrayList<>();
    if (ours.filter(person -> isOurs(actor, person)).isEmpty()) {
      faults.add(Fault.at("ours", "Nobody of ours was chosen: choose one of the two."));
    }
    if (theirs.isBlank()) {
      faults.add(Fault.at("theirs", "Who it was on their side is empty: a name or a post."));
    }
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    sql.run(
        """
        INSERT INTO reasons_clash (file_id, ordinal, company_id, ours, theirs, noted_by, noted_by_name, noted_at)
        SELECT ?::uuid, 1 + count(*), ?::uuid, ?::uuid, ?, ?::uuid, ?, ?::timestamptz
          FROM reasons_clash WHERE file_id = ?
        """,
        id,
        actor.company(),
        ours.orElseThrow(),
        theirs.strip(),
        actor.person(),
        actor.name(),
        clock.instant(),
        id);
    audit.note(
        actor.company(),
        actor.person().toString(),
        "reasons.clash",
        id.toString(),
        ours.orElseThrow().toString());
  }

  private boolean isOurs(Actor actor, UUID person) {
    return sql.first(
            "SELECT 1 FROM people_person WHERE company_id = ? AND id = ?",
            row -> true,
            actor.company(),
            person)
        .orElse(false);
  }

  private static boolean mayRead(Actor actor) {
    return actor.is(Role.MANAGER) || actor.is(Role.ADMIN);
  }
}
