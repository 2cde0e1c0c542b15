package org.code99.office;

import java.util.ArrayList;
import java.util.List;
import org.code99.regions.MadeSwitch;
import org.code99.regions.UseMatrix;
import org.code99.regions.WhoUsesWhat.Wish;
import org.code99.web.Fault;
import org.code99.web.Form;

/**
 * The switchboard as its page shows it.
 *
 * @param made the switches that are coming, and the last few that hold
 * @param form what somebody chose just now
 */
record Board(UseMatrix matrix, List<MadeSwitch> made, Form form) {
  Board {
    made = List.copyOf(made);
  }

  /** What stands in a select: what somebody chose just now, else what holds. */
  String chosen(UseMatrix.Row row, UseMatrix.Cell cell) {
    String typed = form.text(name(row, cell));
    return typed.isEmpty() ? cell.chosen() : typed;
  }

  String name(UseMatrix.Row row, UseMatrix.Cell cell) {
    return row.region() + "." + cell.point();
  }

  /** Where somebody chose something else than holds. */
  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    for (UseMatrix.Row row : matrix.rows()) {
      for (UseMatrix.Cell cell : row.cells()) {
        String wanted = chosen(row, cell);
        if (!wanted.equals(cell.chosen())) {
          wishes.add(new Wish(row.region(), cell.point(), wanted));
        }
      }
    }
    return List.copyOf(wishes);
  }

  /** The version of the picture on which somebody chose. */
  long version() {
    String version = form.text("version");
    return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
  }

  /** The faults above the board. */
  List<String> above() {
    return form.faults().stream()
        .filter(fault -> !fault.field().equals("from") && !fault.field().equals("why"))
        .map(this::told)
        .toList();
  }

  /** A fault of a single cell says of which. */
  private String told(Fault fault) {
    for (UseMatrix.Row row : matrix.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        if (name(row, row.cells().get(i)).equals(fault.field())) {
          return "%s of %s: %s"
              .formatted(matrix.columns().get(i).title(), row.name(), fault.sentence());
        }
      }
    }
    return fault.sentence();
  }

  List<MadeSwitch> coming() {
    return made.stream().filter(MadeSwitch::coming).toList();
  }

  List<MadeSwitch> past() {
    return made.stream().filter(one -> !one.coming()).toList();
  }
}
