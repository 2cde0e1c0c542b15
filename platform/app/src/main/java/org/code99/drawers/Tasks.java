package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.people.Role;
import org.code99.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door to the tasks: what comes next, one thing first. Everybody sees their own; managers see
 * those of their regions besides.
 */
@Singleton
public class Tasks {
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  Tasks(Sql sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Makes tasks; those that were ordered before stay as they are, done or not.
   *
   * @return how many are new
   */
  @Transactional
  public int order(UUID company, Collection<TaskOrder> orders) {
    return orders.stream().mapToInt(order -> order(company, order)).sum();
  }

  /** The same for one for which somebody waits: it stands before all others. */
  @Transactional
  public void orderFirst(UUID company, TaskOrder order) {
    order(company, order);
    sql.run(
        "UPDATE drawers_task SET goes_first = true WHERE company_id = ? AND kind = ? AND source_key = ?",
        company,
        order.kind(),
        order.sourceKey());
  }

  /**
   * The same, unless one of its kind is open for its file; one that is done is followed by another.
   */
  @Transactional
  public void orderAgain(UUID company, TaskOrder order) {
    List<Boolean> before =
        sql.list(
            "SELECT done_at IS NULL FROM drawers_task WHERE company_id = ? AND kind = ? AND file_id = ?",
            row -> row.getBoolean(1),
            company,
            order.kind(),
            order.file().orElse(null));
    if (!before.contains(true)) {
      order(company, order.after(before.size()));
    }
  }

  private int order(UUID company, TaskOrder order) {
    UUID file = order.file().orElse(null);
    return switch (order.doer()) {
      case TaskOrder.Doer.Owner owner ->
          sql.run(
              """
              INSERT INTO drawers_task
                (id, company_id, file_id, region_id, owner_id, owner_name, for_managers, kind, source_key, sentence, due_on)
              SELECT ?, f.company_id, f.id, coalesce(f.region_id, f.company_id), f.owner_id,
                     CASE WHEN f.owner_id IS NULL THEN '' ELSE coalesce(f.owner_name, '') END, false, ?, ?, ?, ?
                FROM drawers_file f
               WHERE f.company_id = ? AND f.id = ? AND NOT f.withdrawn
              ON CONFLICT (company_id, kind, source_key) DO NOTHING
              """,
              ids.next(),
              order.kind(),
              order.sourceKey(),
              order.sentence(),
              order.dueOn(),
              company,
              file);
      case TaskOrder.Doer.Managers(UUID region) -> order(company, order, region, null, "");
      case TaskOrder.Doer.Somebody(UUID person, String name, UUID region) ->
          order(company, order, region, person, name);
    };
  }

  private int order(
      UUID company, TaskOrder order, UUID region, @Nullable UUID person, String name) {
    return sql.run(
        """
        INSERT INTO drawers_task
          (id, company_id, file_id, region_id, owner_id, owner_name, for_managers, kind, source_key, sentence, due_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (company_id, kind, source_key) DO NOTHING
        """,
        ids.next(),
        company,
        order.file().orElse(null),
        region,
        person,
        name,
        person == null,
        order.kind(),
        order.sourceKey(),
        order.sentence(),
        order.dueOn());
  }

  /**
   * What is open for them, those for which somebody waits, then what is due first: the first one is
   * the next.
   */
  @Transactional
  public List<Task> ofMine(Actor actor) {
    return sql.list(
        """
        SELECT t.*, coalesce(f.company, '') AS company
          FROM drawers_task t LEFT JOIN drawers_file f ON f.id = t.file_id
         WHERE t.company_id = ? AND t.done_at IS NULL AND f.withdrawn IS NOT TRUE
           AND (t.owner_id = ? OR (? AND t.owner_id IS NULL AND t.region_id = ANY (?::uuid[])))
         ORDER BY t.goes_first DESC, t.due_on, t.id
        """,
        Tasks::task,
        actor.company(),
        actor.person(),
        actor.is(Role.MANAGER),
        actor.regions());
  }

  /** All tasks of a file, the open ones first; whoever asks sees the file. */
  @Transactional
  public List<Task> ofFile(Actor actor, UUID file) {
    return sql.list(
        """
        SELECT t.*, f.company
          FROM drawers_task t JOIN drawers_file f ON f.id = t.file_id
         WHERE t.company_id = ? AND t.file_id = ? AND NOT f.withdrawn
           AND (f.owner_id = ? OR (? AND coalesce(f.region_id, f.company_id) = ANY (?::uuid[])))
         ORDER BY t.done_at IS NOT NULL, t.goes_first DESC, t.due_on, t.id
        """,
        Tasks::task,
        actor.company(),
        file,
        actor.person(),
        actor.seesRegions(),
        actor.regions());
  }

  /** A task is done; told again, it stays as it was told first. */
  @Transactional
  public void done(Actor actor, UUID task, String note) {
    Task found =
        sql.first(
                """
                SELECT t.*, coalesce(f.company, '') AS company
                  FROM drawers_task t LEFT JOIN drawers_file f ON f.id = t.file_id
                 WHERE t.company_id = ? AND t.id = ?
                   FOR NO KEY UPDATE OF t
                """,
                Tasks::task,
                actor.company(),
                task)
            .filter(t ->
                t.owner().filter(actor.person()::equals).isPresent()
                    || (actor.is(Role.MANAGER) && actor.regions().contains(t.region())))
            .orElseThrow(() -> Refused.notFound("task"));
    if (!found.done()) {
      sql.run(
          "UPDATE drawers_task SET done_at = ?, done_by = ?, done_note = ? WHERE id = ?",
          clock.instant(),
          actor.person(),
          note,
          task);
    }
  }

  /** The task of a kind and a source key is done by what happened elsewhere, if it is open. */
  @Transactional
  public void settled(Actor by, String kind, String sourceKey) {
    sql.run(
        """
        UPDATE drawers_task SET done_at = ?, done_by = ?, done_note = ''
         WHERE company_id = ? AND kind = ? AND source_key = ? AND done_at IS NULL
        """,
        clock.instant(),
        by.person(),
        by.company(),
        kind,
        sourceKey);
  }

  /** Every task of a kind about a file is done by what happened elsewhere, if it is open. */
  @Transactional
  public void settledAll(Actor by, String kind, UUID file) {
    sql.run(
        """
        UPDATE drawers_task SET done_at = ?, done_by = ?, done_note = ''
         WHERE company_id = ? AND kind = ? AND file_id = ? AND done_at IS NULL
        """,
        clock.instant(),
        by.person(),
        by.company(),
        kind,
        file);
  }

  private static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        row.getString("company"),
        row.getObject("region_id", UUID.class),
        Optional.ofNullable(row.getObject("owner_id", UUID.class)),
        row.getString("owner_name"),
        row.getString("kind"),
        row.getString("sentence"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_at") != null);
  }
}
