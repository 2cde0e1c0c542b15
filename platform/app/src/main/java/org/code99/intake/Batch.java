package org.code99.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.code99.database.BinaryRows;
import org.code99.drawers.Filed;
import org.code99.drawers.FilingBatch;
import org.code99.protection.FirstFlags;
import org.code99.protection.Noted;
import org.code99.protection.Reading;
import org.jspecify.annotations.Nullable;

/** Some thousand records that were read, on their way from the reading to the storing thread. */
final class Batch {
  /** So many that taking the filing role for each table's COPY does not count. */
  static final int RECORDS = 20_000;

  private static final int ROW = 9;
  private static final int REMARK = 8;

  private final ImportKey key;
  private final FilingBatch files;
  private final BinaryRows rows =
      new BinaryRows(
          """
          COPY intake_row (import_id, row_no, line_no, company_id, fate, file_id, same_as, faults, cells)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 19);
  private final BinaryRows remarks =
      new BinaryRows(
          """
          COPY intake_remark (import_id, row_no, seq, line_no, company_id, field, value, done)
          FROM STDIN (FORMAT binary)\
          """,
          1 << 16);
  private final FirstFlags firstFlags;
  private final List<Noted> noted = new ArrayList<>();
  private int records;
  private boolean last;

  Batch(ImportKey key, FilingBatch files) {
    this.key = key;
    this.files = files;
    this.firstFlags = new FirstFlags(key.companyId(), key.asOf());
  }

  /** Whose rows these are, and the day of what they say. */
  record ImportKey(UUID importId, UUID companyId, LocalDate asOf) {}

  FilingBatch files() {
    return files;
  }

  BinaryRows rows() {
    return rows;
  }

  BinaryRows remarks() {
    return remarks;
  }

  /** What is said of new files. */
  FirstFlags firstFlags() {
    return firstFlags;
  }

  /** What is said of known files. */
  List<Noted> noted() {
    return noted;
  }

  int records() {
    return records;
  }

  boolean isFull() {
    return records >= RECORDS;
  }

  boolean isLast() {
    return last;
  }

  void end() {
    last = true;
  }

  void clear() {
    noted.clear();
    records = 0;
  }

  void noted(Filed filed, Reading note) {
    if (filed.known()) {
      note.findings().forEach(finding -> noted.add(new Noted(filed.file(), finding)));
    } else {
      firstFlags.add(filed.file(), note);
    }
  }

  void filed(int row, int line, Fate fate, @Nullable UUID file) {
    begin(row, line, fate).uuid(file).nothing().nothing().nothing();
  }

  void repeated(int row, int line, int sameAs) {
    begin(row, line, Fate.DUPLICATE).nothing().integer(sameAs).nothing().nothing();
  }

  void rejected(int row, int line, String faults, List<String> cells) {
    begin(row, line, Fate.REJECTED).nothing().nothing().text(faults);
    rows.texts(cells.stream().map(cell -> cell.replace("\0", "")).toList());
  }

  void remark(int row, int line, int seq, RowRemarks.Said said) {
    remarks
        .row(REMARK)
        .uuid(key.importId())
        .integer(row)
        .integer(seq)
        .integer(line)
        .uuid(key.companyId())
        .text(said.field())
        .text(said.value())
        .text(said.done());
  }

  private BinaryRows begin(int row, int line, Fate fate) {
    records++;
    return rows.row(ROW)
        .uuid(key.importId())
        .integer(row)
        .integer(line)
        .uuid(key.companyId())
        .text(fate.code());
  }
}
