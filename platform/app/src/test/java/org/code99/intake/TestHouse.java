package org.code99.intake;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.code99.database.Ids;
import org.code99.database.TestDatabase;
import org.code99.drawers.Drawers;
import org.code99.drawers.NotesReader;
import org.code99.host.HostSettings;
import org.code99.host.PluginHost;
import org.code99.regions.Company;
import org.code99.regions.Regions;

/** The rooms up to intake on a fresh database, with one company and one drawer. */
final class TestHouse implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private final TestDatabase database = TestDatabase.fresh();
  private final Path folder;
  private final PluginHost host;
  private final ApplicationContext context;
  private final UUID company;
  private final UUID drawer;

  TestHouse(Path folder) {
    this(folder, List.of());
  }

  TestHouse(Path folder, List<NotesReader> alsoListening) {
    this.folder = folder;
    this.host = PluginHost.open(HostSettings.of(folder.resolve("shelf")));
    this.context = ApplicationContext.builder().properties(database.properties()).build();
    Clock clock = Clock.systemUTC();
    context.registerSingleton(PluginHost.class, host);
    context.registerSingleton(Clock.class, clock);
    context.registerSingleton(Ids.class, new Ids(clock, new SplittableRandom(99)));
    alsoListening.forEach(reader -> context.registerSingleton(NotesReader.class, reader));
    context.start();
    this.company =
        context
            .getBean(Regions.class)
            .found(
                new Company(
                    new UUID(0, 0), "Us", List.of(), "", "", "", "", "99", "EUR", Optional.empty()))
            .id();
    this.drawer = context.getBean(Drawers.class).drawer(company, "lost");
  }

  Intake intake() {
    return context.getBean(Intake.class);
  }

  UUID company() {
    return company;
  }

  <T> T door(Class<T> room) {
    return context.getBean(room);
  }

  Path list(String text, Charset charset) {
    try {
      return Files.writeString(Files.createTempFile(folder, "list", ".csv"), text, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImportOrder order(Path list) {
    return ImportOrder.of(company, drawer, list, TODAY, (region, country) -> Located.atCompany())
        .inCurrency("EUR");
  }

  ImportReport load(String text) {
    return intake().importList(order(list(text, java.nio.charset.StandardCharsets.UTF_8)));
  }

  List<String> remarks(ImportReport report) {
    List<String> told = new ArrayList<>();
    intake()
        .remarks(
            report.importId(),
            remark -> told.add("%d %s: %s".formatted(remark.row(), remark.field(), remark.done())));
    return told;
  }

  List<RejectedRow> rejected(ImportReport report) {
    List<RejectedRow> told = new ArrayList<>();
    intake().rejected(report.importId(), told::add);
    return told;
  }

  /** The first column of a query, as text. */
  List<String> query(String sql) {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return values;
  }

  TestDatabase database() {
    return database;
  }

  @Override
  public void close() {
    context.close();
    host.close();
    database.close();
  }
}
