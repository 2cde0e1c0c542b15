package org.code99.drawers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.audit.Audit;
import org.code99.database.Sql;

/** Moves files between drawers and keeps where they came from. */
@Singleton
class Moves {
  private final Sql sql;
  private final Clock clock;
  private final Audit audit;
  private final Lives lives;

  Moves(Sql sql, Clock clock, Audit audit, Lives lives) {
    this.lives = lives;
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** The update waits for another one of the same file, and then finds it elsewhere. */
  List<String> move(UUID company, MoveOrder order) {
    List<String> faults = faults(company, order);
    if (!faults.isEmpty()) {
      return faults;
    }
    int moved =
        sql.run(
            """
            UPDATE drawers_file SET drawer_id = ?
             WHERE id = ? AND company_id = ? AND drawer_id = ? AND NOT withdrawn\
            """,
            order.to(),
            order.file(),
            company,
            order.from());
    if (moved == 0) {
      return List.of(whereItIs(company, order));
    }
    append(company, order);
    lives.told(company, List.of(order.file()));
    return List.of();
  }

  List<Moved> history(UUID company, UUID file) {
    return sql.list(
        """
        SELECT f.name AS from_name, t.name AS to_name, m.moved_at, m.moved_by, m.why
          FROM drawers_move m
          JOIN drawers_drawer f ON f.id = m.from_drawer
          JOIN drawers_drawer t ON t.id = m.to_drawer
         WHERE m.company_id = ? AND m.file_id = ?
         ORDER BY m.ordinal\
        """,
        row ->
            new Moved(
                row.getString("from_name"),
                row.getString("to_name"),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getString("moved_by"),
                row.getString("why")),
        company,
        file);
  }

  private List<String> faults(UUID company, MoveOrder order) {
    List<String> faults = new ArrayList<>();
    if (order.by().isBlank()) {
      faults.add("a move needs the name of whoever makes it");
    }
    if (order.from().equals(order.to())) {
      faults.add("the file would stay where it is: name another drawer");
    }
    if (sql.first(
            "SELECT id FROM drawers_drawer WHERE company_id = ? AND id = ?",
            row -> true,
            company,
            order.to())
        .isEmpty()) {
      faults.add("this company has no drawer " + order.to());
    }
    return List.copyOf(faults);
  }

  private String whereItIs(UUID company, MoveOrder order) {
    return sql.first(
            """
            SELECT f.account_no, f.withdrawn, d.name, m.moved_by
              FROM drawers_file f
              JOIN drawers_drawer d ON d.id = f.drawer_id
              LEFT JOIN drawers_move m ON m.file_id = f.id
             WHERE f.company_id = ? AND f.id = ?
             ORDER BY m.ordinal DESC NULLS LAST LIMIT 1\
            """,
            row ->
                row.getBoolean("withdrawn")
                    ? "the list that opened the file of account %s was taken back"
                        .formatted(row.getString("account_no"))
                    : "the file of account %s was not moved: it lies in the drawer '%s' by now%s; look there first"
                        .formatted(
                            row.getString("account_no"),
                            row.getString("name"),
                            row.getString("moved_by") == null
                                ? ""
                                : ", moved by " + row.getString("moved_by")),
            company,
            order.file())
        .orElse("this company has no file " + order.file());
  }

  private void append(UUID company, MoveOrder order) {
    sql.run(
        """
        INSERT INTO drawers_move (file_id, ordinal, company_id, from_drawer, to_drawer, moved_at,
               moved_by, why)
        SELECT ?, 1 + (SELECT count(*) FROM drawers_move WHERE file_id = ?), ?, ?, ?, ?, ?, ?\
        """,
        order.file(),
        order.file(),
        company,
        order.from(),
        order.to(),
        clock.instant(),
        order.by(),
        order.why());
    audit.note(
        company,
        order.by(),
        "file.move",
        order.file().toString(),
        order.from() + " -> " + order.to());
  }
}
