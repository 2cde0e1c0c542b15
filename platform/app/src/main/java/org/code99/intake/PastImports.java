package org.code99.intake;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.code99.database.Sql;
import org.code99.people.Actor;

/**
 * What was read before. A list may name customers of every region, so it is seen by whoever put it
 * in, and by those who see the whole company.
 */
@Singleton
class PastImports {
  private static final String SEEN =
      """
      SELECT i.*, d.name AS drawer
        FROM intake_import i JOIN drawers_drawer d ON d.id = i.drawer_id
       WHERE i.company_id = ? AND (i.by_id = ? OR (? AND i.company_id = ANY (?::uuid[])))
      """;

  private final Sql sql;

  PastImports(Sql sql) {
    this.sql = sql;
  }

  List<ImportRecord> filed(Actor actor) {
    return sql.list(
        SEEN + " AND i.state <> 'previewed' ORDER BY i.started_at DESC, i.id DESC LIMIT 200",
        PastImports::record,
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions());
  }

  Optional<ImportRecord> find(Actor actor, UUID id) {
    return sql.first(
        SEEN + " AND i.id = ?",
        PastImports::record,
        actor.company(),
        actor.person(),
        actor.seesRegions(),
        actor.regions(),
        id);
  }

  /** Of two who apply a preview at once, the second one waits and finds it gone. */
  boolean hold(UUID preview) {
    return sql.first(
            "SELECT 1 FROM intake_import WHERE id = ? AND state = 'previewed' FOR UPDATE",
            row -> true,
            preview)
        .isPresent();
  }

  void by(UUID id, Actor actor) {
    sql.run(
        "UPDATE intake_import SET by_id = ?, by_name = ? WHERE id = ?",
        actor.person(),
        actor.name(),
        id);
  }

  /** A preview filed nothing, so nothing is lost with it. */
  void forget(UUID preview) {
    sql.run("DELETE FROM intake_remark WHERE import_id = ?", preview);
    sql.run("DELETE FROM intake_row WHERE import_id = ?", preview);
    sql.run("DELETE FROM intake_import WHERE id = ? AND state = 'previewed'", preview);
  }

  List<RejectedRow> rejected(UUID id, int limit) {
    return sql.list(
        """
        SELECT row_no, line_no, faults, cells FROM intake_row
         WHERE import_id = ? AND fate = 'rejected' ORDER BY row_no LIMIT ?
        """,
        row ->
            new RejectedRow(
                row.getInt("row_no"),
                row.getInt("line_no"),
                row.getString("faults"),
                List.of((String[]) row.getArray("cells").getArray())),
        id,
        limit);
  }

  List<Remark> remarks(UUID id, int limit) {
    return sql.list(
        """
        SELECT row_no, line_no, field, value, done FROM intake_remark
         WHERE import_id = ? ORDER BY row_no, seq LIMIT ?
        """,
        row ->
            new Remark(
                row.getInt("row_no"),
                row.getInt("line_no"),
                row.getString("field"),
                row.getString("value"),
                row.getString("done")),
        id,
        limit);
  }

  List<RowFate> fates(UUID id, int after, int limit) {
    return sql.list(
        """
        SELECT row_no, line_no, fate, file_id, same_as FROM intake_row
         WHERE import_id = ? AND row_no > ? ORDER BY row_no LIMIT ?
        """,
        row -> {
          int sameAs = row.getInt("same_as");
          return new RowFate(
              row.getInt("row_no"),
              row.getInt("line_no"),
              Fate.of(row.getString("fate")),
              Optional.ofNullable(row.getObject("file_id", UUID.class)),
              sameAs == 0 ? OptionalInt.empty() : OptionalInt.of(sameAs));
        },
        id,
        after,
        limit);
  }

  private static ImportRecord record(ResultSet row) throws SQLException {
    return new ImportRecord(
        row.getObject("id", UUID.class),
        row.getObject("drawer_id", UUID.class),
        row.getString("drawer"),
        row.getString("state"),
        row.getString("file_name"),
        row.getString("format"),
        List.of((String[]) row.getArray("notes").getArray()),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getString("by_name"),
        row.getInt("records"),
        row.getInt("opened"),
        row.getInt("updated"),
        row.getInt("duplicates"),
        row.getInt("rejected"),
        row.getInt("remarks"));
  }
}
