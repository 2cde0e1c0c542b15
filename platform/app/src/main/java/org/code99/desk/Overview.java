package org.code99.desk;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.code99.database.Sql;
import org.code99.drawers.CaseFiles;
import org.code99.drawers.DrawerTally;
import org.code99.drawers.Stage;
import org.code99.outreach.Plans;
import org.code99.people.Actor;

/** What the desk reads across rooms; only what the actor sees. */
@Singleton
class Overview {
  /** How many files a salesperson has on their page at once. */
  static final int MINE = 5;

  private final Sql sql;
  private final CaseFiles files;
  private final Plans plans;

  Overview(Sql sql, CaseFiles files, Plans plans) {
    this.sql = sql;
    this.files = files;
    this.plans = plans;
  }

  /** All drawers of the company, those with files of theirs counted. */
  @Transactional
  public List<DrawerCard> drawers(Actor actor) {
    Map<UUID, List<DrawerTally>> tallies =
        files.tally(actor).stream().collect(Collectors.groupingBy(DrawerTally::drawer));
    return sql.list(
        """
        SELECT d.id, d.name, c.marker
          FROM drawers_drawer d JOIN regions_company c ON c.id = d.company_id
         WHERE d.company_id = ?
         ORDER BY d.name COLLATE "C"
        """,
        row -> {
          UUID id = row.getObject("id", UUID.class);
          return DrawerCard.of(
              id,
              row.getString("name"),
              row.getString("marker"),
              tallies.getOrDefault(id, List.of()));
        },
        actor.company());
  }

  /** The next files of a salesperson, in the order in which they are worth a visit. */
  @Transactional
  public List<NextFile> mine(Actor actor) {
    List<NextFile> five = five(actor);
    Set<UUID> unplanned = plans.wanted(actor, five.stream().map(NextFile::id).toList());
    return five.stream()
        .map(file -> unplanned.contains(file.id()) ? file.wantingAPlan() : file)
        .toList();
  }

  private List<NextFile> five(Actor actor) {
    return sql.list(
        """
        SELECT f.id, f.company, coalesce(f.city, '') AS city, f.stage, coalesce(k.name, '') AS contact,
               k.status = 'left' AS gone, coalesce(k.attention, '') AS attention,
               l.incidents, coalesce(l.competitor, '') AS competitor,
               coalesce(i.opened_dossier_by = f.owner_id, false) AS read, coalesce(i.clearing_step, 0) AS step,
               (SELECT c.labels ->> 'en' FROM reasons_ruling r
                  JOIN reasons_known c ON c.company_id = r.company_id AND c.code = r.code
                 WHERE r.episode_id = l.episode_id ORDER BY r.rank LIMIT 1) AS reason
          FROM (SELECT f.*, t.points, t.lost_minor
                  FROM drawers_file f
                  LEFT JOIN triage_score t ON t.file_id = f.id
                 WHERE f.company_id = ? AND f.owner_id = ? AND NOT f.withdrawn
                   AND f.stage NOT IN ('won', 'over', 'parked')
                   AND coalesce(t.decision, 'visit') = 'visit'
                 ORDER BY f.stage IN ('listed', 'assigned'), t.points DESC NULLS LAST, t.lost_minor DESC NULLS LAST, f.id
                 LIMIT ?) f
          LEFT JOIN drawers_contact k ON k.file_id = f.id
          LEFT JOIN drawers_life i ON i.file_id = f.id
          LEFT JOIN LATERAL (SELECT n.* FROM drawers_loss n WHERE n.file_id = f.id
                              ORDER BY n.lifetime DESC LIMIT 1) l ON true
         ORDER BY f.stage IN ('listed', 'assigned'), f.points DESC NULLS LAST, f.lost_minor DESC NULLS LAST, f.id
        """,
        Overview::next,
        actor.company(),
        actor.person(),
        MINE);
  }

  private static NextFile next(ResultSet row) throws SQLException {
    int incidents = row.getInt("incidents");
    return new NextFile(
        row.getObject("id", UUID.class),
        row.getString("company"),
        row.getString("city"),
        Stage.of(row.getString("stage")),
        row.getString("contact"),
        row.getBoolean("gone"),
        row.getString("attention"),
        incidents,
        row.getString("competitor"),
        Optional.ofNullable(row.getString("reason")).orElse(""),
        row.getBoolean("read"),
        false,
        row.getInt("step"));
  }
}
