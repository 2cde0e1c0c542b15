package org.code99.drawers;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;
import org.code99.web.Refused;

/** Which files somebody sees; for all others there is no such file. */
@Singleton
public class VisibleFiles {
  private final Sql sql;

  VisibleFiles(Sql sql) {
    this.sql = sql;
  }

  /**
   * A file that the actor sees, locked until the end of the transaction. The refusal leaves it to
   * the caller whether the transaction goes on, for some keep what they noted of it.
   *
   * @throws Refused when there is none, or it is not theirs to see
   */
  @Transactional(noRollbackFor = Refused.class)
  public VisibleFile forWork(Actor actor, UUID file) {
    return sql.first(
            """
            SELECT * FROM drawers_file f
             WHERE f.id = ? AND f.company_id = ? AND NOT f.withdrawn
               AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
               FOR NO KEY UPDATE
            """,
            VisibleFiles::head,
            file,
            actor.company(),
            regions(actor),
            actor.person())
        .orElseThrow(() -> Refused.notFound("file"));
  }

  /**
   * A file that the actor sees.
   *
   * @throws Refused when there is none, or it is not theirs to see
   */
  @Transactional
  public VisibleFile see(Actor actor, UUID file) {
    return sql.first(
            """
            SELECT * FROM drawers_file f
             WHERE f.id = ? AND f.company_id = ? AND NOT f.withdrawn
               AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
            """,
            VisibleFiles::head,
            file,
            actor.company(),
            regions(actor),
            actor.person())
        .orElseThrow(() -> Refused.notFound("file"));
  }

  /** The file of an account number, if the actor sees it. */
  @Transactional
  public Optional<VisibleFile> ofAccount(Actor actor, String accountNo) {
    return sql.first(
        """
        SELECT * FROM drawers_file f
         WHERE f.account_no = ? AND f.company_id = ? AND NOT f.withdrawn
           AND (coalesce(f.region_id, f.company_id) = ANY (?::uuid[]) OR f.owner_id = ?)
        """,
        VisibleFiles::head,
        accountNo,
        actor.company(),
        regions(actor),
        actor.person());
  }

  /** Where a file lies that the actor does not see; nothing for one that they see. */
  @Transactional
  public Optional<UUID> outOfSight(Actor actor, UUID file) {
    return sql.first(
        """
        SELECT coalesce(f.region_id, f.company_id) FROM drawers_file f
         WHERE f.id = ? AND f.company_id = ?
           AND coalesce(f.region_id, f.company_id) <> ALL (?::uuid[])
           AND f.owner_id IS DISTINCT FROM ?
        """,
        row -> row.getObject(1, UUID.class),
        file,
        actor.company(),
        regions(actor),
        actor.person());
  }

  /** The regions all of whose files the actor sees: for a query's {@code = ANY (?::uuid[])}. */
  public static List<UUID> regions(Actor actor) {
    return actor.seesRegions() ? List.copyOf(actor.regions()) : List.of();
  }

  /**
   * The one whose files are all that the actor sees; empty for who sees regions. It says no more
   * than {@link #regions} beside the owner, but the planner has an index for it.
   */
  static Optional<UUID> onlyOwner(Actor actor) {
    return actor.seesRegions() ? Optional.empty() : Optional.of(actor.person());
  }

  private static VisibleFile head(ResultSet row) throws SQLException {
    UUID region = row.getObject("region_id", UUID.class);
    return new VisibleFile(
        row.getObject("id", UUID.class),
        row.getObject("drawer_id", UUID.class),
        row.getString("account_no"),
        row.getString("company"),
        region == null ? row.getObject("company_id", UUID.class) : region,
        Optional.ofNullable(row.getObject("owner_id", UUID.class)),
        row.getString("stage"));
  }
}
