package org.code99.intake;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.code99.database.DatabaseFailure;
import org.code99.drawers.Drawers;
import org.code99.web.CsvTable;

/**
 * Reads lists of lost customers into a drawer.
 *
 * <p>A list is text with a line of headings: any usual delimiter, UTF-8 or Windows-1252, headings
 * in English, German, French or Spanish. Every record has a fate, and what was odd has a remark. An
 * import is one transaction: all of it, or nothing.
 */
@Singleton
public class Intake {
  private final ImportRun run;
  private final Imports imports;
  private final Drawers drawers;

  Intake(ImportRun run, Imports imports, Drawers drawers) {
    this.run = run;
    this.imports = imports;
    this.drawers = drawers;
  }

  /**
   * Reads a list. Rows whose account number has a file already bring it up to date, so that the
   * same list twice makes no file more. Protection is read from the notes and never lowered.
   *
   * @throws NotAList when the file is something else, or the mapping does not fit; nothing is kept
   */
  @Transactional
  public ImportReport importList(ImportOrder order) {
    try {
      return run.of(order);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DatabaseFailure e) {
      throw new IllegalStateException(
          "The import of %s was rolled back: %s".formatted(order.fileName(), e.getMessage()), e);
    }
  }

  /**
   * Takes a filed import back: its files leave the drawer, changed ones read as before, the ledger
   * keeps its rows and ignores them. What it told of protection stays.
   *
   * @throws org.code99.drawers.CannotWithdraw when files have moved on or changed since
   * @throws IllegalArgumentException when there is no such import, or it was withdrawn already
   */
  @Transactional
  public void withdraw(UUID importId) {
    UUID company =
        imports
            .companyOfFiled(importId)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no filed import %s: it was withdrawn, or never filed."
                        .formatted(importId)));
    drawers.withdraw(company, importId);
    imports.markWithdrawn(importId);
  }

  /**
   * What the line of headings leaves in doubt, a sentence each.
   *
   * @param mapping of fields to headings, by hand
   * @throws NotAList when it is no list
   */
  public List<String> doubts(Path list, Map<String, String> mapping) throws IOException {
    String name = String.valueOf(list.getFileName());
    return ListFile.open(list, name, mapping).headings().twice().stream()
        .map(heading ->
            "%s has more than one column \"%s\": one of them is read; give the others another name."
                .formatted(name, heading))
        .toList();
  }

  /** Tells the fate of every row, in the order of the list. */
  @Transactional(readOnly = true)
  public void fates(UUID importId, Consumer<RowFate> reader) {
    imports.fates(importId, reader);
  }

  /** Tells every row that was not taken, in the order of the list. */
  @Transactional(readOnly = true)
  public void rejected(UUID importId, Consumer<RejectedRow> reader) {
    imports.rejected(importId, reader);
  }

  /** Writes the rows that were not taken as CSV, with all their faults and their own cells. */
  @Transactional(readOnly = true)
  public void writeRejects(UUID importId, Path file) throws IOException {
    List<String> headings = new ArrayList<>(List.of("row", "line", "faults"));
    headings.addAll(imports.headings(importId));
    try (CsvTable table = CsvTable.at(file, headings)) {
      imports.rejected(
          importId,
          reject -> {
            List<String> cells =
                new ArrayList<>(
                    List.of(
                        Integer.toString(reject.row()),
                        Integer.toString(reject.line()),
                        reject.faults()));
            cells.addAll(reject.cells());
            table.row(cells);
          });
    }
  }

  /** Writes the remarks as CSV. */
  @Transactional(readOnly = true)
  public void writeRemarks(UUID importId, Path file) throws IOException {
    try (CsvTable table =
        CsvTable.at(file, List.of("row", "line", "field", "value", "what was done"))) {
      imports.remarks(
          importId,
          remark ->
              table.row(
                  List.of(
                      Integer.toString(remark.row()),
                      Integer.toString(remark.line()),
                      remark.field(),
                      remark.value(),
                      remark.done())));
    }
  }

  /** Tells every remark, in the order of the list. */
  @Transactional(readOnly = true)
  public void remarks(UUID importId, Consumer<Remark> reader) {
    imports.remarks(importId, reader);
  }
}
