package org.code99.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.code99.people.Actor;
import org.code99.web.Fault;
import org.code99.web.Refused;

/**
 * Adds one file by hand in under a minute (S02): a list of one row, read and protected as any other
 * list.
 */
@Singleton
public class TypedFile {
  private final ImportDesk desk;
  private final PastImports past;

  TypedFile(ImportDesk desk, PastImports past) {
    this.desk = desk;
    this.past = past;
  }

  /**
   * What became of it.
   *
   * @param known whether the account had a file already, which was brought up to date
   * @param remarks what was odd, each in a sentence
   */
  public record Added(UUID file, boolean known, List<String> remarks) {
    /** Copies. */
    public Added {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Files one account.
   *
   * @param drawer the name of the drawer; made when there is none
   * @param told what is known, by the names of a list's fields such as {@code company} and {@code
   *     lost_reason}; empty ones are left out
   * @throws Refused when the reader does not take it, with all its faults
   */
  @Transactional
  public Added add(Actor actor, UUID drawer, Map<String, String> told) {
    desk.drawerName(actor, drawer);
    if (told.getOrDefault("company", "").isBlank()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.at("company", "A file needs the customer's name: write it here.")));
    }
    try {
      Path list = Files.createTempFile("code99-typed", ".csv");
      try {
        write(list, told);
        return added(desk.type(actor, drawer, list));
      } finally {
        Files.delete(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Added added(ImportReport report) {
    List<RejectedRow> rejected = past.rejected(report.importId(), 1);
    if (!rejected.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.of("This cannot become a file: " + rejected.getFirst().faults() + ".")));
    }
    RowFate fate = past.fates(report.importId(), 0, 1).getFirst();
    return new Added(
        fate.file().orElseThrow(),
        fate.fate() == Fate.UPDATED,
        past.remarks(report.importId(), 20).stream()
            .map(remark -> remark.field().replace('_', ' ') + ": " + remark.done())
            .toList());
  }

  private static void write(Path list, Map<String, String> told) throws IOException {
    List<String> headings = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (Field field : Field.values()) {
      String cell = told.getOrDefault(field.word(), "").strip();
      if (!cell.isEmpty()) {
        headings.add(field.word());
        cells.add(cell);
      }
    }
    try (CsvWriter out =
        CsvWriter.builder().build(Files.newBufferedWriter(list, StandardCharsets.UTF_8))) {
      out.writeRecord(headings);
      out.writeRecord(cells);
    }
  }
}
