package org.code99.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.code99.database.Yardstick;
import org.code99.drawers.Drawers;
import org.code99.intake.ImportOrder;
import org.code99.intake.ImportReport;
import org.code99.intake.Intake;
import org.code99.intake.Located;
import org.code99.regions.Company;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench import}: how long an import takes, in units of one plain COPY of the same file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Measures an import against one plain COPY of the same file.")
final class BenchImportCommand implements Callable<Integer> {
  private static final int ROUNDS = 3;
  private static final long SEED = 99;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @Option(names = "--rows", required = true, description = "Rows of the list, such as 1000000.")
  private int rows;

  @Option(names = "--data", description = "Folder to work in; a temporary one is the default.")
  private @Nullable Path data;

  @Option(names = "--json", description = "Write the figures into this file, too.")
  private @Nullable Path json;

  @Spec private @Nullable CommandSpec spec;

  private record Round(Duration copy, Duration load) {}

  @Override
  public Integer call() throws IOException, SQLException, UnusableInput {
    if (rows < 1) {
      throw new UnusableInput("--rows is how many rows the list has, 1 or more; not " + rows);
    }
    if (json != null) {
      Arguments.refuseUnwritable(json);
    }
    Path list = Files.createTempFile("code99-bench", ".csv");
    try {
      LostAccountRows.write(list, rows, SEED);
      List<Round> rounds = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        rounds.add(round(list, i));
      }
      tell(rounds);
    } finally {
      Files.deleteIfExists(list);
    }
    return 0;
  }

  /** Each round has a database of its own, and begins with the other of the two. */
  private Round round(Path list, int number) throws IOException, SQLException {
    Optional<Path> folder = Optional.ofNullable(data).map(d -> d.resolve("round-" + number));
    try (House house = House.open(folder, PluginFolder.ofThisProgram())) {
      if (number % 2 == 0) {
        Duration copy = Yardstick.copy(house.database(), list, LostAccountRows.HEADINGS);
        return new Round(copy, load(house, list));
      }
      Duration load = load(house, list);
      return new Round(Yardstick.copy(house.database(), list, LostAccountRows.HEADINGS), load);
    }
  }

  private static Duration load(House house, Path list) {
    Company company = house.door(CompanySetup.class).withoutFile();
    UUID drawer = house.door(Drawers.class).drawer(company.id(), "bench");
    ImportOrder order =
        ImportOrder.of(company.id(), drawer, list, TODAY, (region, country) -> Located.atCompany());
    Intake intake = house.door(Intake.class);
    long start = System.nanoTime();
    ImportReport report = intake.importList(order);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (report.accepted() == 0) {
      throw new IllegalStateException("No row was filed: " + report);
    }
    return took;
  }

  private void tell(List<Round> rounds) throws IOException {
    double copy = median(rounds.stream().map(Round::copy).toList());
    double load = median(rounds.stream().map(Round::load).toList());
    String figures =
        String.format(
            Locale.ROOT,
            "{\"rows\": %d, \"rounds\": %d, \"copy_seconds\": %.3f, \"import_seconds\": %.3f, \"rows_per_second\": %.0f, \"ratio\": %.2f}%n",
            rows,
            ROUNDS,
            copy,
            load,
            rows / load,
            load / copy);
    if (json != null) {
      Files.writeString(json, figures);
    }
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d rows: plain COPY %.2f s, import %.2f s (%,.0f rows/s), ratio %.2f (medians of %d)%n",
        rows,
        copy,
        load,
        rows / load,
        load / copy,
        ROUNDS);
    out.flush();
  }

  private static double median(List<Duration> durations) {
    List<Duration> sorted = new ArrayList<>(durations);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2).toNanos() / 1e9;
  }
}
