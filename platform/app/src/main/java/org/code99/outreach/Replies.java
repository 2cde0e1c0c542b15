package org.code99.outreach;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.drawers.Acquaintances;
import org.code99.drawers.CaseFile;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.FileFacts;
import org.code99.drawers.TaskOrder;
import org.code99.drawers.Tasks;
import org.code99.drawers.Traits;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * The door of human answers (S80): whoever answered gets no further piece, under whatever account
 * number, and the owner of the file answers before doing anything else.
 */
@Singleton
public class Replies {
  private final CaseFiles files;
  private final FileFacts facts;
  private final Tasks tasks;
  private final Audit audit;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Replies(
      CaseFiles files, FileFacts facts, Tasks tasks, Audit audit, Sql sql, Ids ids, Clock clock) {
    this.files = files;
    this.facts = facts;
    this.tasks = tasks;
    this.audit = audit;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes a reply down. What was not sent yet is stopped; what is under way may still arrive.
   *
   * @return how many pieces were stopped
   * @throws Refused when the file is not theirs, or with all that is wrong with the reply
   */
  @Transactional
  public int record(Actor actor, Reply reply) {
    CaseFile file = files.find(actor, reply.file());
    List<Fault> faults = reply.faults(LocalDate.now(clock));
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    UUID id = ids.next();
    sql.run(
        """
        INSERT INTO outreach_reply (id, company_id, file_id, medium, came_on, words, recorded_at, recorded_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        actor.company(),
        file.id(),
        reply.medium(),
        reply.on(),
        reply.words(),
        clock.instant(),
        actor.person());
    facts.firstContact(actor, file.id(), reply.on());
    int stopped = stop(actor, file.id());
    tasks.orderFirst(
        actor.company(),
        TaskOrder.forOwner(
            file.id(),
            "reply",
            id.toString(),
            "They answered. Ring them before anything else.",
            LocalDate.now(clock)));
    audit.note(
        actor.company(),
        actor.person().toString(),
        "reply.record",
        file.id().toString(),
        stopped + " stopped");
    return stopped;
  }

  /** The same person may stand under several account numbers. */
  private int stop(Actor actor, UUID file) {
    Acquaintances who = new Acquaintances();
    sql.each(
        "SELECT * FROM drawers_traits WHERE company_id = ? AND file_id = ?",
        row -> who.add(Traits.of(row)),
        actor.company(),
        file);
    List<UUID> theirs =
        sql
            .list(
                """
                SELECT p.id AS parcel, t.* FROM outreach_parcel p JOIN drawers_traits t ON t.file_id = p.file_id
                 WHERE p.company_id = ? AND p.state = 'planned'
                """,
                row ->
                    new Waiting(
                        row.getObject("parcel", UUID.class),
                        row.getObject("file_id", UUID.class),
                        Traits.of(row)),
                actor.company())
            .stream()
            .filter(
                waiting -> waiting.file().equals(file) || who.trait(waiting.traits()).isPresent())
            .map(Waiting::parcel)
            .toList();
    return sql.run(
        """
        UPDATE outreach_parcel SET state = 'pulled', because = 'they answered: talk to them'
         WHERE id = ANY (?::uuid[]) AND state = 'planned'
        """,
        theirs);
  }

  private record Waiting(UUID parcel, UUID file, Traits traits) {}
}
