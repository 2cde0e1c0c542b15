package org.code99.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One record of a list under its headings; what is odd in a cell goes to the row's remarks. */
record Row(Headings headings, List<String> cells, RowRemarks remarks) {
  Row {
    cells = List.copyOf(cells);
  }

  boolean hasColumn(Field field) {
    return headings.column(field) >= 0;
  }

  /** As it stands there; empty where the list has no such column. */
  String raw(Field field) {
    int column = headings.column(field);
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  /** On one line, without blanks around it. */
  String clean(Field field) {
    return Texts.clean(raw(field));
  }

  /** A text on one line, with a remark when a spreadsheet would run it. */
  String line(Field field) {
    return Texts.clean(harmless(field));
  }

  /** Somebody's own words, with a remark when a spreadsheet would run them. */
  String words(Field field) {
    return Texts.verbatim(harmless(field));
  }

  /** What a cell was read as, null when it is not known; its remark is kept. */
  <T> @Nullable T value(Field field, CellReading<T> reading) {
    if (reading.remark() != null) {
      remark(field, clean(field), reading.remark());
    }
    return reading.value();
  }

  void remark(Field field, String value, String done) {
    remarks.add(field, value, done);
  }

  private String harmless(Field field) {
    String cell = raw(field);
    if (Texts.isFormula(cell)) {
      remark(field, cell, "begins like a formula; kept as text, made harmless in every output");
    }
    return cell;
  }
}
