package org.code99.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.database.Sql;

/** The room's own tables. */
@Singleton
class Imports {
  private final Sql sql;

  Imports(Sql sql) {
    this.sql = sql;
  }

  void record(ImportOrder order, ImportReport report, Instant startedAt) {
    sql.run(
        """
        INSERT INTO intake_import (id, company_id, drawer_id, state, file_name, as_of, format,
               headings, notes, started_at, records, opened, updated, duplicates, rejected, remarks)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        report.importId(),
        order.companyId(),
        order.drawerId(),
        order.preview() ? "previewed" : "filed",
        order.fileName(),
        order.asOf(),
        report.format(),
        report.headings(),
        report.notes(),
        startedAt,
        report.rows(),
        report.opened(),
        report.updated(),
        report.duplicates(),
        report.rejected(),
        report.remarks());
  }

  void store(Batch batch) {
    sql.send(batch.rows());
    sql.send(batch.remarks());
  }

  /** The company an import belongs to, if it was filed and is still. */
  Optional<UUID> companyOfFiled(UUID importId) {
    return sql.first(
        "SELECT company_id FROM intake_import WHERE id = ? AND state = 'filed' FOR UPDATE",
        row -> row.getObject(1, UUID.class),
        importId);
  }

  List<String> headings(UUID importId) {
    return sql.first(
            "SELECT headings FROM intake_import WHERE id = ?",
            row -> List.of((String[]) row.getArray(1).getArray()),
            importId)
        .orElse(List.of());
  }

  void markWithdrawn(UUID importId) {
    sql.run("UPDATE intake_import SET state = 'withdrawn' WHERE id = ?", importId);
  }

  void fates(UUID importId, Consumer<RowFate> reader) {
    sql.each(
        """
        SELECT row_no, line_no, fate, file_id, same_as
          FROM intake_row WHERE import_id = ? ORDER BY row_no\
        """,
        rows -> {
          int sameAs = rows.getInt(5);
          reader.accept(
              new RowFate(
                  rows.getInt(1),
                  rows.getInt(2),
                  Fate.of(rows.getString(3)),
                  Optional.ofNullable(rows.getObject(4, UUID.class)),
                  sameAs == 0 ? OptionalInt.empty() : OptionalInt.of(sameAs)));
        },
        importId);
  }

  void rejected(UUID importId, Consumer<RejectedRow> reader) {
    sql.each(
        """
        SELECT row_no, line_no, faults, cells
          FROM intake_row WHERE import_id = ? AND fate = 'rejected' ORDER BY row_no\
        """,
        rows ->
            reader.accept(
                new RejectedRow(
                    rows.getInt(1),
                    rows.getInt(2),
                    rows.getString(3),
                    List.of((String[]) rows.getArray(4).getArray()))),
        importId);
  }

  void remarks(UUID importId, Consumer<Remark> reader) {
    sql.each(
        """
        SELECT row_no, line_no, field, value, done
          FROM intake_remark WHERE import_id = ? ORDER BY row_no, seq\
        """,
        rows ->
            reader.accept(
                new Remark(
                    rows.getInt(1),
                    rows.getInt(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getString(5))),
        importId);
  }
}
