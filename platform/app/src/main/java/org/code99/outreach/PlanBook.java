package org.code99.outreach;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;

/** The rows of game plans. */
@Singleton
class PlanBook {
  private final Sql sql;
  private final Clock clock;

  PlanBook(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest first. */
  List<AcceptedPlan> of(UUID company, UUID file) {
    return sql.list(
        """
        SELECT p.*, g.name AS goes, o.name AS owner, a.name AS acceptor,
               EXISTS (SELECT FROM outreach_plan_that_holds h
                        WHERE h.file_id = p.file_id AND h.ordinal = p.ordinal) AS holds
          FROM outreach_plan p
          JOIN people_person g ON g.id = p.goes_id
          JOIN people_person o ON o.id = p.owner_id
          JOIN people_person a ON a.id = p.accepted_by
         WHERE p.company_id = ? AND p.file_id = ?
         ORDER BY p.ordinal DESC
        """,
        PlanBook::plan,
        company,
        file);
  }

  void add(Actor by, UUID file, int version, UUID owner, GamePlan plan) {
    sql.run(
        """
        INSERT INTO outreach_plan
          (file_id, ordinal, company_id, lifetime, owner_id, goal, buys, decides, goes_id, approach, quieter,
           contact_by, visit_by, hours, accepted_at, accepted_by)
        VALUES (?, ?, ?, (SELECT coalesce(max(lifetime), 1) FROM drawers_episode WHERE file_id = ?),
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        file,
        version,
        by.company(),
        file,
        owner,
        plan.goal(),
        plan.buys(),
        plan.decides(),
        plan.goes().id(),
        plan.approach(),
        plan.quieter(),
        plan.contactBy(),
        plan.visitBy(),
        plan.hours(),
        clock.instant(),
        by.person());
  }

  /** Those of some files that nobody was in touch with yet and that have no plan, with where. */
  Map<UUID, UUID> without(UUID company, Collection<UUID> files) {
    Map<UUID, UUID> found = new HashMap<>();
    sql.each(
        """
        SELECT f.id, coalesce(f.region_id, f.company_id) AS region FROM drawers_file f
         WHERE f.company_id = ? AND f.id = ANY (?::uuid[]) AND f.owner_id IS NOT NULL
           AND f.stage IN ('assigned', 'begun', 'planned')
           AND NOT EXISTS (SELECT FROM outreach_plan_that_holds p WHERE p.file_id = f.id)
        """,
        row -> found.put(row.getObject("id", UUID.class), row.getObject("region", UUID.class)),
        company,
        files);
    return Map.copyOf(found);
  }

  private static AcceptedPlan plan(ResultSet row) throws SQLException {
    return new AcceptedPlan(
        row.getInt("ordinal"),
        new GamePlan(
            row.getString("goal"),
            row.getString("buys"),
            row.getString("decides"),
            colleague(row, "goes_id", "goes"),
            row.getString("approach"),
            row.getBoolean("quieter"),
            row.getObject("contact_by", LocalDate.class),
            row.getObject("visit_by", LocalDate.class),
            row.getInt("hours")),
        colleague(row, "owner_id", "owner"),
        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
        colleague(row, "accepted_by", "acceptor"),
        row.getBoolean("holds"));
  }

  private static GamePlan.Colleague colleague(ResultSet row, String id, String name)
      throws SQLException {
    return new GamePlan.Colleague(row.getObject(id, UUID.class), row.getString(name));
  }
}
