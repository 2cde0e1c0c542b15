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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.code99.drawers.VisibleFiles;
import org.code99.people.Actor;
import org.code99.people.LocalDays;
import org.code99.regions.Regions;
import org.code99.web.Fault;
import org.code99.web.Form;
import org.code99.web.Refused;

/**
 * Adds one file by hand in under a minute (S02): a list of one row, read and protected as any other
 * list.
 */
@Singleton
public class TypedFile {
  static final String NO_DRAWER = "There is no such drawer: choose one of those offered.";

  private final ImportDesk desk;
  private final PastImports past;
  private final VisibleFiles files;
  private final Regions regions;
  private final LocalDays days;

  TypedFile(
      ImportDesk desk, PastImports past, VisibleFiles files, Regions regions, LocalDays days) {
    this.desk = desk;
    this.past = past;
    this.files = files;
    this.regions = regions;
    this.days = days;
  }

  /**
   * What became of it.
   *
   * @param known whether the account had a file already, which was brought up to date
   * @param remarks what was odd, each in a sentence
   * @param elsewhere the name of the region in which it lies, when whoever typed does not see it
   */
  public record Added(UUID file, boolean known, List<String> remarks, Optional<String> elsewhere) {
    /** Copies. */
    public Added {
      remarks = List.copyOf(remarks);
    }
  }

  /** Whether something is told by this name. */
  public static boolean takes(String name) {
    return name.equals("drawer") || Field.of(name).filter(f -> f.word().equals(name)).isPresent();
  }

  /**
   * Files one account.
   *
   * @param told what is known, by the names of a list's fields such as {@code company} and {@code
   *     loss_reason}, and the id of the {@code drawer}; empty ones are left out
   * @throws Refused when something of it cannot be meant, with all faults at their fields
   */
  @Transactional
  public Added add(Actor actor, Map<String, String> told) {
    Form form = Form.of(told);
    told.keySet().stream()
        .filter(name -> !takes(name))
        .sorted()
        .forEach(name ->
            form.fault(
                name,
                "There is no field %s here: send only drawer, %s.".formatted(name, Field.words())));
    Map<String, String> texts =
        told.keySet().stream().collect(Collectors.toMap(Function.identity(), form::text));
    form.needed("drawer", "Tell the drawer that it goes into, by its id.");
    Optional<UUID> drawer = form.id("drawer");
    if (drawer.isPresent() && desk.drawerName(actor, drawer.get()).isEmpty()) {
      form.fault("drawer", NO_DRAWER);
    }
    form.faults(
        new TypedFaults(texts, days.today(actor), regions.company(actor.company()).currency())
            .all());
    form.check();
    return file(actor, drawer.orElseThrow(), texts);
  }

  private Added file(Actor actor, UUID drawer, Map<String, String> told) {
    try {
      Path list = Files.createTempFile("code99-typed", ".csv");
      try {
        write(list, told);
        return added(actor, desk.type(actor, drawer, list));
      } finally {
        Files.delete(list);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Added added(Actor actor, ImportReport report) {
    List<RejectedRow> rejected = past.rejected(report.importId(), 1);
    if (!rejected.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          List.of(Fault.of("This cannot become a file: " + rejected.getFirst().faults() + ".")));
    }
    RowFate fate = past.fates(report.importId(), 0, 1).getFirst();
    UUID file = fate.file().orElseThrow();
    return new Added(
        file,
        fate.fate() == Fate.UPDATED,
        past.remarks(report.importId(), 20).stream()
            .map(remark -> remark.field().replace('_', ' ') + ": " + remark.done())
            .toList(),
        files
            .outOfSight(actor, file)
            .map(region -> regions.tree(actor.company()).region(region).name()));
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
